package io.github.dockerfilestages.lsp.jsonrpc;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that compute and write answers. They start with the first task, end when idle and do not keep the
 * process alive.
 *
 * <p>The queue is bounded: if a client sends requests faster than it reads the answers, the submitting thread does the
 * task itself, which also slows down the client.
 */
public final class Workers implements Executor {
    private static final int QUEUE_LIMIT = 10_000;
    private static final int GRACE_MILLIS = 400;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool;

    /** Uses as many threads as are useful on this machine. */
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

    /** A single thread, which does its tasks in order. */
    public static Workers one() {
        return new Workers(1);
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Accepts no more tasks, and waits a short time for those it has. */
    public void close() {
        pool.shutdown();
        try {
            pool.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Accepts no more tasks, and waits for none, because nobody needs their results. */
    public void abandon() {
        pool.shutdown();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }
}
