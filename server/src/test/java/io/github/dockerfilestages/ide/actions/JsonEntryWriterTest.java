package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonEntryWriterTest {
    @Test
    void aCommaSeparatesItFromTheNextEntry() {
        assertEquals(Optional.of("\"a\": {\n  \"target\": \"a\",\n  \"b\": 1\n}"), with("\"a\": {\n  \"b\": 1\n}"));
        assertEquals(Optional.of("\"a\": {\n  \"target\": \"a\"\n}"), with("\"a\": {\n}"));
    }

    @Test
    void anObjectInOneLineGetsNone() {
        assertEquals(Optional.empty(), with("\"a\": {\"b\": 1}"));
    }

    private static Optional<String> with(String text) {
        return new JsonEntryWriter(new BlockLines(SourceText.of(text)))
                .target(0, "a")
                .map(edit -> edit.apply(text));
    }
}
