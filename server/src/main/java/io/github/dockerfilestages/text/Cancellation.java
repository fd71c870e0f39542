package io.github.dockerfilestages.text;

import java.util.function.BooleanSupplier;

/**
 * Whether the work on this thread is cancelled. Every loop that may be long because a file or a project is large calls
 * {@link #check} at each step; code that starts cancellable work wraps it in {@link #call}.
 *
 * <p>Bound to the thread, so that it need not be a parameter of every function in between. It never changes a result: a
 * computation either returns what it would return anyway, or ends by throwing {@link Cancelled}.
 */
public final class Cancellation {
    private static final ThreadLocal<BooleanSupplier> CURRENT = new ThreadLocal<>();

    private Cancellation() {}

    /**
     * Ends work whose result is not needed any more. It has neither message nor stack trace, since nobody reads them.
     */
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
