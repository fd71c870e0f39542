package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.text.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Endless work stops when its request is cancelled; until then it uses up all threads. */
@Timeout(60)
class CancelledWorkTest {
    private static final int MOST_THREADS = 4;
    private static final int MORE_THAN_THERE_ARE_THREADS = 2 * MOST_THREADS;

    private final AtomicInteger started = new AtomicInteger();
    private final CountDownLatch running = new CountDownLatch(2);

    private final RouteTable routes = new RouteTable()
            .request("endless", JsonElement.class, params -> this::neverEnd)
            .request("echo", JsonObject.class, params -> () -> params)
            .requestInOrder("last", () -> "bye");

    private final Peer peer = Peer.of((in, out) -> {
        var workers = new Workers();
        new Connection(out, workers, new Silence(), () -> {}).read(in, routes, new AlwaysOpen());
        workers.close();
        return 0;
    });

    @AfterEach
    void end() {
        assertEquals(0, peer.end());
    }

    @Test
    void endsWhenItIsCancelled() {
        askForEndlessWork();
        for (int id = 0; id < MORE_THAN_THERE_ARE_THREADS; id++) {
            cancel(id);
        }

        for (int id = 0; id < MORE_THAN_THERE_ARE_THREADS; id++) {
            assertCancelled(id);
        }
        assertEquals("{}", ask("99", "echo").get("result").toString());
    }

    @Test
    void neverBeginsWhenItIsCancelledBefore() throws InterruptedException {
        askForEndlessWork();
        running.await();
        for (int id = MORE_THAN_THERE_ARE_THREADS - 1; id >= 0; id--) {
            cancel(id);
        }

        assertEquals("{}", ask("99", "echo").get("result").toString());
        assertTrue(started.get() <= MOST_THREADS, () -> started + " were begun");
    }

    @Test
    void isCancelledBeforeTheLastRequestIsAnswered() {
        askForEndlessWork();

        assertEquals("\"bye\"", ask("99", "last").get("result").toString());
        for (int id = 0; id < MORE_THAN_THERE_ARE_THREADS; id++) {
            assertCancelled(id);
        }
    }

    @Test
    void quickRequestsAreAnsweredBeforeShutdown() {
        for (int id = 0; id < 100; id++) {
            send(String.valueOf(id), "echo");
        }
        send("99999", "last");

        for (int id = 0; id < 100; id++) {
            assertEquals("{}", peer.receive().get("result").toString());
        }
        assertEquals("\"bye\"", peer.receive().get("result").toString());
    }

    private Object neverEnd() {
        started.incrementAndGet();
        running.countDown();
        while (true) {
            Cancellation.check();
        }
    }

    private void askForEndlessWork() {
        for (int id = 0; id < MORE_THAN_THERE_ARE_THREADS; id++) {
            send(String.valueOf(id), "endless");
        }
    }

    private JsonObject ask(String id, String method) {
        send(id, method);
        return peer.receiveResponse(id);
    }

    private void send(String id, String method) {
        peer.send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":{}}".formatted(id, method));
    }

    private void cancel(int id) {
        peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":%d}}".formatted(id));
    }

    private void assertCancelled(int id) {
        assertEquals(
                ResponseErrorCode.RequestCancelled.getValue(),
                peer.receiveResponse(String.valueOf(id))
                        .getAsJsonObject("error")
                        .get("code")
                        .getAsInt());
    }

    private static final class AlwaysOpen implements Gate {
        @Override
        public void checkRequest(String method) {}

        @Override
        public boolean admitsNotification(String method) {
            return true;
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }

    private static final class Silence implements Reports {
        @Override
        public void note(String sentence) {}

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            throw new AssertionError(method, cause);
        }
    }
}
