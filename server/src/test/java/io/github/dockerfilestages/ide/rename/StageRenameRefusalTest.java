package io.github.dockerfilestages.ide.rename;

import static io.github.dockerfilestages.fixture.Renaming.assertRefused;
import static io.github.dockerfilestages.fixture.Renaming.assertRenamed;
import static io.github.dockerfilestages.fixture.Renaming.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Renaming;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StageRenameRefusalTest {
    @Test
    void theNewNameMustBeValidForBuildKit() {
        String source = "FROM golang AS $0build\n";

        assertRefused("1st", source, "The name '1st' does not start with a letter.");
        assertRefused("", source, "The name '' is empty.");
        assertRefused(
                "a b", source, "The name 'a b' contains a character other than letters, digits, '-', '_' and '.'.");
        assertRefused(
                "a..b",
                source,
                "The name 'a..b' must also be a valid image name: letters and digits, with '-', '_' or '.' only between them.");
    }

    @Test
    void aNameThatAnotherStageHasIsRefused() {
        assertRefused("Test", """
                FROM golang AS $0build
                FROM alpine AS test
                """, "Stage name 'Test' is already used on line 2; choose another name.");
        assertRefused(
                "test",
                """
                FROM alpine AS test
                FROM golang AS $0build
                FROM test
                """,
                "Cannot rename to 'test': 'FROM test' on line 3 would no longer mean the stage 'test' of line 1.");
        assertRefused(
                "test",
                """
                FROM golang AS $0build
                FROM alpine AS test
                FROM scratch
                COPY --from=build /x /y
                """,
                "Cannot rename to 'test': 'COPY --from=build' on line 4 would no longer mean the stage 'build' of line 1.");
    }

    @Test
    void anImageThatTheNewNameWouldCaptureIsRefused() {
        assertRefused(
                "nginx",
                """
                FROM golang AS $0build
                FROM alpine
                COPY --from=Nginx:1 /x /y
                RUN --mount=type=bind,from=nginx make
                """,
                "Cannot rename to 'nginx': 'RUN --mount=from=nginx' on line 4 would no longer mean the image 'nginx'.");
        assertRefused("nginx", """
                ARG BASE=nginx
                FROM golang AS $0build
                FROM $BASE
                """, "Cannot rename to 'nginx': 'ARG BASE=nginx' on line 1 would refer to a stage.");
        assertRefused(
                "scratch",
                """
                FROM golang AS $0build
                FROM scratch
                """,
                "Cannot rename to 'scratch': 'FROM scratch' on line 2 would no longer mean the empty image.");
    }

    @Test
    void anArgumentThatWouldBeginToNameTheStageIsRefused() {
        assertRefused(
                "compile",
                """
                FROM golang AS $0build
                ARG BUILDKIT_SBOM_SCAN_STAGE=compile
                """,
                "Cannot rename to 'compile': 'ARG BUILDKIT_SBOM_SCAN_STAGE=compile' on line 2 would refer to a stage.");
    }

    @Test
    void mountsWithoutASourceTakeAStageCalledScratch() {
        String sentence = "Cannot rename to '%s': the mount without 'from' on line 3 would change its meaning.";
        assertRefused("scratch", """
                FROM golang AS $0build
                FROM alpine
                RUN --mount=type=cache,target=/c make
                """, sentence.formatted("scratch"));
        assertRefused("empty", """
                FROM golang AS $0scratch
                FROM alpine
                RUN --mount=type=cache,target=/c make
                """, sentence.formatted("empty"));
        assertRenamed("scratch", "FROM golang AS $0build\nRUN make\n", "FROM golang AS scratch\nRUN make\n");
    }

    @Test
    void aNameOfTheLastStageThatIsReadAsAnArgumentIsRefused() {
        assertRefused(
                "compile",
                """
                FROM golang:$TARGETSTAGE
                FROM golang AS $0build
                """,
                "Cannot rename to 'compile': 'FROM golang:$TARGETSTAGE' on line 1 would no longer mean the image 'golang:build'.");
    }

    @Test
    void stagesThatAComposedBaseMayMeanKeepTheirNames() {
        assertRefused(
                "compile",
                """
                FROM golang AS $0base-arm64
                FROM base-$TARGETARCH
                """,
                "Cannot rename 'base-arm64': 'FROM base-$TARGETARCH' on line 2 can select any earlier stage named 'base-*'.");
        assertRefused(
                "base-x",
                """
                ARG BASE=base-${V:-x}
                FROM golang AS $0build
                FROM ${BASE}
                """,
                "Cannot rename to 'base-x': 'FROM ${BASE}' on line 3 can select any earlier stage named 'base-*'.");
        assertRenamed("base-x", """
                FROM base-$TARGETARCH
                FROM golang AS $0base-amd64
                """, """
                FROM base-$TARGETARCH
                FROM golang AS base-x
                """);
    }

    @Test
    void aBaseWhoseDefaultNamesAStageMayMeanItsSiblingsToo() {
        assertRefused(
                "compile",
                """
                ARG KIND=amd64
                FROM golang AS base-amd64
                FROM golang AS $0base-arm64
                FROM base-${KIND}
                """,
                "Cannot rename 'base-arm64': 'FROM base-${KIND}' on line 4 can select any earlier stage named 'base-*'.");
    }

    @Test
    void aBaseOfVariablesAloneMayMeanEveryStageAboveIt() {
        assertRefused(
                "compile",
                """
                FROM golang AS $0build
                FROM $A$B
                """,
                "Cannot rename 'build': 'FROM $A$B' on line 2 can select any earlier stage named '**'.");
        assertRefused(
                "compile",
                """
                ARG IMAGE=build:1
                FROM golang AS $0build
                FROM ${IMAGE%:1}
                """,
                "Cannot rename 'build': 'FROM ${IMAGE%:1}' on line 3 can select any earlier stage named '*'.");
        assertRenamed("compile", """
                FROM $A$B
                FROM golang AS $0build
                """, """
                FROM $A$B
                FROM golang AS compile
                """);
    }

    @Test
    void anArgThatNamesDifferentStagesIsRefused() {
        assertRefused(
                "compile",
                """
                ARG BASE=build
                FROM golang AS $0build
                FROM ${BASE} AS a
                FROM rust AS build
                FROM ${BASE} AS b
                """,
                "'ARG BASE=build' on line 1 names this stage for one FROM; for 'FROM ${BASE}' on line 5 it means the stage"
                        + " 'build' of line 4.");
        assertRefused(
                "compile",
                """
                ARG BASE=build
                FROM ${BASE} AS a
                FROM golang AS $0build
                FROM ${BASE} AS b
                """,
                "'ARG BASE=build' on line 1 names this stage for one FROM; for 'FROM ${BASE}' on line 2 it means the image"
                        + " 'build'.");
    }

    @Test
    void anArgThatIsAlsoPartOfAnImageIsRefused() {
        assertRefused(
                "compile",
                """
                ARG BASE=build
                FROM golang AS $0build
                FROM ${BASE} AS a
                FROM registry/${BASE}
                """,
                "Cannot rename to 'compile': 'FROM registry/${BASE}' on line 4 would no longer mean the image 'registry/build'.");
    }

    @Test
    void aNameOfABuildContextIsRefused() {
        Fixture fixture = Fixture.of("FROM golang AS $0build\n");
        var parameters = new BuildParameters("linux/amd64", Map.of(), Set.of("src"));

        assertEquals(
                "A build context is named 'src' and would replace the stage; choose another name.",
                sentence(Renaming.at(fixture.model(parameters), fixture.caret(), "src")));
    }

    @Test
    void whatNamesNoStageIsRefused() {
        assertRefused("x", "FROM golang AS build\nRUN $0make\n", "No stage name at the cursor.");
        assertRefused(
                "x",
                "FROM $0golang AS build\n",
                "'FROM golang' on line 1 does not refer to a stage: it means the image 'golang'.");
        assertRefused(
                "x",
                "FROM $0scratch\n",
                "'FROM scratch' on line 1 does not refer to a stage: it means the empty image.");
        assertRefused(
                "x",
                "FROM a\nCOPY --from=$0 x y\n",
                "'COPY --from=' on line 2 does not refer to a stage: it means the build context.");
        assertRefused(
                "x",
                "FROM a\nCOPY --from=$07 x y\n",
                "'COPY --from=7' on line 2 does not refer to a stage: BuildKit rejects it.");
        assertRefused(
                "x",
                "FROM a AS build\nFROM $0Build\n",
                "'FROM Build' on line 2 does not find the stage 'build', so nothing can be renamed from here.");
        assertRefused(
                "x", "FROM a\nFROM b\nCOPY --from=$00 x y\n", "The stage at the cursor has no name; add one with AS.");
    }
}
