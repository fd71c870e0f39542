package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HclEntryWriterTest {
    @Test
    void a_block_whose_brace_ends_the_line_gets_an_entry() {
        assertEquals(Optional.of("target \"a\" {\n  target = \"a\"\n}\n"), with("target \"a\" {\n}\n"));
        assertEquals(Optional.of("target \"a\" { // b\n  target = \"a\"\n}\n"), with("target \"a\" { // b\n}\n"));
    }

    @Test
    void a_block_in_one_line_gets_none() {
        assertEquals(Optional.empty(), with("target \"a\" {}\n"));
        assertEquals(Optional.empty(), with("target \"a\"\n{\n}\n"));
    }

    private static Optional<String> with(String text) {
        return new HclEntryWriter(new BlockLines(SourceText.of(text)))
                .target(0, "a")
                .map(edit -> edit.apply(text));
    }
}
