package io.github.dockerfilestages.ide.diagnostics.rules;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;

import org.junit.jupiter.api.Test;

/** In templates from which Dockerfiles are generated, not all stages are known. */
class TemplateDetectionTest {

    @Test
    void aWordWithAMarkerIsUnknown() {
        check("""
                FROM {{ image }} AS {{ name }}
                FROM <%= image %> as b
                FROM alpine:@VERSION@ AS {%name%}
                COPY --from={{stage}} /x /y
                COPY --{{flag}}from=b /x /y
                RUN --mount=from=@STAGE@,target=/x make
                """);
    }

    @Test
    void aDefaultWithAMarkerIsUnknown() {
        check("""
                ARG BASE={{base}}
                FROM $BASE
                """);
    }

    @Test
    void unknownStagesAndDuplicatesAreOffInTheWholeFile() {
        check("""
                FROM alpine AS a
                FROM debian AS a
                COPY --from=tools /x /y
                COPY --from=BAD!name /x /y
                {{ more }}
                """);
    }

    @Test
    void otherRulesHoldForOtherWords() {
        check("""
                FROM {{image}} AS Build
                                  ^^^^^ StageNameCasing
                COPY --from=7 /x /y
                            ^ InvalidStageIndex
                """);
    }

    @Test
    void shellTextIsNoTemplate() {
        check("""
                FROM alpine AS a
                FROM debian AS a
                               ^ DuplicateStageName
                RUN docker inspect --format '{{.Name}}' x
                """);
    }
}
