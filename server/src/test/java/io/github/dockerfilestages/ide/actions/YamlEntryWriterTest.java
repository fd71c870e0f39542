package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlEntryWriterTest {
    @Test
    void the_build_section_of_the_service_gets_it() {
        assertEquals(
                Optional.of("a:\n  image: b\n  build:\n    target: a\n    context: .\n"),
                with("a:\n  image: b\n  build:\n    context: .\n", "a"));
    }

    @Test
    void a_name_that_yaml_reads_as_something_else_has_quotes() {
        assertEquals(
                Optional.of("a:\n  build:\n    target: \"no\"\n    context: .\n"),
                with("a:\n  build:\n    context: .\n", "no"));
    }

    @Test
    void a_section_in_one_line_or_of_another_service_gets_none() {
        assertEquals(Optional.empty(), with("a:\n  build: {context: .}\n", "a"));
        assertEquals(Optional.empty(), with("a:\n  build:\n    {context: .}\n", "a"));
        assertEquals(Optional.empty(), with("a:\n  image: b\nc:\n  build:\n    context: .\n", "a"));
    }

    private static Optional<String> with(String text, String stage) {
        return new YamlEntryWriter(new BlockLines(SourceText.of(text)))
                .target(0, stage)
                .map(edit -> edit.apply(text));
    }
}
