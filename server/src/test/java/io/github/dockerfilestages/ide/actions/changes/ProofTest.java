package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final String FILE = "ARG V=1\nFROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n";

    @Test
    void aTextThatMeansTheSameIsNoObjection() {
        assertEquals(Optional.empty(), refusal(FILE.replace("/x", "/z")));
        assertEquals(Optional.empty(), refusal(FILE.replace("--from=build", "--from=BUILD")));
    }

    @Test
    void stagesMustStay() {
        assertEquals(Optional.of("BuildKit would find other stages in the file."), refusal(FILE + "FROM alpine\n"));
    }

    @Test
    void instructionsThatNameStagesMustStayInTheirStages() {
        var sentence = Optional.of("BuildKit would read the file in another way.");

        assertEquals(sentence, refusal(FILE.replace("COPY", "# COPY")));
        assertEquals(sentence, refusal(FILE.replace("ARG", "ARG W\nARG")));
        assertEquals(sentence, refusal(FILE.replace("AS build", "AS other").replace("--from=build", "--from=other")));
    }

    @Test
    void whatNamesAStageMustNameTheSame() {
        assertEquals(
                Optional.of("'build' on line 4 would mean something else."),
                refusal(FILE.replace("--from=build", "--from=nginx")));
        assertEquals(
                Optional.of("'golang' on line 2 would mean something else."), refusal(FILE.replace("golang", "rust")));
    }

    @Test
    void whatIsMeantToChangeMay() {
        StageModel before = Fixture.of(FILE).model();
        int copy = before.table().references().get(2).instruction();
        StageModel after =
                Fixture.of(FILE.replace("--from=build", "--from=nginx")).model();

        assertEquals(
                Optional.empty(),
                Proof.refusalOf(before, after, Change.of("", List.of()).meaning(Set.of(copy))));
    }

    @Test
    void stagesAreMatchedByTheirNewOrder() {
        StageModel before =
                Fixture.of("FROM golang AS a\nFROM alpine AS b\nFROM b\n").model();
        StageModel after =
                Fixture.of("FROM alpine AS b\nFROM golang AS a\nFROM b\n").model();
        Change moved = Change.of("", List.of()).with(StageOrder.moved(1, 0), before);

        assertEquals(Optional.empty(), Proof.refusalOf(before, after, moved));
        assertEquals(
                Optional.of("BuildKit would read the file in another way."),
                Proof.refusalOf(before, after, Change.of("", List.of())));
    }

    @Test
    void argsThatAreAddedMustBeAnnounced() {
        StageModel before = Fixture.of(FILE).model();
        StageModel after =
                Fixture.of(FILE.replace("FROM golang", "ARG W\nFROM golang")).model();

        assertEquals(
                Optional.empty(),
                Proof.refusalOf(before, after, Change.of("", List.of()).declaring(1)));
    }

    @Test
    void whatBuildKitRefusesMayComeToMeanAnything() {
        String wrong = "FROM golang AS build\nFROM scratch\nCOPY --from=9 /x /y\n";
        assertEquals(
                Optional.empty(),
                Proof.refusalOf(
                        Fixture.of(wrong).model(),
                        Fixture.of(wrong.replace("9", "0")).model(),
                        Change.of("", List.of())));
    }

    @Test
    void aLineIsCountedWherePeopleSeeIt() {
        StageModel before = StageModel.of(SourceText.of(FILE).numbered(line -> line + 8), BuildParameters.NONE);
        assertEquals(
                Optional.of("'build' on line 11 would mean something else."),
                Proof.refusalOf(
                        before,
                        Fixture.of(FILE.replace("--from=build", "--from=nginx")).model(),
                        Change.of("", List.of())));
    }

    private static Optional<String> refusal(String after) {
        return Proof.refusalOf(Fixture.of(FILE).model(), Fixture.of(after).model(), Change.of("", List.of()));
    }
}
