package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Renames that would change the meaning of other files, and the reasons for their refusal. */
class RenameRefusalTest {

    @Test
    void aBuildTargetThatNamesNothingMustNotBeginToMeanTheStage() {
        check(
                "debug",
                "Cannot rename to 'debug': the build target 'Debug' on line 3 of compose.yaml would refer to a stage of Dockerfile.",
                """
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: Debug}
                """);
    }

    @Test
    void aBuildArgumentThatCannotMakeTheBaseTheNewNameWouldLoseTheStage() {
        check(
                "musl",
                "The build argument 'alpine' on line 3 of compose.yaml selects this stage, and no value would select"
                        + " 'musl'.",
                """
                #- Dockerfile
                ARG KIND
                FROM alpine AS $0runtime-alpine
                FROM runtime-${KIND}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {KIND: alpine}}
                """);
    }

    @Test
    void ofABaseOfTwoBuildArgumentsEachIsOnlyAPart() {
        check(
                "a-d",
                "The build argument 'a' on line 1 of build.sh selects this stage, and no value would select 'a-d'.",
                """
                #- Dockerfile
                ARG LEFT
                ARG RIGHT=c
                FROM alpine AS $0a-b
                FROM alpine AS a-c
                FROM $LEFT-$RIGHT
                #- build.sh
                docker build --build-arg RIGHT=b --build-arg LEFT=a .
                """);
    }

    @Test
    void aBuildArgumentThatIsChangedOnItsWayWouldLoseTheStage() {
        check(
                "compile",
                "The build argument 'build-1' on line 3 of compose.yaml selects this stage, and no value would select"
                        + " 'compile'.",
                """
                #- Dockerfile
                ARG KIND
                FROM alpine AS $0build
                FROM ${KIND%-1}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {KIND: build-1}}
                """);
    }

    @Test
    void aTargetSharedWithADockerfileThatHasTheSameStageKeepsItsName() {
        check(
                "compile",
                "The build target 'build' on line 1 of docker-bake.hcl also names a stage of job/Dockerfile, which would lose it.",
                """
                #- web/Dockerfile
                FROM golang AS $0build
                #- job/Dockerfile
                FROM golang AS build
                #- docker-bake.hcl
                target "common" { target = "build" }
                """ + ProjectRenaming.INHERITING);
    }

    @Test
    void aTargetSharedWithADockerfileThatHasTheNewNameKeepsItsName() {
        check(
                "compile",
                "Cannot rename to 'compile': the cache filter 'build' on line 1 of docker-bake.hcl would refer to a stage of job/Dockerfile.",
                """
                #- web/Dockerfile
                FROM golang AS $0build
                #- job/Dockerfile
                FROM golang AS compile
                #- docker-bake.hcl
                target "common" { no-cache-filter = ["build"] }
                """ + ProjectRenaming.INHERITING);
    }

    @Test
    void aBuildContextThatReplacesAnImageElsewhereKeepsItsName() {
        check(
                "compile",
                "In job/Dockerfile: Cannot rename to 'compile': 'FROM build' on line 1 would no longer mean the build context 'build'.",
                """
                #- web/Dockerfile
                FROM golang AS $0build
                #- job/Dockerfile
                FROM build
                #- docker-bake.hcl
                target "common" { contexts = { build = "./vendor" } }
                """ + ProjectRenaming.INHERITING);
    }

    @Test
    void aBuildContextThatReplacesTwoStagesOfOneNameKeepsIt() {
        check(
                "compile",
                "Cannot rename to 'compile': the build context 'build' on line 3 of compose.yaml would no longer mean the stage 'build' of Dockerfile.",
                """
                #- Dockerfile
                FROM golang AS build
                FROM rust AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., additional_contexts: {build: ./vendor}}
                """);
    }

    @Test
    void aBuildContextThatALaterBaseMeansAsWellKeepsItsName() {
        check(
                "compile",
                "Cannot rename to 'compile': 'FROM build' on line 1 would no longer mean the build context 'build'.",
                """
                #- Dockerfile
                FROM build
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., additional_contexts: {build: ./vendor}}
                """);
    }

    @Test
    void aNameThatABuildContextHasIsTaken() {
        check("vendor", "A build context is named 'vendor' and would replace the stage; choose another name.", """
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., additional_contexts: {vendor: ./vendor}}
                """);
    }

    @Test
    void aBuildFoundOnlyByAStageNameMustNotGetAnotherDockerfile() {
        check(
                "serve",
                "Cannot rename to 'serve': the build target 'serve' on line 1 of build.sh would no longer mean the stage 'serve' of job/Dockerfile.",
                """
                #- web/Dockerfile
                FROM golang AS $0build
                #- job/Dockerfile
                FROM golang AS serve
                #- build.sh
                docker build --target serve -f "$FILE" .
                """);
        check(
                "serve",
                "Cannot rename to 'serve': the build target 'serve' on line 1 of build.sh would refer to a stage of"
                        + " web/Dockerfile.",
                """
                #- web/Dockerfile
                FROM golang AS $0build
                #- build.sh
                docker build --target serve -f "$FILE" .
                """);
    }

    @Test
    void aFileThatIsNotValidUtf8IsNotWritten() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS $0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """);
        ProjectFile compose = fixture.project().buildFiles().get(0).readOnly();
        ProjectFile dockerfile = fixture.dockerfile("Dockerfile").readOnly();

        assertRefused(
                "The stage is named in compose.yaml, which is not valid UTF-8 and is never edited.", fixture, compose);
        assertRefused(
                "The stage is named in Dockerfile, which is not valid UTF-8 and is never edited.", fixture, dockerfile);
    }

    @Test
    void nothingIsRenamedWhereNoStageIsNamed() {
        check("compile", "No stage name at the cursor.", """
                #- Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {cont$0ext: ., target: build}
                """);
        check(
                "compile",
                "The build target 'other' on line 3 of compose.yaml does not name a stage of Dockerfile.",
                """
                #- Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: oth$0er}
                """);
    }

    private static void assertRefused(String sentence, ProjectFixture fixture, ProjectFile file) {
        Project project = fixture.project().with(List.of(file));
        assertEquals(sentence, ProjectRenaming.applied(new ProjectFixture(fixture.files(), project), "compile"));
    }

    private static void check(String newName, String sentence, String source) {
        assertEquals(sentence, ProjectRenaming.applied(ProjectFixture.of(source), newName));
    }
}
