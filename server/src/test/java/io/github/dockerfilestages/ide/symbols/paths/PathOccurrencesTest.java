package io.github.dockerfilestages.ide.symbols.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import org.junit.jupiter.api.Test;

class PathOccurrencesTest {
    @Test
    void onlyStagesWithThePathTakeIt() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                FROM build AS after
                RUN touch /out/$0f
                FROM scratch
                COPY --from=build /out/f /one
                COPY --from=after /out/f /two
                COPY --from=after /out/fuller /three
                """);
        var symbol = PathSymbol.at(FilePosition.at(fixture.project(), fixture.caretFile(), fixture.caret()))
                .orElseThrow();

        assertEquals(1, PathOccurrences.of(symbol).makers().size());
        assertEquals(1, PathOccurrences.of(symbol).takers().size());
        assertEquals(1, PathOccurrences.takers(symbol).size());
    }
}
