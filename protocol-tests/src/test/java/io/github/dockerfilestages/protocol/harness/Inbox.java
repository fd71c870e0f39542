package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** All messages of one kind that have arrived, in order; waits for those that are still to arrive. */
public final class Inbox {
    private final List<JsonObject> messages = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private Optional<String> closed = Optional.empty();

    private record Waiter(Predicate<JsonObject> wanted, CompletableFuture<JsonObject> found) {}

    synchronized void add(JsonObject message) {
        messages.add(message);
        waiters.stream()
                .filter(waiter -> waiter.wanted.test(message))
                .forEach(waiter -> waiter.found.complete(message));
        waiters.removeIf(waiter -> waiter.found.isDone());
    }

    /** No more messages will arrive, for this reason. */
    synchronized void close(String reason) {
        closed = Optional.of(reason);
        waiters.forEach(waiter -> waiter.found.completeExceptionally(new IOException(reason)));
    }

    /** The number of messages, which is the index from which to wait for a later one. */
    public synchronized int size() {
        return messages.size();
    }

    public synchronized List<JsonObject> all() {
        return List.copyOf(messages);
    }

    /** The first message that matches. */
    public JsonObject await(Predicate<JsonObject> wanted, String description) {
        return await(0, wanted, description);
    }

    /** The first message from this index on that matches. */
    public JsonObject await(int from, Predicate<JsonObject> wanted, String description) {
        return Patience.await(find(from, wanted), () -> description);
    }

    private synchronized CompletableFuture<JsonObject> find(int from, Predicate<JsonObject> wanted) {
        Optional<JsonObject> present =
                messages.stream().skip(from).filter(wanted).findFirst();
        if (present.isPresent()) {
            return CompletableFuture.completedFuture(present.get());
        }
        if (closed.isPresent()) {
            return CompletableFuture.failedFuture(new IOException(closed.get()));
        }
        Waiter waiter = new Waiter(wanted, new CompletableFuture<>());
        waiters.add(waiter);
        return waiter.found;
    }
}
