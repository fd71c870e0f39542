package io.github.dockerfilestages.lsp.jsonrpc;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The few threads that compute and write answers. They start with the first task, leave when idle and never keep the
 * process alive.
 *
 * <p>The queue is bounded: when a client asks faster than it reads the answers, the thread that submits has to do the
 * task itself, and so the client's own writes are held up.
 */
public final class Workers implements Executor {
    private static final int QUEUE_LIMIT = 10_000;
    private static final int GRACE_MILLIS = 400;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool;

    /** As many as the machine has use for. */
    public Workers() {
        this(Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors())));
    }

    private Workers(int threads) {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUE_LIMIT),
                Workers::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
        pool.allowCoreThreadTimeOut(true);
    }

    /** A single one, which does its tasks in their order. */
    public static Workers one() {
        return new Workers(1);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Takes no more tasks, and waits a moment for those it has. */
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more tasks, and waits for none: what they would find out nobody wants any more. */
    public void abandon() {
        pool.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }
}
