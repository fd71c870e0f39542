package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stage is renamed where the variable that reaches a build gets its name, once, however many builds use it. */
class RenameOfVariablesTest {

    @Test
    void inAMakefileEachLiteralIsEditedOnce() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM build AS test
                #- Makefile
                TARGET ?= build
                FLAGS = --target $(TARGET) --tag x
                image:
                \tdocker build $(FLAGS) .
                \tdocker build --target $(TARGET) .
                \tdocker build --no-cache-filter $(TARGET) --target "$(TARGET)" .
                test: TARGET = test
                debug: TARGET := build
                """, """
                #- Dockerfile
                FROM golang AS compile
                FROM compile AS test
                #- Makefile
                TARGET ?= compile
                FLAGS = --target $(TARGET) --tag x
                image:
                \tdocker build $(FLAGS) .
                \tdocker build --target $(TARGET) .
                \tdocker build --no-cache-filter $(TARGET) --target "$(TARGET)" .
                test: TARGET = test
                debug: TARGET := compile
                """);
    }

    @Test
    void inAScriptEachLiteralIsEditedOnce() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM build AS test
                #- ci/build.sh
                WANT=build
                [ -n "$TEST" ] && WANT=test
                FLAGS="--pull --target build"
                FLAGS="$FLAGS --build-arg X=$WANT"
                docker build --target "$WANT" .
                docker build --target "${WANT}" -t other .
                docker build $FLAGS .
                docker build $FLAGS -t other .
                for stage in build test; do
                  docker build --target $stage .
                done
                """, """
                #- Dockerfile
                FROM golang AS compile
                FROM compile AS test
                #- ci/build.sh
                WANT=compile
                [ -n "$TEST" ] && WANT=test
                FLAGS="--pull --target compile"
                FLAGS="$FLAGS --build-arg X=$WANT"
                docker build --target "$WANT" .
                docker build --target "${WANT}" -t other .
                docker build $FLAGS .
                docker build $FLAGS -t other .
                for stage in compile test; do
                  docker build --target $stage .
                done
                """);
    }

    @Test
    void theCursorMayBeWhereTheVariableGetsItsValue() {
        check("""
                #- Dockerfile
                FROM golang AS build
                #- justfile
                stage := "$0build"
                image target="build":
                  docker build --target {{target}} .
                  docker build --target {{stage}} .
                #- .gitlab-ci.yml
                variables: {STAGE: build}
                image:
                  script: docker build --target $STAGE .
                """, """
                #- Dockerfile
                FROM golang AS compile
                #- justfile
                stage := "compile"
                image target="compile":
                  docker build --target {{target}} .
                  docker build --target {{stage}} .
                #- .gitlab-ci.yml
                variables: {STAGE: compile}
                image:
                  script: docker build --target $STAGE .
                """);
    }

    @Test
    void aValueThatOthersMayOverrideNeedsConfirmation() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS $0build
                #- Makefile
                TARGET ?= build
                image:
                \tdocker build --target $(TARGET) .
                #- build.sh
                WANT=build
                docker build --target $WANT .
                """);
        assertEquals(
                List.of(EditConfirmation.GUESS, EditConfirmation.OTHER_FILE),
                ProjectRenaming.edits(fixture, "compile").stream()
                        .filter(edit -> !edit.file().equals(fixture.caretFile()))
                        .map(FileEdit::confirmation)
                        .toList());
    }

    @Test
    void aValueThatNamesStagesOfTwoDockerfilesIsRefused() {
        assertEquals(
                "The build target 'test' on line 2 of build.sh also names a stage of b/Dockerfile, which would lose it.",
                ProjectRenaming.applied(ProjectFixture.of("""
                        #- a/Dockerfile
                        FROM golang AS $0test
                        #- b/Dockerfile
                        FROM golang AS test
                        #- build.sh
                        for service in a b; do
                          docker build --target test $service
                        done
                        """), "check"));
    }

    private static void check(String source, String expected) {
        assertEquals(expected, ProjectRenaming.applied(ProjectFixture.of(source), "compile"));
    }
}
