package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplacementTest {
    @Test
    void allOfAValueIsReplaced() {
        assertReplaced(
                "FROM golang AS build\nCOPY --from=bu$0il /x\n            ^^^^^^ value\n", "COPY --from=NEW /x\n");
    }

    @Test
    void aValueThatRunsOverLinesIsWrittenOnTheLineOfTheCaret() {
        assertReplaced(
                "FROM golang AS build\nCOPY --from=bu\\\n            ^>> value\nil$0d /x\n    ^<< value\n",
                "COPY --from=\\\nNEW /x\n");
        assertReplaced(
                "FROM golang AS build\nCOPY --from=b$0u\\\n            ^>> value\nild /x\n  ^<< value\n",
                "COPY --from=NEW\\\n /x\n");
    }

    @Test
    void anEditorComparesTheTextBeforeTheCaret() {
        assertEquals(Optional.empty(), filterText("FROM a\nCOPY --from=bu$0 x\n            ^^ value\n"));
        assertEquals(Optional.empty(), filterText("FROM a\nCOPY --from=xy$0 x\n            ^^ value\n"));
    }

    @Test
    void theFilterTextHelpsWhereThatIsNotTheStartOfTheValue() {
        assertEquals(Optional.of("\"build"), filterText("FROM a\nCOPY --from=\"bu$0 x\n            ^^^ value\n"));
        assertEquals(
                Optional.of("ild"), filterText("FROM a\nCOPY --from=bu\\\n            ^>> value\ni$0 x\n^<< value\n"));
    }

    private static Optional<String> filterText(String source) {
        return replacement(Fixture.of(source)).filterText("build");
    }

    private static void assertReplaced(String source, String expected) {
        Fixture fixture = Fixture.of(source);
        Replacement replacement = replacement(fixture);
        List<TextEdit> edits = new ArrayList<>(replacement.removals());
        edits.add(replacement.edit("NEW"));
        assertEquals("FROM golang AS build\n" + expected, TextEdit.applyAll(fixture.text(), edits));
    }

    private static Replacement replacement(Fixture fixture) {
        TextRange value = fixture.range("value");
        return Replacement.of(fixture.model(), value, fixture.caret());
    }
}
