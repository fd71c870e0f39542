package io.github.dockerfilestages.cli.console;

/** What the process tells whoever started it. */
public final class ExitCode {
    public static final int OK = 0;
    /** The command has run, and the answer is no: there are findings, or a rename is refused. */
    public static final int REFUSED = 1;
    /** The command could not be run, or not on all files. */
    public static final int FAILED = 2;

    private ExitCode() {}
}
