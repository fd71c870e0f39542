package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final Workers workers = new Workers();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Thread submitter = Thread.currentThread();
    private final Semaphore done = new Semaphore(0);
    private boolean submitterWorked;

    @Test
    void workInThreadsThatDoNotKeepTheProcessAlive() {
        var thread = new CompletableFuture<Thread>();
        workers.execute(() -> thread.complete(Thread.currentThread()));
        assertTrue(thread.join().isDaemon(), "the thread keeps the process alive");
    }

    @Test
    void haveTheSubmitterWorkWhenTooMuchWaits() throws InterruptedException {
        int submitted = 0;
        while (!submitterWorked) {
            assertTrue(submitted < 100_000, "the queue has no bound");
            workers.execute(this::work);
            submitted++;
        }
        release.countDown();
        assertTrue(
                done.tryAcquire(submitted, 60, TimeUnit.SECONDS),
                () -> "only " + done.availablePermits() + " tasks are done");
    }

    @Test
    void oneDoesItsTasksInTheirOrder() {
        List<Integer> order = new ArrayList<>();
        var last = new CompletableFuture<List<Integer>>();
        Workers one = Workers.one();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            one.execute(() -> order.add(number));
        }
        one.execute(() -> last.complete(order));
        assertEquals(IntStream.range(0, 1000).boxed().toList(), last.join());
    }

    @Test
    void finishTheirTasksWhenClosedAndAcceptNoMore() throws InterruptedException {
        var begun = new CountDownLatch(1);
        workers.execute(() -> {
            begun.countDown();
            done.release();
        });
        begun.await();
        workers.close();
        workers.execute(done::release);
        assertEquals(1, done.availablePermits());
    }

    /** Blocks, but not in the submitting thread, which would block itself. */
    private void work() {
        if (Thread.currentThread() == submitter) {
            submitterWorked = true;
        } else {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        done.release();
    }
}
