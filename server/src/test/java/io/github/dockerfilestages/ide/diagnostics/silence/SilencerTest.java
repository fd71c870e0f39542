package io.github.dockerfilestages.ide.diagnostics.silence;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SilencerTest {

    @Nested
    class CheckDirective {

        @Test
        void skipsRulesInTheWholeFile() {
            check("""
                    # check=skip=StageNameCasing,UnknownStage
                    FROM alpine as Build
                                ^^ FromAsCasing
                    COPY --from=tools /x /y
                    """);
        }

        @Test
        void skipsAllButErrors() {
            check("""
                    # check=skip=all
                    FROM alpine as Build
                    FROM debian as build
                    COPY --from=tools /x /y
                    COPY --from=Tools! /x /y
                                ^^^^^^ UnknownStage error
                    COPY --from=7 /x /y
                                ^ InvalidStageIndex
                    """);
        }

        @Test
        void doesNotSkipAnErrorByItsName() {
            check("""
                    # check=skip=ForwardStageReference
                    FROM a
                    COPY --from=b /x /y
                                ^ ForwardStageReference
                    FROM alpine AS a
                    FROM alpine AS b
                    """);
        }

        @Test
        void isCaseSensitive() {
            check("""
                    # check=skip=stagenamecasing
                    FROM alpine AS Build
                                   ^^^^^ StageNameCasing
                    """);
        }

        @Test
        void isNoneWhenItIsIndented() {
            check("""
                      # check=skip=all
                    FROM alpine AS Build
                                   ^^^^^ StageNameCasing
                    """);
        }

        @Test
        void thatCannotBeParsedEndsBuildKitsRulesAndNotOurs() {
            check("""
                    # check=foo=bar
                    FROM alpine as Build
                    FROM alpine as build
                    COPY --from=tools /x /y
                                ^^^^^ UnknownStage information
                    """);
        }
    }

    @Nested
    class CheckComment {

        @Test
        void skipsRulesForTheInstructionBelow() {
            check("""
                    FROM alpine AS ok
                    # check=skip=StageNameCasing,UndefinedArgInFrom
                    FROM alpine$A AS Build
                    FROM alpine$A AS Other
                               ^^ UndefinedArgInFrom
                                     ^^^^^ StageNameCasing
                    # the tools
                    # check=skip=UnknownStage
                    COPY --from=tools /x /y
                    """);
        }

        @Test
        void doesNotReachRulesAboutAllNames() {
            check("""
                    FROM alpine AS a
                    # check=skip=all
                    FROM alpine AS a
                                   ^ DuplicateStageName
                    # check=skip=ReservedStageName
                    FROM alpine AS scratch
                                   ^^^^^^^ ReservedStageName
                    """);
        }

        @Test
        void isIgnoredAfterAnEmptyComment() {
            check("""
                    FROM alpine AS a
                    # check=skip=all
                    #
                    FROM alpine AS Build
                                   ^^^^^ StageNameCasing
                    """);
        }

        @Test
        void thatCannotBeParsedSaysNothing() {
            check("""
                    FROM alpine AS a
                    # check=skip=all;foo=bar
                    # check=skip=all
                    FROM alpine AS Build
                                   ^^^^^ StageNameCasing
                    """);
        }
    }

    @Nested
    class Hadolint {

        @Test
        void ignoresAboveTheLine() {
            check("""
                    FROM alpine AS a
                    # hadolint ignore=DL3006,DL3022
                    COPY --from=tools /x /y
                    FROM alpine AS b
                    # hadolint ignore=DL3023
                    COPY --from=b /x /y
                    # hadolint ignore = DL3024
                    FROM alpine AS a
                    COPY --from=tools /x /y
                                ^^^^^ UnknownStage information
                    """);
        }

        @Test
        void ignoresGlobally() {
            check("""
                    # Builds things.
                    # hadolint global ignore=DL3022,DL3023,DL3024
                    FROM alpine AS a
                    FROM alpine AS a
                    COPY --from=tools /x /y
                    COPY --from=a /x /y
                    """);
        }

        @Test
        void knowsNoLongerCycles() {
            check("""
                    # hadolint global ignore=DL3023
                    FROM alpine AS a
                    COPY --from=b /x /y
                                ^ CircularStageDependency
                    FROM alpine AS b
                    COPY --from=a /x /y
                    """);
        }

        @Test
        void ofOtherRulesChangesNothing() {
            check("""
                    # hadolint global ignore=DL3006
                    FROM alpine
                    # hadolint ignore=DL3020
                    COPY --from=tools /x /y
                                ^^^^^ UnknownStage information
                    # see hadolint ignore=DL3022
                    COPY --from=tools /x /y
                                ^^^^^ UnknownStage information
                    """);
        }
    }
}
