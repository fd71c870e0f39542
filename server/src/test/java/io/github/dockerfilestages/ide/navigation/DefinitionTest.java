package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    private static final Set<String> IMAGES = Set.of("alpine");

    @Test
    void everyFormOfReferenceLeadsToTheStage() {
        check("""
                ARG BASE=build
                         ^^^^^ origin
                FROM golang AS build
                ^>> target
                               ^^^^^ selection
                RUN make
                       ^<< target

                FROM build AS test
                     ^^^^^ origin
                FROM ${BASE}
                     ^^^^^^^ origin
                FROM ${X:-build}
                     ^^^^^^^^^^^ origin
                COPY --from=build /x /y
                            ^^^^^ origin
                COPY --from=BUILD /x /y
                            ^^^^^ origin
                COPY --from=0 /x /y
                            ^ origin
                RUN --mount=type=bind,from=build,target=/x make
                                           ^^^^^ origin
                ONBUILD COPY --from=build /x /y
                                    ^^^^^ origin
                ONBUILD RUN --mount=from=build,target=/x make
                                         ^^^^^ origin
                """);
    }

    @Test
    void quotesStayOutsideAndContinuationsInside() {
        check("""
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                FROM "build"
                      ^^^^^ origin
                COPY --from="build" /x /y
                             ^^^^^ origin
                RUN --mount=type=bind,from='build' make
                                            ^^^^^ origin
                COPY --from=bu\\
                            ^>> origin
                ild /x /y
                  ^<< origin
                """);
    }

    @Test
    void aVariableThatIsNotExpandedLeadsToTheStageOfItsDefault() {
        check("""
                ARG WHAT=other
                         ^^^^^ other origin
                FROM alpine AS build
                ^>> target
                               ^^^^^ selection
                RUN true
                       ^<< target
                FROM alpine AS other
                FROM alpine
                ARG WHAT="build"
                          ^^^^^ origin
                COPY --from=${WHAT} /x /y
                            ^^^^^^^ origin
                COPY --from=${ELSE} /x /y
                COPY --from=x-$WHAT /x /y
                """.replace("         ^^^^^ other origin\n", ""));
    }

    @Test
    void anAliasLeadsToItself() {
        check("""
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                               ^^^^^ origin
                """);
    }

    @Test
    void anUnnamedStageIsSelectedByItsBase() {
        check("""
                FROM golang
                ^^^^^^^^^^^ target
                     ^^^^^^ selection
                FROM alpine
                COPY --from=0 /x /y
                            ^ origin
                """);
    }

    @Test
    void ofDuplicatesFromSeesTheNearestAbove() {
        check("""
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                FROM build AS test
                     ^^^^^ origin
                FROM rust AS build
                """);
    }

    @Test
    void ofDuplicatesCopyAndMountsSeeTheLast() {
        check("""
                FROM golang AS build
                FROM alpine
                COPY --from=build /x /y
                            ^^^^^ origin
                RUN --mount=from=build make
                                 ^^^^^ origin
                FROM rust AS build
                ^^^^^^^^^^^^^^^^^^ target
                             ^^^^^ selection
                """);
    }

    @Test
    void wrongReferencesLeadToTheStageThatWasMeant() {
        check("""
                FROM Build AS early
                     ^^^^^ origin
                COPY --from=build /x /y
                            ^^^^^ origin
                FROM golang AS build
                ^>> target
                               ^^^^^ selection
                COPY --from=build /x /y
                            ^^^^^ origin
                                      ^<< target
                FROM BUILD
                     ^^^^^ origin
                """);
    }

    @Test
    void incompleteLinesKnowTheirStageToo() {
        check("""
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                FROM alpine
                COPY --from=build
                            ^^^^^ origin
                RUN --mount=from=build
                                 ^^^^^ origin
                """);
    }

    @Test
    void whatNamesNoStageLeadsNowhere() {
        Fixture fixture = Fixture.of("""
                FROM golang:1.22 AS build
                     ^^^^^^^^^^^ nothing
                FROM self AS self
                     ^^^^ nothing
                COPY --from=golang:1.22 /x /y
                            ^^^^^^^^^^^ nothing
                COPY --from=build:latest /x /y
                            ^^^^^^^^^^^^ nothing
                COPY --from=7 /x /y
                            ^ nothing
                RUN --mount=from=0 make
                                 ^ nothing
                COPY --from=$build /x /y
                            ^^^^^^ nothing
                COPY a --from=build /x
                              ^^^^^ nothing
                RUN <<EOF
                COPY --from=build /x /y
                            ^^^^^ nothing
                EOF
                # COPY --from=build /x /y
                              ^^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, DefinitionTest::draw, "nothing");
    }

    @Test
    void aBaseThatIsAnImageLeadsNowhereEvenIfALaterStageHasItsName() {
        Fixture fixture = Fixture.of("""
                FROM alpine
                     ^^^^^^ nothing
                FROM scratch
                     ^^^^^^^ nothing
                ARG TAG
                FROM ${X:-alpine} AS first
                     ^^^^^^^^^^^^ nothing
                FROM debian AS alpine
                FROM debian AS scratch
                """);
        FeatureCheck.nowhere(fixture, DefinitionTest::draw, "nothing");
    }

    @Test
    void aBuildContextThatALaterStageSharesItsNameWithLeadsNowhere() {
        var parameters = new BuildParameters("linux/amd64", Map.of(), Set.of("src"));
        var model = StageModel.of(SourceText.of("FROM src\nFROM debian AS src\n"), parameters);
        assertEquals(List.of(), Definition.find(Alone.position(model, "FROM s".length()), IMAGES));
    }

    @Test
    void aWordThatIsReportedAsALaterStageLeadsToIt() {
        check("""
                FROM tools
                     ^^^^^ origin
                FROM debian AS tools
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                """);
    }

    private static void check(String source) {
        FeatureCheck.each(Fixture.of(source), DefinitionTest::draw, "origin");
    }

    private static Drawing draw(StageModel model, int offset) {
        return Drawings.of(model, Definition.find(Alone.position(model, offset), IMAGES).stream());
    }
}
