package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

class LinkedEditingTest {

    @Test
    void theAliasChangesWithWhatRepeatsIt() {
        check("""
                ARG BASE=Build
                FROM golang AS Build
                               ^^^^^ linked
                FROM build AS test
                COPY --from=Build /x /y
                            ^^^^^ linked
                COPY --from=BUILD /x /y
                COPY --from=0 /x /y
                RUN --mount=from="Build" make
                                  ^^^^^ linked
                COPY --from=Build:latest /x /y
                """);
        check("""
                ARG BASE=build
                         ^^^^^ linked
                FROM golang AS build
                               ^^^^^ linked
                FROM ${BASE} AS test
                FROM ${X:-build}
                """);
    }

    @Test
    void ofDuplicatesOnlyTheOneAtTheCaretChanges() {
        check("""
                FROM golang AS build
                               ^^^^^ linked
                FROM build AS test
                     ^^^^^ linked
                FROM rust AS build
                COPY --from=build /x /y
                """);
    }

    @Test
    void referencesThatAreWrittenInAnotherWayChangeNothing() {
        Fixture fixture = Fixture.of("""
                FROM golang AS build
                COPY --from=BUILD /x /y
                            ^^^^^ nothing
                COPY --from=0 /x /y
                            ^ nothing
                FROM alpine AS te\\
                               ^^ nothing
                st
                COPY --from=test /x /y
                            ^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, LinkedEditingTest::draw, "nothing");
    }

    private static void check(String source) {
        FeatureCheck.everywhere(Fixture.of(source), LinkedEditingTest::draw, "linked");
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        for (TextRange range : LinkedEditing.find(Alone.position(model, offset))) {
            drawing = drawing.mark(range, "linked");
        }
        return drawing;
    }
}
