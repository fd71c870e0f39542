package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A client sends back the key of a stage when the text may have changed. */
class StageKeyTest {
    @Test
    void aKeyIsReadAsItWasWritten() {
        var key = new StageKey(OptionalInt.of(2), 1);

        assertEquals(key, StageKey.in(key.json()));
    }

    @Test
    void aKeyLeadsToTheStageOfItsIndex() {
        ProjectDockerfile dockerfile = dockerfile("FROM golang\nFROM alpine\n");
        var second = new StageSymbol(dockerfile, dockerfile.model().table().stage(1));

        assertEquals(Optional.of(second), StageKey.of(second.id()).stageOf(dockerfile));
    }

    @Test
    void aStageThatIsGoneIsNone() {
        for (int index : new int[] {1, -1, Integer.MAX_VALUE}) {
            var key = new StageKey(OptionalInt.empty(), index);
            assertEquals(Optional.empty(), key.stageOf(dockerfile("FROM golang\n")), () -> "index " + index);
        }
        assertEquals(Optional.empty(), StageKey.in("no data").stageOf(dockerfile("FROM golang\n")));
    }

    private static ProjectDockerfile dockerfile(String text) {
        return Alone.of(Fixture.of(text).model());
    }
}
