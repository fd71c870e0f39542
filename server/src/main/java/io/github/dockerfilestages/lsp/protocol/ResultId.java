package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonElement;
import java.util.Map;

/**
 * Computes the id of a result from its content: the same result always has the same id.
 *
 * <p>A 64-bit FNV-1a hash of the JSON, computed without writing it.
 */
public final class ResultId {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET;
    private int length;

    private ResultId() {}

    public static String of(String result) {
        var id = new ResultId();
        id.add(result);
        return id.name();
    }

    public static String of(JsonElement result) {
        var id = new ResultId();
        id.add(result);
        return id.name();
    }

    private void add(JsonElement json) {
        if (json.isJsonObject()) {
            add('{');
            for (Map.Entry<String, JsonElement> member : json.getAsJsonObject().entrySet()) {
                add(member.getKey());
                add(':');
                add(member.getValue());
            }
            add('}');
        } else if (json.isJsonArray()) {
            add('[');
            for (JsonElement item : json.getAsJsonArray()) {
                add(item);
                add(',');
            }
            add(']');
        } else if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
            add('"');
            add(json.getAsString());
            add('"');
        } else {
            add(json.isJsonNull() ? "null" : json.getAsString());
        }
    }

    private void add(String text) {
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at));
        }
    }

    private void add(char c) {
        hash = (hash ^ c) * PRIME;
        length++;
    }

    private String name() {
        return Long.toHexString(hash) + "-" + Integer.toHexString(length);
    }
}
