package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.contexts;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TaggedStageNameTest {

    @Test
    void aTagOrADigestAfterAStage() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=build:latest /x /y
                            ^^^^^^^^^^^^ TaggedStageName
                RUN --mount=type=bind,from=build:3,target=/x make
                                           ^^^^^^^ TaggedStageName
                """);
        String digest = "sha256:" + "0".repeat(64);
        check("FROM alpine AS build\nFROM alpine\nCOPY --from=build@" + digest + " /x /y\n            "
                + "^".repeat(6 + digest.length()) + " TaggedStageName\n");
    }

    @Test
    void aWordThatEverybodyKnowsIsTheImage() {
        check("""
                FROM golang AS golang
                FROM alpine
                COPY --from=golang:1.22 /x /y
                """);
    }

    @Test
    void registriesAndPathsAreImages() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=example.org:5000/build:1 /x /y
                COPY --from=team/build:1 /x /y
                """);
    }

    @Test
    void aBaseWithATagIsAnImage() {
        check("""
                FROM alpine AS build
                FROM build:3
                """);
    }

    @Test
    void aNamedContextAnswersToLatest() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=build:latest /x /y
                """, contexts("build"));
    }

    @Test
    void theMessageSaysWhatIsPulled() {
        assertEquals("""
                TaggedStageName: 'build:3' is an image, not stage 'build'; a stage name has no tag.
                  line 1, build: the stage
                """, report("FROM alpine AS build\nFROM alpine\nCOPY --from=build:3 /x /y\n"));
    }
}
