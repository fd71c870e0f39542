package io.github.dockerfilestages.cli.console;

/** The exit codes of the process. */
public final class ExitCode {
    public static final int OK = 0;
    /** The command has run, and the result is negative: there are diagnostics, or a rename was refused. */
    public static final int REFUSED = 1;
    /** The command could not run, or not on all files. */
    public static final int FAILED = 2;

    private ExitCode() {}
}
