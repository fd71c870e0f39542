package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last messages of both sides, to be shown when a test fails. */
public final class Conversation {
    private static final int MESSAGES = 40;
    private static final int WIDTH = 600;

    private final Deque<String> tail = new ArrayDeque<>();

    synchronized void sent(JsonElement message) {
        add("client → ", Json.write(message));
    }

    synchronized void received(JsonElement message) {
        add("server → ", Json.write(message));
    }

    /** Something that a reader of the failure must know in addition to the messages. */
    synchronized void note(String text) {
        add("", text);
    }

    private void add(String who, String text) {
        if (tail.size() == MESSAGES) {
            tail.removeFirst();
        }
        tail.addLast(who + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text));
    }

    @Override
    public synchronized String toString() {
        return "the conversation so far:\n" + String.join("\n", tail);
    }
}
