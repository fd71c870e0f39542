package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Our requests that the client has not answered yet. No thread waits for an answer; the sender passes a function for
 * it. If a client never answers, only the latest requests are kept.
 */
final class OutgoingRequests {
    static final int MOST_OPEN = 1000;

    private final MessageWriter out;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<String, Consumer<JsonElement>> open = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Consumer<JsonElement>> eldest) {
            return size() > MOST_OPEN;
        }
    });

    OutgoingRequests(MessageWriter out) {
        this.out = out;
    }

    /** Sends a request; the reading thread passes its result to {@code result}, if one arrives. */
    void send(String method, Object params, Consumer<JsonElement> result) {
        int id = lastId.incrementAndGet();
        MessageWriter.Prepared request = out.request(id, method, params);
        open.put(String.valueOf(id), result);
        request.send();
    }

    /** Removes and returns the function for the answer with this id. */
    Optional<Consumer<JsonElement>> take(Object id) {
        return Optional.ofNullable(open.remove(id.toString()));
    }
}
