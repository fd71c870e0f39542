package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenameRulesTest {
    @Test
    void aStageWithoutANameHasNoneToChange() {
        assertEquals("The stage at the cursor has no name; add one with AS.", whole("FROM golang\n"));
    }

    @Test
    void aStageThatABaseOfVariablesMayMeanKeepsItsName() {
        assertEquals(
                "Cannot rename 'base-a': 'FROM base-$X' on line 2 can select any earlier stage named 'base-*'.",
                whole("FROM golang AS base-a\nFROM base-$X\n"));
        assertEquals("none", whole("FROM golang AS build\nFROM base-$X AS last\n"));
    }

    @Test
    void aBaseMayMeanNothingElseThanWhatItsDefaultsMakeIt() {
        assertEquals("none", whole("ARG X=slim\nFROM golang AS base-a\nFROM base-$X AS last\n"));
        assertEquals("none", whole("FROM golang AS base-a\nFROM base-${X:-slim} AS last\n"));
        assertEquals("none", named("base-x", "ARG X=slim\nFROM golang AS build\nFROM base-$X\n"));
        assertEquals(
                "Cannot rename 'base-a': 'FROM base-$X' on line 3 can select any earlier stage named 'base-*'.",
                whole("ARG X=a\nFROM golang AS base-a\nFROM base-$X\n"));
        assertEquals(
                "Cannot rename to 'base-slim': 'FROM base-$X' on line 3 can select any earlier stage named 'base-*'.",
                named("base-slim", "ARG X=slim\nFROM golang AS build\nFROM base-$X\n"));
        assertEquals(
                "Cannot rename 'base-a': 'FROM base-$TARGETARCH' on line 3 can select any earlier stage named 'base-*'.",
                whole("ARG TARGETARCH=a\nFROM golang AS base-a\nFROM base-$TARGETARCH\n"));
    }

    @Test
    void aPlatformLeavesOnlyItsOwnPartOfABaseOpen() {
        String dockerfile = "ARG IMAGE=org/shop:1\nFROM golang AS go-deps\nFROM $IMAGE-$TARGETARCH AS last\n";
        assertEquals("none", whole(dockerfile));
        assertEquals(
                "Cannot rename 'go-deps': 'FROM $IMAGE-$TARGETARCH' on line 3 can select any earlier stage named '*-*'.",
                whole(dockerfile.replace("org/shop:1", "go")));
        assertEquals(
                "Cannot rename 'go-deps': 'FROM $IMAGE-$TARGETARCH' on line 3 can select any earlier stage named '*-*'.",
                whole(dockerfile.replace("=org/shop:1", "")));
    }

    @Test
    void anArgThatIsReadAsDifferentStagesForbidsIt() {
        assertEquals(
                "'ARG B=build' on line 1 names this stage for one FROM; for 'FROM $B' on line 3 it means the image 'build'.",
                whole("ARG B=build\nFROM golang AS build\nFROM $B AS one\nFROM $B\n"
                        .replace(
                                "FROM golang AS build\nFROM $B AS one",
                                "FROM rust AS other\nFROM $B AS one\nFROM golang AS build")));
    }

    @Test
    void theNewNameMustBeValidAndMatchNoBaseOfVariables() {
        assertEquals("The name '1st' does not start with a letter.", named("1st", "FROM golang AS build\n"));
        assertEquals(
                "Cannot rename to 'base-x': 'FROM base-$X' on line 2 can select any earlier stage named 'base-*'.",
                named("base-x", "FROM golang AS build\nFROM base-$X\n"));
        assertEquals("none", named("compile", "FROM golang AS build\nFROM base-$X\n"));
    }

    @Test
    void aNameIsTakenByAnotherStageOrABuildContext() {
        StageModel model = Fixture.of("FROM golang AS build\nFROM alpine AS Test\n")
                .model(new BuildParameters("linux/amd64", Map.of(), Set.of("src")));

        assertEquals("Stage name 'TEST' is already used on line 2; choose another name.", taken(model, "TEST"));
        assertEquals(
                "A build context is named 'src' and would replace the stage; choose another name.",
                taken(model, "src"));
        assertEquals("none", taken(model, "BUILD"));
    }

    /** The refusal for the last stage. */
    private static String whole(String source) {
        StageModel model = Fixture.of(source).model();
        return model.table().stages().stream()
                .flatMap(stage -> RenameRules.refusalOf(model, stage, CompletedBases.NONE).stream())
                .map(RenameRefusal::sentence)
                .findFirst()
                .orElse("none");
    }

    private static String named(String newName, String source) {
        StageModel model = Fixture.of(source).model();
        return sentence(RenameRules.refusalOf(model, model.table().stage(0), newName, CompletedBases.NONE));
    }

    private static String taken(StageModel model, String newName) {
        return sentence(RenameRules.nameTaken(model, model.table().stage(0), newName));
    }

    private static String sentence(Optional<RenameRefusal> refusal) {
        return refusal.map(RenameRefusal::sentence).orElse("none");
    }
}
