package io.github.dockerfilestages.cli;

/** What the process tells whoever started it. */
final class ExitCode {
    static final int OK = 0;
    /** The command has run, and the answer is no: there are findings, or a rename is refused. */
    static final int REFUSED = 1;
    /** The command could not be run, or not on all files. */
    static final int FAILED = 2;

    private ExitCode() {}
}
