package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlEntryWriterTest {
    @Test
    void theBuildSectionOfTheServiceGetsIt() {
        assertEquals(
                Optional.of("a:\n  image: b\n  build:\n    target: a\n    context: .\n"),
                with("a:\n  image: b\n  build:\n    context: .\n", "a"));
    }

    @Test
    void aNameThatYamlReadsAsSomethingElseHasQuotes() {
        assertEquals(
                Optional.of("a:\n  build:\n    target: \"no\"\n    context: .\n"),
                with("a:\n  build:\n    context: .\n", "no"));
    }

    @Test
    void aSectionInOneLineOrOfAnotherServiceGetsNone() {
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
