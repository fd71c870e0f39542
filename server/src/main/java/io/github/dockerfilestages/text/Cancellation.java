package io.github.dockerfilestages.text;

import java.util.function.BooleanSupplier;

/**
 * Whether the result of the work on this thread is still wanted. Loops over things of which a file or a project may have
 * many ask {@link #check} at each step; whoever runs work that somebody may cancel runs it with {@link #call}.
 *
 * <p>Bound to the thread, so that it need not be a parameter of every function between the two. It decides no result: a
 * computation gives what it would give anyway, or ends by throwing {@link Cancelled}.
 */
public final class Cancellation {
    private static final ThreadLocal<BooleanSupplier> CURRENT = new ThreadLocal<>();

    private Cancellation() {}

    /** Thrown out of work whose result nobody wants any more. Says nothing, as nobody is told. */
    public static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Some work, which may fail in any way. */
    public interface Work<R> {
        R run() throws Exception;
    }

    /**
     * Does some work on this thread.
     *
     * @param isCancelled is asked at each step of the work's loops
     * @throws Cancelled when it was cancelled before the work was done
     */
    public static <R> R call(BooleanSupplier isCancelled, Work<R> work) throws Exception {
        BooleanSupplier around = CURRENT.get();
        CURRENT.set(isCancelled);
        try {
            return work.run();
        } finally {
            if (around == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(around);
            }
        }
    }

    /**
     * One step of a loop.
     *
     * @throws Cancelled when the work on this thread is cancelled
     */
    public static void check() {
        BooleanSupplier current = CURRENT.get();
        if (current != null && current.getAsBoolean()) {
            throw new Cancelled();
        }
    }
}
