package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.SharedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the violations of the protocol in the messages of one connection. Without the meta model there are none. */
public final class Conformance {
    private static final Optional<MessageCheck> PUBLISHED = SharedReference.file("lsp/metaModel.json")
            .map(SharedReference::read)
            .map(json -> new MessageCheck(MetaModel.parse(json)));

    private static final int SHOWN = 3;

    private final Optional<MessageCheck> check;
    private final List<String> violations = new ArrayList<>();

    Conformance(Optional<MessageCheck> check) {
        this.check = check;
    }

    /** Checks against the published meta model, if it is available. */
    public static Conformance ofEveryMessage() {
        return new Conformance(PUBLISHED);
    }

    /** Whether messages are really checked. */
    static boolean isPossible() {
        return PUBLISHED.isPresent();
    }

    public void checkResponse(String method, JsonObject message) {
        add(message, rules -> rules.response(method, message));
    }

    public void checkStrayResponse(JsonObject message) {
        add(message, rules -> rules.strayResponse(message));
    }

    public void checkRequest(JsonObject message) {
        add(message, rules -> rules.request(message));
    }

    public void checkNotification(JsonObject message) {
        add(message, rules -> rules.notification(message));
    }

    private synchronized void add(JsonObject message, Function<MessageCheck, List<String>> rules) {
        List<String> found = check.map(rules).orElse(List.of());
        if (!found.isEmpty()) {
            violations.add(String.join("\n", found) + "\nin " + Json.write(message));
        }
    }

    /** Fails when a message since the last call violated the protocol. */
    public synchronized void assertNoViolations() {
        List<String> found = List.copyOf(violations);
        violations.clear();
        if (!found.isEmpty()) {
            throw new AssertionError("the server broke the protocol in " + found.size() + " messages, first of all:\n"
                    + String.join("\n\n", found.subList(0, Math.min(found.size(), SHOWN))));
        }
    }
}
