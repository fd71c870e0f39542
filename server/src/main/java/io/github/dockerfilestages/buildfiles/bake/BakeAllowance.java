package io.github.dockerfilestages.buildfiles.bake;

/**
 * How many entries of lists and objects the blocks of one file may take through variables. Many blocks may share a long
 * list: without a bound a short text could come to a result that fills the memory.
 */
final class BakeAllowance {
    private static final int MAX_ENTRIES = 20_000;

    private int left = MAX_ENTRIES;

    /** Whether so many more may be taken; then they count as taken. */
    boolean take(int entries) {
        if (entries > left) {
            return false;
        }
        left -= entries;
        return true;
    }
}
