package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstructionLineTest {
    @Test
    void flagsContinuationsAndCommentsAreLeftOut() {
        assertEquals(
                "make all",
                line("RUN --mount=type=cache,target=/x --network=none \\\n # why\n make all\n")
                        .text());
        assertEquals("", line("WORKDIR\n").text());
    }

    @Test
    void charactersKeepTheirOffsets() {
        String text = "RUN make \\\n # why\n  all";
        InstructionLine line = line(text);
        int at = line.text().indexOf("all");

        TextRange range = line.line().offsets(line.arguments()).toFile(new TextRange(at, at + 3));

        assertEquals("all", range.of(text));
    }

    @Test
    void wordsMayContainBlanksInQuotes() {
        List<String> words = line("ENV A=\"b c\" D=e\\ f").words('\\').stream()
                .map(Word::value)
                .toList();

        assertEquals(List.of("A=\"b c\"", "D=e\\ f"), words);
    }

    @Test
    void stringsAreThoseOfTheJsonForm() {
        assertEquals(
                Optional.of(List.of("a", "b")),
                line("RUN [\"a\", \"b\"]")
                        .strings()
                        .map(strings -> strings.stream().map(Word::value).toList()));
        assertEquals(Optional.empty(), line("RUN [a]").strings());
    }

    private static InstructionLine line(String text) {
        return Dockerfile.parse(SourceText.of(text)).line(0);
    }
}
