package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannedStagesTest {
    @Test
    void aTruthValueListsStagesByWhereTheyAre() {
        assertEquals(Optional.of(1), unnamed("FROM a\nARG BUILDKIT_SBOM_SCAN_STAGE=true\n"));
        assertEquals(Optional.of(0), unnamed("ARG A BUILDKIT_SBOM_SCAN_STAGE=\"1\"\nFROM a\n"));
    }

    @Test
    void aValueThatIsNotKnownMayBeOne() {
        assertEquals(Optional.of(0), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE\nFROM a\n"));
        assertEquals(Optional.of(0), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE=$X\nFROM a\n"));
    }

    @Test
    void namesAreNone() {
        assertEquals(Optional.empty(), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE=a,b\nFROM x AS a\nFROM y AS b\n"));
        assertEquals(Optional.empty(), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE=false\nFROM a\n"));
        assertEquals(Optional.empty(), unnamed("ARG BUILDKIT_SBOM_SCAN_CONTEXT=true\nFROM a\n"));
    }

    private static Optional<Integer> unnamed(String text) {
        return ScannedStages.unnamed(Fixture.of(text).model().table());
    }
}
