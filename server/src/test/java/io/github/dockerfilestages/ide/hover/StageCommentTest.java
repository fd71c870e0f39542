package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageCommentTest {
    @Test
    void ofADescriptionTheNameIsKnownAlready() {
        check("compiles everything", """
                # build compiles everything
                FROM golang AS build
                """);
        check("compiles everything", """
                # build compiles everything

                FROM golang AS build
                """);
    }

    @Test
    void aCommentRightAboveNeedNotStartWithTheName() {
        check("Compiles everything, and tests it.", """
                RUN make

                # Compiles everything,
                # and tests it.
                FROM golang AS build
                """);
        check("The image to ship.", "# The image to ship.\nFROM golang\n");
    }

    @Test
    void aDescriptionIsPartOfItsComment() {
        check("Slow: build compiles everything", """
                # Slow:
                # build compiles everything
                FROM golang AS build
                """);
    }

    @Test
    void commentsFurtherUpBelongToSomethingElse() {
        checkNone("""
                # Copyright

                FROM golang AS build
                """);
        checkNone("FROM golang AS build\n# after\n");
    }

    @Test
    void whatIsForAToolIsNoProse() {
        check("Compiles.", """
                # syntax=docker/dockerfile:1
                # check=skip=StageNameCasing
                # ------------
                # hadolint ignore=DL3006
                # Compiles.
                # hadolint ignore=DL3007
                FROM golang AS build
                """);
        checkNone("# syntax=docker/dockerfile:1\nFROM golang AS build\n");
    }

    private static void check(String comment, String source) {
        assertEquals(Optional.of(comment), find(source));
    }

    private static void checkNone(String source) {
        assertEquals(Optional.empty(), find(source));
    }

    private static Optional<String> find(String source) {
        StageModel model = Fixture.of(source).model();
        return StageComment.of(model, model.table().stage(0));
    }
}
