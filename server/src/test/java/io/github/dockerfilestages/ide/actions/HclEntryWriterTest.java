package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HclEntryWriterTest {
    @Test
    void aBlockWhoseBraceEndsTheLineGetsAnEntry() {
        assertEquals(Optional.of("target \"a\" {\n  target = \"a\"\n}\n"), with("target \"a\" {\n}\n"));
        assertEquals(Optional.of("target \"a\" { // b\n  target = \"a\"\n}\n"), with("target \"a\" { // b\n}\n"));
    }

    @Test
    void aBlockInOneLineGetsNone() {
        assertEquals(Optional.empty(), with("target \"a\" {}\n"));
        assertEquals(Optional.empty(), with("target \"a\"\n{\n}\n"));
    }

    private static Optional<String> with(String text) {
        return new HclEntryWriter(new BlockLines(SourceText.of(text)))
                .target(0, "a")
                .map(edit -> edit.apply(text));
    }
}
