package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeaningRefusalTest {
    private static final String FILE = "FROM golang AS build\nFROM alpine\nCOPY --from=build /x /y\n";

    @Test
    void aTextThatMeansTheSameIsNoObjection() {
        assertRefusal("none", FILE, FILE.replace("build", "compile"));
    }

    @Test
    void theReferenceThatWouldChangeIsNamed() {
        assertRefusal(
                "Cannot rename to 'compile': 'COPY --from=build' on line 3 would no longer mean the stage 'build' of line 1.",
                FILE,
                FILE.replace("AS build", "AS compile"));
        assertRefusal(
                "Cannot rename to 'compile': 'FROM alpine' on line 2 would no longer mean the image 'alpine'.",
                FILE,
                FILE.replace("build", "alpine"));
    }

    @Test
    void anArgThatBeginsToNameAStageIsNamed() {
        assertRefusal(
                "Cannot rename to 'compile': 'ARG BUILDKIT_SBOM_SCAN_STAGE=compile' on line 2 would refer to a stage.",
                "FROM golang AS build\nARG BUILDKIT_SBOM_SCAN_STAGE=compile\n",
                "FROM golang AS compile\nARG BUILDKIT_SBOM_SCAN_STAGE=compile\n");
    }

    @Test
    void aMountWithoutASourceReadsFromAStageNamedScratch() {
        String source = "FROM golang AS build\nFROM alpine\nRUN --mount=type=cache,target=/c make\n";

        assertRefusal(
                "Cannot rename to 'compile': the mount without 'from' on line 3 would change its meaning.",
                source,
                source.replace("build", "scratch"));
        assertRefusal("none", "FROM golang AS build\n", "FROM golang AS scratch\n");
    }

    private static void assertRefusal(String sentence, String before, String after) {
        assertEquals(
                sentence,
                refusal(Fixture.of(before).model(), Fixture.of(after).model())
                        .map(RenameRefusal::sentence)
                        .orElse("none"));
    }

    /** The first stage gets the name. */
    private static Optional<RenameRefusal> refusal(StageModel before, StageModel after) {
        AllowedChange allowed = AllowedChange.renaming(before.table().stage(0));
        return MeaningRefusal.of(before, after, allowed, "compile");
    }
}
