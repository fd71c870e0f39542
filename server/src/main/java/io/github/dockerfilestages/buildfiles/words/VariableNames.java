package io.github.dockerfilestages.buildfiles.words;

/** The names of variables in shells and makefiles. */
final class VariableNames {
    private VariableNames() {}

    /** Whether a name may contain a character. */
    static boolean isPart(char c) {
        return c >= 'a' ? c <= 'z' : c >= 'A' ? c <= 'Z' || c == '_' : c >= '0' && c <= '9';
    }
}
