package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferenceRespellingTest {
    @Test
    void aReferenceIsReplacedInItsOwnForm() {
        assertRespelled("FROM a\nCOPY --from=\"o$0ld\" x y\n", "FROM a\nCOPY --from=\"new\" x y\n");
        assertRespelled(
                "FROM a\nRUN --mount=type=bind,from=o$0ld,target=/x y\n",
                "FROM a\nRUN --mount=type=bind,from=new,target=/x y\n");
        assertRespelled("FROM a\nCOPY --from=o$0\\\nld x y\n", "FROM a\nCOPY --from=new x y\n");
    }

    @Test
    void aBaseOfOneVariableIsSpelledInItsArgument() {
        assertRespelled("ARG B=old\nFROM $0$B\n", "ARG B=new\nFROM $B\n");
        assertRespelled("FROM $0${B:-old}\n", "FROM ${B:-new}\n");
    }

    @Test
    void aBaseThatVariablesCompleteIsNot() {
        assertEquals(Optional.empty(), respelled("FROM o$0ld-$X\n"));
    }

    private static void assertRespelled(String source, String expected) {
        assertEquals(Optional.of(expected), respelled(source));
    }

    private static Optional<String> respelled(String source) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        return ReferenceRespelling.edit(
                        model, model.referenceAt(fixture.caret()).orElseThrow(), "new")
                .map(edit -> TextEdit.applyAll(fixture.text(), List.of(edit)));
    }
}
