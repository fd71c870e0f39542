package io.github.dockerfilestages.cli.console;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows the user how far a command is: not during the first second, and not too often. */
public final class Progress {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean isWatched;
    private final LongSupplier clock;
    private long next;
    private int folders;
    private boolean isShown;

    /**
     * Progress that is shown on a terminal.
     *
     * @param clock in nanoseconds
     */
    public Progress(Console console, LongSupplier clock) {
        this.err = console.err();
        this.isWatched = console.isTerminal();
        this.clock = clock;
        this.next = clock.getAsLong() + PATIENCE;
    }

    /** Another folder is searched. */
    public void searching() {
        folders++;
        report(folders + " folders searched");
    }

    /** So many of all files are read. */
    public void reading(int done, int all) {
        report(done + " of " + all + " files");
    }

    private void report(String text) {
        long now = clock.getAsLong();
        if (isWatched && now - next >= 0) {
            err.print(CLEAR_LINE + text);
            err.flush();
            next = now + PAUSE;
            isShown = true;
        }
    }

    /** Removes it from the screen. */
    public void clear() {
        if (isShown) {
            err.print(CLEAR_LINE);
            err.flush();
            isShown = false;
        }
    }
}
