package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection with a few test methods, used over streams. */
class ConnectionTest {
    private final Workers workers = new Workers();
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final Semaphore failures = new Semaphore(0);
    private final CompletableFuture<Connection> connection = new CompletableFuture<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore ends = new Semaphore(0);
    private int added;
    private boolean mustFail;
    private volatile boolean closed;

    private final RouteTable routes = new RouteTable()
            .request("echo", JsonObject.class, params -> () -> params)
            .request("line", Position.class, position -> position::getLine)
            .request("nothing", JsonElement.class, params -> Optional::empty)
            .request("refuse", JsonElement.class, params -> () -> {
                throw Errors.requestFailed("Not this one.");
            })
            .request("overflow", JsonElement.class, params -> this::overflow)
            .request("exhaust", JsonElement.class, params -> () -> {
                throw new OutOfMemoryError("made up");
            })
            .request("unwritable", JsonElement.class, params -> () -> String.class)
            .request("unpreparable", JsonElement.class, params -> {
                throw new StackOverflowError();
            })
            .request("count", JsonElement.class, params -> {
                int now = count.get();
                return () -> now;
            })
            .request("wait", JsonElement.class, params -> this::await)
            .requestInOrder("first", () -> "answer")
            .notification("increment", count::incrementAndGet)
            .notificationInSeries("add", JsonElement.class, this::add, this::endOfSeries)
            .notification("position", Position.class, position -> count.set(position.getLine()))
            .notification("fail", () -> {
                throw new StackOverflowError();
            })
            .notification("close", () -> closed = true);

    private final Peer peer = Peer.of((in, out) -> {
        var made = new Connection(out, workers, new Recorder(), () -> {});
        connection.complete(made);
        made.read(in, routes, new OpenUntilClosed());
        workers.close();
        return 0;
    });

    @AfterEach
    void end() {
        release.countDown();
        assertEquals(0, peer.end());
    }

    @Test
    void answersWithTheResult() {
        peer.send(request("1", "echo", "{\"a\":\"\u00e4\u20ac\"}"));
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":\"\u00e4\u20ac\"}}",
                peer.receive().toString());
    }

    @Test
    void convertsParametersToTheTypeOfTheRoute() {
        peer.send(request("1", "line", "{\"line\":7,\"character\":1}"));
        assertEquals("7", peer.receive().get("result").toString());
    }

    @Test
    void answersNothingWithNull() {
        peer.send(request("\"a\"", "nothing", "null"));
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":null}",
                peer.receive().toString());
    }

    @Test
    void answersARefusalWithItsSentence() {
        peer.send(request("1", "refuse", "{}"));
        assertEquals("{\"code\":-32803,\"message\":\"Not this one.\"}", error());
    }

    @Test
    void answersParametersOfTheWrongShape() {
        for (String params : List.of("{\"line\":\"x\"}", "[]", "7", "{\"line\":{}}")) {
            peer.send(request("1", "line", params));
            assertErrorCode(ResponseErrorCode.InvalidParams);
        }
        peer.send("{\"id\":1,\"method\":\"line\"}");
        assertErrorCode(ResponseErrorCode.InvalidParams);
    }

    @Test
    void answersUnknownRequestsWithoutData() {
        peer.send(request("1", "$/unknown", "{}")).send(request("2", "unknown", "{}"));
        for (int i = 0; i < 2; i++) {
            JsonObject error = peer.receive().getAsJsonObject("error");
            assertEquals(
                    ResponseErrorCode.MethodNotFound.getValue(),
                    error.get("code").getAsInt());
            assertFalse(error.has("data"), error::toString);
        }
        assertEquals(List.of(), reports);
    }

    @Test
    void survivesEveryFailureOfAHandler() throws InterruptedException {
        for (String method : List.of("overflow", "exhaust", "unwritable", "unpreparable")) {
            peer.send(request("1", method, "{}"));
            assertEquals(
                    "{\"code\":-32603,\"message\":\"Internal error while handling " + method
                            + "; details are in the log.\"}",
                    error());
        }
        peer.send("{\"method\":\"fail\"}");
        assertStillThere();
        assertTrue(failures.tryAcquire(5, 60, TimeUnit.SECONDS), reports::toString);
    }

    @Test
    void passesOverUnknownNotifications() {
        peer.send("{\"method\":\"$/unknown\"}").send("{\"method\":\"unknown\"}");
        assertStillThere();
        assertEquals(List.of("An unknown notification was ignored: unknown"), reports);
    }

    @Test
    void passesOverNotificationsOfTheWrongShape() {
        peer.send("{\"method\":\"position\",\"params\":[[]]}").send("{\"method\":\"position\"}");
        assertStillThere();
        assertEquals(2, reports.size(), reports::toString);
    }

    @Test
    void requestsSeeTheStateOfTheMomentWhenTheyArrive() {
        String increment = "{\"method\":\"increment\"}";
        peer.send(increment).send(request("1", "count", "{}")).send(increment).send(request("2", "count", "{}"));
        assertEquals("1", peer.receiveResponse("1").get("result").toString());
    }

    @Test
    void endsASeriesBeforeWhateverElseIsHandled() {
        String series = frame("{\"method\":\"add\"}").repeat(3);
        peer.sendRaw(series + frame(request("1", "count", "{}")) + series + frame("{\"method\":\"increment\"}"))
                .send(request("2", "count", "{}"));
        assertEquals("3", peer.receiveResponse("1").get("result").toString());
        assertEquals("7", peer.receiveResponse("2").get("result").toString());
    }

    @Test
    void endsASeriesWhenNothingFollows() throws InterruptedException {
        peer.send("{\"method\":\"add\"}");
        assertTrue(ends.tryAcquire(60, TimeUnit.SECONDS), "the end of the series was not announced");
        assertEquals(1, count.get());
    }

    @Test
    void survivesAFailureAtTheEndOfASeries() throws InterruptedException {
        peer.send("{\"method\":\"add\",\"params\":\"fail\"}");
        assertTrue(failures.tryAcquire(60, TimeUnit.SECONDS), "no failure was reported");
        assertStillThere();
    }

    @Test
    void answersInOrderWhatMustBe() {
        peer.send(request("1", "first", "{}")).send(request("2", "echo", "{}"));
        assertEquals("1", peer.receive().get("id").toString());
        assertEquals("2", peer.receive().get("id").toString());
    }

    @Test
    void cancelsARequestThatRuns() throws InterruptedException {
        peer.send(request("1", "wait", "{}"));
        begun.await();
        peer.send(cancel("1"));
        assertErrorCode(ResponseErrorCode.RequestCancelled);
        release.countDown();
        assertStillThere();
    }

    @Test
    void distinguishesTheIdsOfRequestsToCancel() throws InterruptedException {
        peer.send(request("1", "wait", "{}"));
        begun.await();
        peer.send(cancel("\"1\"")).send(cancel("2")).send(cancel("null")).send("{\"method\":\"$/cancelRequest\"}");
        assertStillThere();
        release.countDown();
        assertEquals("\"done\"", peer.receiveResponse("1").get("result").toString());
    }

    @Test
    void cancellingWhatIsAnsweredDoesNothing() {
        peer.send(request("1", "echo", "{}"));
        peer.receiveResponse("1");
        peer.send(cancel("1"));
        assertStillThere();
        assertEquals(List.of(), reports);
    }

    @Test
    void refusesAnIdThatIsInUse() throws InterruptedException {
        peer.send(request("1", "wait", "{}"));
        begun.await();
        peer.send(request("1", "echo", "{}"));
        assertErrorCode(ResponseErrorCode.InvalidRequest);
        release.countDown();
        assertEquals("\"done\"", peer.receive().get("result").toString());
        peer.send(request("1", "echo", "{}"));
        assertEquals("{}", peer.receive().get("result").toString());
    }

    @Test
    void answersWhatCannotBeReadAndReadsOn() {
        peer.sendRaw("Content-Length: 3\r\n\r\n{]}")
                .sendRaw("content-length: x\r\n\r\n{}")
                .send("[]");
        assertEquals(
                List.of(-32700, -32700, -32600),
                Stream.generate(this::codeOfUnreadable).limit(3).sorted().toList());
        assertStillThere();
    }

    @Test
    void handsOverTheAnswersToItsOwnRequests() {
        var answer = new CompletableFuture<JsonElement>();
        connection.join().request("ask", List.of("a"), answer::complete);
        JsonObject request = peer.receive();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ask\",\"params\":[\"a\"]}", request.toString());
        peer.send("{\"id\":1,\"result\":[7]}");
        assertEquals("[7]", answer.join().toString());
    }

    @Test
    void dropsTheOldestOfTooManyUnansweredRequests() {
        var answer = new CompletableFuture<JsonElement>();
        for (int id = 1; id <= OutgoingRequests.MOST_OPEN; id++) {
            connection.join().request("ask", List.of(), result -> count.incrementAndGet());
        }
        connection.join().request("ask", List.of(), answer::complete);
        peer.send("{\"id\":1,\"result\":7}").send("{\"id\":" + (OutgoingRequests.MOST_OPEN + 1) + ",\"result\":8}");
        assertEquals("8", answer.join().toString());
        assertEquals(List.of("The client answered 1, which was not asked."), reports);
        assertEquals(0, count.get());
    }

    @Test
    void survivesAnswersThatAreErrorsOrFailOrWereNotAskedFor() {
        for (int i = 0; i < 2; i++) {
            connection.join().request("ask", List.of(), result -> {
                throw new StackOverflowError();
            });
            peer.receive();
        }
        peer.send("{\"id\":1,\"error\":{\"code\":7}}")
                .send("{\"id\":2,\"result\":null}")
                .send("{\"id\":2,\"result\":null}");
        assertStillThere();
        assertEquals(3, reports.size(), reports::toString);
    }

    @Test
    void readsNothingMoreOnceItsGateIsClosed() {
        peer.send("{\"method\":\"close\"}").send("{\"method\":\"increment\"}");
        assertEquals(0, peer.exitCode());
        assertEquals(0, count.get());
    }

    /** Values that were added count from now on. */
    private void endOfSeries() {
        boolean fails = mustFail;
        mustFail = false;
        if (fails) {
            throw new StackOverflowError();
        }
        if (added > 0) {
            count.addAndGet(added);
            added = 0;
            ends.release();
        }
    }

    private void add(JsonElement params) {
        mustFail = params.isJsonPrimitive();
        added++;
    }

    private Object await() throws InterruptedException {
        begun.countDown();
        release.await();
        return "done";
    }

    @SuppressWarnings("InfiniteRecursion")
    private Object overflow() {
        return overflow();
    }

    private void assertStillThere() {
        peer.send(request("\"still there?\"", "echo", "{}"));
        JsonObject response = peer.receiveResponse("\"still there?\"");
        assertTrue(response.has("result"), response::toString);
    }

    private void assertErrorCode(ResponseErrorCode code) {
        JsonObject error = peer.receive().getAsJsonObject("error");
        assertEquals(code.getValue(), error.get("code").getAsInt(), error::toString);
    }

    private int codeOfUnreadable() {
        JsonObject response = peer.receive();
        assertTrue(response.get("id").isJsonNull(), response::toString);
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    private String error() {
        return peer.receive().get("error").toString();
    }

    private static String frame(String json) {
        return "Content-Length: " + json.length() + "\r\n\r\n" + json;
    }

    private static String request(String id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params);
    }

    private static String cancel(String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":%s}}".formatted(id);
    }

    private final class OpenUntilClosed implements Gate {
        @Override
        public void checkRequest(String method) {
            // The gate is open.
        }

        @Override
        public boolean admitsNotification(String method) {
            return true;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    }

    private final class Recorder implements Reports {
        @Override
        public void note(String sentence) {
            reports.add(sentence);
        }

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            reports.add(method + " " + cause);
            failures.release();
        }
    }
}
