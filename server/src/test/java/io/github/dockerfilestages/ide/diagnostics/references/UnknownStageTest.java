package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.contexts;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownStageTest {

    @Nested
    class AWordThatNoImageCanBeCalled {

        @Test
        void isAnErrorEverywhere() {
            check("""
                    FROM Alpine
                         ^^^^^^ UnknownStage error
                    COPY --from=BAD!name /x /y
                                ^^^^^^^^ UnknownStage error
                    COPY --from=../x /x /y
                                ^^^^ UnknownStage error
                    COPY --from=build$ /x /y
                                ^^^^^^ UnknownStage error
                    RUN --mount=type=bind,from=https://x,target=/x make
                                               ^^^^^^^^^ UnknownStage error
                    """);
        }

        @Test
        void maySpellALaterStage() {
            assertEquals("""
                    UnknownStage: No stage named 'Build'; did you mean 'build'? It is not a valid image name either.
                      line 2, build: a stage of a similar name
                    """, report("FROM Build\nFROM alpine AS build\n"));
        }

        @Test
        void isFineWhereANamedContextReplacesTheStage() {
            check("FROM Alpine AS build\n", contexts("build"));
        }
    }

    @Nested
    class AWordThatIsNearAStage {

        @Test
        void isAWarning() {
            check("""
                    FROM alpine AS build
                    FROM buidl
                         ^^^^^ UnknownStage
                    COPY --from=Buidl /x /y
                                ^^^^^ UnknownStage error
                    COPY --from=bulid /x /y
                                ^^^^^ UnknownStage
                    RUN --mount=type=bind,from=builder,target=/x make
                                               ^^^^^^^ UnknownStage
                    """);
        }

        @Test
        void isNothingForABaseWithATagOrAPath() {
            check("""
                    FROM alpine AS build
                    FROM build1:3
                    FROM team/build
                    COPY --from=team/build /x /y
                    """);
        }

        @Test
        void isNothingForAnImageThatEverybodyKnows() {
            check("""
                    FROM alpine AS golang1
                    FROM alpine AS nod
                    FROM node
                    COPY --from=golang:1 /x /y
                    COPY --from=golang /x /y
                    """);
        }

        @Test
        void hasMoreRightCharactersThanWrongOnes() {
            check("""
                    FROM alpine AS abcd
                    FROM abef
                    FROM abce
                         ^^^^ UnknownStage
                    """);
        }

        @Test
        void isNotNearItsOwnStage() {
            check("""
                    FROM local-base AS localbase
                    FROM scratch AS tools1
                    COPY --from=tools2 /x /y
                                ^^^^^^ UnknownStage information
                    """);
        }

        @Test
        void isNotNearALaterStageForABase() {
            check("""
                    FROM local-base
                    FROM scratch AS localbase
                    """);
        }

        @Test
        void isSaidWhatItMayBe() {
            assertEquals("""
                    UnknownStage: No stage named 'buidl'; did you mean 'build'? BuildKit would pull the image docker.io/library/buidl.
                      line 1, build: a stage of a similar name
                    """, report("FROM alpine AS build\nFROM buidl\n"));
        }
    }

    @Nested
    class ABareWord {

        @Test
        void isAnInformationInCopyAndMounts() {
            check("""
                    FROM alpine
                    COPY --from=tools /x /y
                                ^^^^^ UnknownStage information
                    RUN --mount=type=bind,from=tools,target=/x make
                                               ^^^^^ UnknownStage information
                    """);
        }

        @Test
        void isNothingForABase() {
            check("FROM tools\n");
        }

        @Test
        void isNothingForAnImageThatEverybodyKnowsOrTheSettingsName() {
            var settings = DiagnosticSettings.of(Set.of("busybox", "mine"));
            check("FROM alpine\nCOPY --from=busybox /x /y\nCOPY --from=mine /x /y\n", settings);
        }

        @Test
        void isNothingOnceItIsAContext() {
            check("FROM alpine\nCOPY --from=tools /x /y\nCOPY --from=tools:latest /x /y\n", contexts("tools"));
        }

        @Test
        void isWhateverHasATagAPathOrADot() {
            check("""
                    FROM alpine
                    COPY --from=tools:1 /x /y
                    COPY --from=team/tools /x /y
                    COPY --from=tools.d /x /y
                    COPY --from=scratch /x /y
                    """);
        }

        @Test
        void isSaidWhatItWillBe() {
            assertEquals("""
                    UnknownStage: No stage named 'tools'. BuildKit would pull the image docker.io/library/tools.
                    """, report("FROM alpine\nCOPY --from=tools /x /y\n"));
        }
    }

    @Test
    void whileBuildFilesAreUnknownAWordThatIsNearNoStageMayBeAContext() {
        var unread = SETTINGS.with(new ProjectKnowledge(false, true, Set.of(), false, false, Set.of()));
        check("""
                FROM alpine AS build
                FROM buidl
                     ^^^^^ UnknownStage
                COPY --from=buidl /x /y
                            ^^^^^ UnknownStage
                COPY --from=tools /x /y
                COPY --from=BAD!name /x /y
                            ^^^^^^^^ UnknownStage error
                """, unread);
    }

    @Test
    void aWordThatIsNearABuildContextWasProbablyMeantToNameIt() {
        check("""
                FROM toosl
                     ^^^^^ UnknownStage
                COPY --from=tolos /x /y
                            ^^^^^ UnknownStage
                """, contexts("tools"));
    }

    @Test
    void whereContextsCannotBeReadAWordThatIsNearNoStageMayBeOne() {
        var unread = SETTINGS.with(new ProjectKnowledge(true, true, Set.of(), false, true, Set.of()));
        check("""
                FROM alpine AS build
                FROM build
                COPY --from=buidl /x /y
                            ^^^^^ UnknownStage
                COPY --from=tools /x /y
                """, unread);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=paretn /x /y
                                    ^^^^^^ UnknownStage
                FROM parent
                ONBUILD COPY --from=paretn /x /y
                """);
    }
}
