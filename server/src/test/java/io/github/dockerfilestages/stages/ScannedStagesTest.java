package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannedStagesTest {
    private static final String TRUE = "ARG BUILDKIT_SBOM_SCAN_STAGE=true\n";

    @Test
    void aTruthValueListsTheStageAndThoseThatContinueIt() {
        String file = "FROM a AS one\nFROM b AS two\n" + TRUE + "FROM two AS three\n";

        assertEquals(Optional.empty(), unnamed(file, 0));
        assertEquals(Optional.of(2), unnamed(file, 1));
        assertEquals(Optional.of(2), unnamed(file, 2));
    }

    @Test
    void aboveTheFirstFromItListsAll() {
        assertEquals(Optional.of(0), unnamed("ARG A BUILDKIT_SBOM_SCAN_STAGE=\"1\"\nFROM a\nFROM b\n", 1));
    }

    @Test
    void theNearestOneCounts() {
        assertEquals(Optional.empty(), unnamed(TRUE + "FROM a\nARG BUILDKIT_SBOM_SCAN_STAGE=false\n", 0));
        assertEquals(Optional.empty(), unnamed("FROM a\n" + TRUE + "ARG BUILDKIT_SBOM_SCAN_STAGE=x\nFROM b AS x\n", 0));
    }

    @Test
    void aValueThatIsNotKnownMayBeOne() {
        assertEquals(Optional.of(1), unnamed("FROM a\nARG BUILDKIT_SBOM_SCAN_STAGE\n", 0));
        assertEquals(Optional.of(0), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE=$X\nFROM a\n", 0));
    }

    @Test
    void namesAreNone() {
        assertEquals(Optional.empty(), unnamed("ARG BUILDKIT_SBOM_SCAN_STAGE=a,b\nFROM x AS a\nFROM y AS b\n", 1));
        assertEquals(Optional.empty(), unnamed("ARG BUILDKIT_SBOM_SCAN_CONTEXT=true\nFROM a\n", 0));
    }

    private static Optional<Integer> unnamed(String text, int stage) {
        StageTable table = Fixture.of(text).model().table();
        return ScannedStages.unnamed(table, table.stage(stage));
    }
}
