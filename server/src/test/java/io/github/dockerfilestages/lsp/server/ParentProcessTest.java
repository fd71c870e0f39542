package io.github.dockerfilestages.lsp.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentProcessTest {
    private final CountDownLatch gone = new CountDownLatch(1);

    @Test
    void isGoneWhenItEnds() throws IOException, InterruptedException {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitsForInput.class.getName())
                .start();
        ParentProcess.watch(parent.pid(), gone::countDown);
        assertTrue(parent.isAlive());
        assertFalse(gone.await(0, TimeUnit.SECONDS));
        parent.getOutputStream().close();
        assertTrue(gone.await(60, TimeUnit.SECONDS));
    }

    @Test
    void isGoneAtOnceWhenThereIsNone() {
        ParentProcess.watch(Long.MAX_VALUE, gone::countDown);
        assertTrue(gone.getCount() == 0);
    }

    @Test
    void isNotWaitedForWhenItIsThisProcess() {
        ParentProcess.watch(ProcessHandle.current().pid(), gone::countDown);
        assertTrue(gone.getCount() == 1);
    }

    /** A process that runs until its input ends. */
    static final class WaitsForInput {
        private WaitsForInput() {}

        public static void main(String[] args) throws IOException {
            System.in.read();
        }
    }
}
