package io.github.dockerfilestages.lsp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertTrue(parent.isAlive(), "the parent waits for its input");
        assertEquals(1, gone.getCount(), "calls that are missing");
        parent.getOutputStream().close();
        assertTrue(gone.await(60, TimeUnit.SECONDS), "the end of the parent was not noticed");
    }

    @Test
    void isGoneAtOnceWhenThereIsNone() {
        ParentProcess.watch(Long.MAX_VALUE, gone::countDown);
        assertEquals(0, gone.getCount(), "calls that are missing");
    }

    @Test
    void isNotWaitedForWhenItIsThisProcess() {
        ParentProcess.watch(ProcessHandle.current().pid(), gone::countDown);
        assertEquals(1, gone.getCount(), "calls that are missing");
    }

    /** A process that runs until its input ends. */
    static final class WaitsForInput {
        private WaitsForInput() {}

        public static void main(String[] args) throws IOException {
            System.in.read();
        }
    }
}
