package io.github.dockerfilestages.protocol.editors;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The unordered pool through which LSP4IJ sends its messages ({@code LanguageServerWrapper}, the {@code wrapMessages}
 * consumer): a message may be overtaken by the next ones, until the pool is emptied.
 */
final class MessagePool {
    private static final int CAPACITY = 4;
    private static final int SHOWN = 12;

    private final Session session;
    private final Random random;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    MessagePool(Session session, Random random) {
        this.session = session;
        this.random = random;
    }

    /** Adds a message, after which some of those in the pool may be sent. */
    void send(String method, JsonElement params) {
        waiting.add(() -> {
            sent.add(method + " " + Json.write(params));
            session.notify(method, params);
        });
        while (waiting.size() > CAPACITY) {
            sendOne();
        }
    }

    /** Sends all messages. */
    void empty() {
        while (!waiting.isEmpty()) {
            sendOne();
        }
    }

    /** The last messages that were sent about a file, to find out why the server has another text. */
    String about(String uri) {
        List<String> messages =
                sent.stream().filter(message -> message.contains(uri)).toList();
        return String.join("\n", messages.subList(Math.max(0, messages.size() - SHOWN), messages.size()));
    }

    private void sendOne() {
        int next = random.nextInt(4) == 0 ? random.nextInt(Math.min(2, waiting.size())) : 0;
        waiting.remove(next).run();
    }
}
