package io.github.dockerfilestages.ide.symbols.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FilePosition;
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
    void otherWordsAreNone() {
        assertEquals(Optional.empty(), at("FROM x AS bu$0ild\n"));
        assertEquals(Optional.empty(), at("FROM x AS build\nRUN go bui$0ld\n"));
        assertEquals(Optional.empty(), at("FROM x AS build\nFROM y\nCOPY --from=bu$0ild /a /b\n"));
        assertEquals(Optional.empty(), at("$0"));
    }

    private static Optional<String> at(String dockerfile) {
        var fixture = ProjectFixture.of("#- Dockerfile\n" + dockerfile);
        return PathSymbol.at(FilePosition.at(fixture.project(), fixture.caretFile(), fixture.caret()))
                .map(symbol -> symbol.range().of(dockerfile.replace("$0", "")));
    }
}
