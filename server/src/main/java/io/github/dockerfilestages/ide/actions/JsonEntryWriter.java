package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;

/** Adds {@code "target": "x"} to an object of a bake file in JSON. */
record JsonEntryWriter(BlockLines lines) implements EntryWriter {

    @Override
    public Optional<TextEdit> target(int line, String stage) {
        return lines.content(line).endsWith("{")
                ? Optional.of(lines.entryAfter(line, "\"target\": \"" + stage + "\"" + separator(line)))
                : Optional.empty();
    }

    /** A comma, unless the object has no other entry. */
    private String separator(int line) {
        int next = lines.contentAfter(line);
        return lines.exists(next) && lines.content(next).startsWith("}") ? "" : ",";
    }
}
