package io.github.dockerfilestages.ide.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.proof.AllowedChange.RejectedReferences;
import io.github.dockerfilestages.ide.proof.AllowedChange.RenamedContext;
import io.github.dockerfilestages.ide.proof.MeaningChange.ChangedReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.NewReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.OtherInstructions;
import io.github.dockerfilestages.ide.proof.MeaningChange.OtherStages;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningProofTest {
    private static final String FILE = "ARG V=1\nFROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n";

    @Test
    void aTextThatMeansTheSameIsNoDifference() {
        check("none", FILE, FILE.replace("/x", "/z"));
        check("none", FILE, FILE.replace("--from=build", "--from=BUILD"));
    }

    @Test
    void stagesMustStay() {
        check("other stages", FILE, FILE + "FROM alpine\n");
    }

    @Test
    void instructionsThatNameStagesMustStayInTheirStages() {
        check("other instructions", FILE, FILE.replace("COPY", "# COPY"));
        check("other instructions", FILE, FILE.replace("ARG", "ARG W\nARG"));
        check("other instructions", FILE, FILE.replace("build", "other"));
    }

    @Test
    void whatNamesAStageMustNameTheSame() {
        check("changed build", FILE, FILE.replace("--from=build", "--from=nginx"));
        check("changed golang", FILE, FILE.replace("golang", "rust"));
    }

    @Test
    void whatNamedNoStageMustNameNone() {
        String file = "FROM golang AS build\nARG BUILDKIT_SBOM_SCAN_STAGE=other\n";

        check("new other", file, file.replace("AS build", "AS other"), allowing(Set.of(), Set.of(0)));
    }

    @Test
    void aMountWithoutFromReadsFromAStageNamedScratch() {
        String file = "FROM golang AS build\nFROM alpine\nRUN --mount=type=cache,target=/c make\n";
        String scratch = file.replace("build", "scratch");

        check("new scratch", file, scratch, allowing(Set.of(), Set.of(0)));
        check("changed scratch", scratch, file, allowing(Set.of(), Set.of(0)));
    }

    @Test
    void whatIsMeantToChangeMay() {
        check("none", FILE, FILE.replace("--from=build", "--from=nginx"), allowing(Set.of(3), Set.of()));
        check("none", FILE, FILE.replace("build", "other"), allowing(Set.of(), Set.of(1)));
        check("changed golang", FILE, FILE.replace("golang", "rust"), allowing(Set.of(), Set.of(1)));
    }

    @Test
    void theInstructionsOfADividedStageAreMatchedInBothParts() {
        String before = "FROM a AS x\nARG V\nCOPY --from=b /x /y\nCOPY --from=c /x /y\n";
        String after = "FROM a AS x-base\nARG V\nCOPY --from=b /x /y\nFROM x-base AS x\nARG V\nCOPY --from=c /x /y\n";

        check("none", before, after, ordered(StageOrder.extracted(Set.of(0), 1)));
        check("other instructions", before, after, ordered(StageOrder.extracted(Set.of(0), 0)));
        check("changed c", before, after.replace("from=c", "from=d"), ordered(StageOrder.extracted(Set.of(0), 1)));
    }

    @Test
    void theInstructionsOfJoinedStagesAreMatchedInOne() {
        String before = "FROM a AS x\nCOPY --from=b /x /y\nFROM x AS y\nCOPY --from=c /x /y\n";
        String after = "FROM a AS y\nCOPY --from=b /x /y\nCOPY --from=c /x /y\n";

        check("none", before, after, ordered(StageOrder.joined(0, 1)));
        check("changed b", before, after.replace("from=b", "from=d"), ordered(StageOrder.joined(0, 1)));
    }

    @Test
    void stagesAreMatchedByTheirNewOrder() {
        String before = "FROM golang AS a\nFROM alpine AS b\nFROM b\n";
        String after = "FROM alpine AS b\nFROM golang AS a\nFROM b\n";

        check("none", before, after, ordered(StageOrder.moved(1, 0)));
        check("other instructions", before, after);
    }

    @Test
    void argsThatAreAddedMustBeAnnounced() {
        var announced =
                new AllowedChange(StageOrder.SAME, Set.of(), Set.of(), 1, Optional.empty(), RejectedReferences.STAY);

        check("none", FILE, FILE.replace("FROM golang", "ARG W\nFROM golang"), announced);
    }

    @Test
    void whatBuildKitRejectsMayBeMendedIfThatIsAllowed() {
        String wrong = "FROM golang AS build\nFROM scratch\nCOPY --from=9 /x /y\n";

        check("none", wrong, wrong.replace("9", "0"), ordered(StageOrder.SAME));
        check("changed 9", wrong, wrong.replace("9", "0"));
    }

    @Test
    void aContextThatGetsAnotherNameIsTheSame() {
        StageModel before = withContext("FROM scratch\nCOPY --from=files /x /y\n", "files");
        StageModel after = withContext("FROM scratch\nCOPY --from=data /x /y\n", "data");
        var renamed = new RenamedContext("files", "data");

        assertEquals("changed files", difference(before, after, AllowedChange.NONE));
        assertEquals("none", difference(before, after, AllowedChange.renaming(renamed)));
    }

    @Test
    void aBuildTargetMustNameTheSameStage() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                FROM alpine AS test
                FROM scratch

                #- compose.yaml
                services:
                  web:
                    build:
                      target: test$0
                """);
        String file = fixture.dockerfile("Dockerfile").model().text().content();

        assertEquals("none", changedTarget(fixture, file.replace("golang", "rust"), AllowedChange.NONE));
        assertEquals("test", changedTarget(fixture, file.replace("AS test", "AS other"), AllowedChange.NONE));
        assertEquals(
                "none",
                changedTarget(
                        fixture, file.replace("FROM golang AS build\n", ""), ordered(StageOrder.without(Set.of(0)))));
        assertEquals("test", changedTarget(fixture, file.replace("FROM golang AS build\n", ""), AllowedChange.NONE));
    }

    private static String changedTarget(ProjectFixture fixture, String after, AllowedChange allowed) {
        var dockerfile = fixture.dockerfile("Dockerfile");
        var table = dockerfile.model().table();
        return MeaningProof.changedTarget(
                        fixture.project().targets(dockerfile.id(), table),
                        table,
                        Fixture.of(after).model().table(),
                        allowed)
                .map(target -> target.value().text())
                .orElse("none");
    }

    private static AllowedChange allowing(Set<Integer> meant, Set<Integer> named) {
        return new AllowedChange(StageOrder.SAME, meant, named, 0, Optional.empty(), RejectedReferences.STAY);
    }

    private static AllowedChange ordered(StageOrder order) {
        return new AllowedChange(order, Set.of(), Set.of(), 0, Optional.empty(), RejectedReferences.MAY_CHANGE);
    }

    private static StageModel withContext(String text, String context) {
        return Fixture.of(text).model(BuildParameters.NONE.with(Set.of(context)));
    }

    private static void check(String expected, String before, String after) {
        check(expected, before, after, AllowedChange.NONE);
    }

    private static void check(String expected, String before, String after, AllowedChange allowed) {
        assertEquals(
                expected,
                difference(Fixture.of(before).model(), Fixture.of(after).model(), allowed));
    }

    private static String difference(StageModel before, StageModel after, AllowedChange allowed) {
        return MeaningProof.difference(before, after, allowed)
                .map(MeaningProofTest::described)
                .orElse("none");
    }

    private static String described(MeaningChange difference) {
        if (difference instanceof ChangedReference changed) {
            return "changed " + named(changed.reference().value());
        }
        if (difference instanceof NewReference added) {
            return "new " + named(added.reference().value());
        }
        return difference.equals(new OtherStages())
                ? "other stages"
                : difference.equals(new OtherInstructions()) ? "other instructions" : "?";
    }

    private static String named(String value) {
        return value.isEmpty() ? "scratch" : value;
    }
}
