package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathSymbolTest {
    @Test
    void aWordThatMakesAPathIsOne() {
        assertEquals(Optional.of("/out/app"), at("FROM x AS build\nRUN go build -o $0/out/app\n"));
        assertEquals(Optional.of("/src"), at("FROM x AS build\nWORKDIR /src$0\n"));
        assertEquals(Optional.of("/out/"), at("FROM x AS build\nCOPY a.txt /o$0ut/\n"));
    }

    @Test
    void aSourceIsOne() {
        assertEquals(Optional.of("/a"), at("FROM x AS build\nFROM y\nCOPY --from=build /a$0 /b\n"));
        assertEquals(
                Optional.of("/a"), at("FROM x AS build\nFROM y\nRUN --mount=from=build,source=/$0a,target=/x y\n"));
    }

    @Test
    void aBareWordIsOneIfAStageTakesIt() {
        String make = "FROM x AS build\nRUN make bui$0ld\n";

        assertEquals(Optional.empty(), at(make));
        assertEquals(Optional.of("build"), at(make + "FROM scratch\nCOPY --from=build /build /\n"));
    }

    @Test
    void otherWordsAreNone() {
        assertEquals(Optional.empty(), at("FROM x AS bu$0ild\n"));
        assertEquals(Optional.empty(), at("FROM x AS build\nRUN go bui$0ld\n"));
        assertEquals(Optional.empty(), at("FROM x AS build\nFROM y\nCOPY --from=bu$0ild /a /b\n"));
        assertEquals(Optional.empty(), at("$0"));
    }

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
        PathSymbol symbol =
                PathSymbol.at(fixture.dockerfile("Dockerfile"), fixture.caret()).orElseThrow();

        assertEquals(1, symbol.makers().size());
        assertEquals(1, symbol.takers().size());
        assertEquals(1, symbol.taking().size());
    }

    private static Optional<String> at(String dockerfile) {
        var fixture = ProjectFixture.of("#- Dockerfile\n" + dockerfile);
        return PathSymbol.at(fixture.dockerfile("Dockerfile"), fixture.caret())
                .map(symbol -> symbol.range().of(dockerfile.replace("$0", "")));
    }
}
