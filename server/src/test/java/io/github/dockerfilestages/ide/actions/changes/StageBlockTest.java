package io.github.dockerfilestages.ide.actions.changes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;

import org.junit.jupiter.api.Test;

class StageBlockTest {
    private static final String REMOVE = "Remove stage 'unused'";

    @Test
    void theCommentsRightAboveItsFromBelongToAStage() {
        offers("""
                FROM golang
                # end of the first

                # about unused
                # more about it
                FROM alpine AS unu$0sed
                # a step
                RUN make
                # about the last
                FROM scratch
                """, REMOVE, """
                FROM golang
                # end of the first

                # about the last
                FROM scratch
                """);
    }

    @Test
    void directivesBelongToTheFile() {
        offers(
                "# syntax=docker/dockerfile:1\n# unused\nFROM alpine AS unu$0sed\nFROM scratch\n",
                REMOVE,
                "# syntax=docker/dockerfile:1\nFROM scratch\n");
    }

    @Test
    void aByteOrderMarkStaysInFront() {
        offers("\uFEFFFROM alpine AS unu$0sed\nFROM scratch\n", REMOVE, "\uFEFFFROM scratch\n");
        offers(
                "\uFEFFfrom alpine\ncopy --from=ng$0inx:1 /x /y\n",
                "Extract image 'nginx:1' into new stage 'nginx'",
                "\uFEFFfrom nginx:1 as nginx\n\nfrom alpine\ncopy --from=nginx /x /y\n");
    }

    @Test
    void theLastStageGoesToTheEndOfTheFile() {
        offers(
                "FROM alpine AS run\nCOPY --from=bu$0ild /x /y\nFROM golang AS build\nRUN make",
                "Move stage 'build' before stage 'run'",
                "FROM golang AS build\nRUN make\n\nFROM alpine AS run\nCOPY --from=build /x /y\n");
    }
}
