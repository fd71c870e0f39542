package io.github.dockerfilestages.buildfiles.bake;

/**
 * Limits how many entries of lists and objects the blocks of one file may use through variables. Many blocks may share
 * a long list: without a limit, a short text could produce a result that fills the memory.
 */
final class BakeAllowance {
    private static final int MAX_ENTRIES = 20_000;

    private int left = MAX_ENTRIES;

    /** Whether this number of entries may still be used; if so, counts them. */
    boolean take(int entries) {
        if (entries > left) {
            return false;
        }
        left -= entries;
        return true;
    }
}
