package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.paths.PathModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingSourcePathTest {
    @Test
    void aStageWhoseContentIsKnownProvesIt() {
        assertEquals(Optional.of(Severity.ERROR), severity("FROM scratch AS a\nCOPY a.txt /\n", "/b.txt"));
        assertEquals(
                Optional.of(Severity.ERROR),
                severity("FROM scratch AS b\nCOPY a.txt /\nFROM b AS a\nWORKDIR /w\n", "/none"));
    }

    @Test
    void aSimilarNameIsOnlyInformation() {
        assertEquals(
                Optional.of(Severity.INFORMATION), severity("FROM x AS a\nRUN touch /out/binary\n", "/out/binarry"));
    }

    @Test
    void shortNamesAndNumbersAreNotSimilar() {
        assertEquals(Optional.empty(), severity("FROM x AS a\nRUN touch /out/ab\n", "/out/ac"));
        assertEquals(Optional.empty(), severity("FROM x AS a\nRUN touch /out/lib-1.2\n", "/out/lib-1.3"));
    }

    private static Optional<Severity> severity(String stage, String path) {
        PathModel paths = PathModel.of(
                Fixture.of(stage + "FROM y\nCOPY --from=a " + path + " /z\n").model());
        return MissingSourcePath.find(paths.sources().findFirst().orElseThrow(), paths)
                .map(Finding::severity);
    }
}
