package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageHoverTest {
    @Test
    void showsItsBaseItsSourcesItsUsersAndWhatIsCopiedOut() {
        assertEquals("""
                FROM base AS build

                build · stage 3 of 4

                compiles

                Built from:
                  base → golang:1

                Takes from:
                  files · COPY, line 5 · /a
                  files · mount, line 6

                Used by:
                  last · COPY, line 8

                Copied out:
                  /app, /lib""", hover(2, """
                FROM golang:1 AS base
                FROM alpine AS files
                # build compiles
                FROM base AS build
                COPY --from=files /a /b
                RUN --mount=from=files make
                FROM scratch AS last
                COPY --from=build /app /lib /
                """));
    }

    @Test
    void aStageByItselfHasItsBaseOnly() {
        assertEquals(
                "FROM golang\n\nstage 1 of 1 (index 0), without a name\n\nBuilt from:\n  golang",
                hover(0, "FROM golang\n"));
        assertEquals("FROM\n\nstage 1 of 1 (index 0), without a name", hover(0, "FROM\n"));
    }

    @Test
    void aHeredocIsNoPath() {
        String hover = hover(0, "FROM golang AS build\nFROM alpine\nCOPY --from=build <<EOF /app /\nEOF\n");

        assertEquals("/app", hover.substring(hover.lastIndexOf(' ') + 1));
    }

    @Test
    void aStageThatIsGoneHasNone() {
        StageModel model = Fixture.of("FROM golang\n").model();

        assertEquals(Optional.empty(), StageHover.find(Project.EMPTY, Alone.of(model), 1));
        assertEquals(Optional.empty(), StageHover.find(Project.EMPTY, Alone.of(model), -1));
    }

    private static String hover(int stage, String source) {
        return HoverRenderer.plainText(
                StageHover.find(Project.EMPTY, Alone.of(Fixture.of(source).model()), stage)
                        .orElseThrow());
    }
}
