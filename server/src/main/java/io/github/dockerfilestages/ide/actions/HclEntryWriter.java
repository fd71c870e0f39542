package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds {@code target = "x"} to a block of a bake file. */
record HclEntryWriter(BlockLines lines) implements EntryWriter {
    private static final Pattern OPENING = Pattern.compile("\\{\\s*(?:(?:#|//).*)?$");

    @Override
    public Optional<TextEdit> target(int line, String stage) {
        return OPENING.matcher(lines.content(line)).find()
                ? Optional.of(lines.entryAfter(line, "target = \"" + stage + "\""))
                : Optional.empty();
    }
}
