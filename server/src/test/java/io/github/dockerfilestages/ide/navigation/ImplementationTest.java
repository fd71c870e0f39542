package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class ImplementationTest {

    @Test
    void aStageLeadsToThoseBuiltFromIt() {
        Fixture fixture = Fixture.of("""
                ARG BASE=base
                FROM golang AS base
                               ^^^^ caret
                FROM base AS build
                ^>> target
                     ^^^^ caret
                             ^^^^^ selection
                RUN make
                       ^<< target
                FROM ${BASE}
                ^>> target
                     ^^^^^^^ caret
                     ^^^^^^^ selection
                COPY --from=base /x /y
                            ^^^^ caret
                                     ^<< target
                FROM build
                """);
        FeatureCheck.from(fixture, ImplementationTest::draw, "caret");
    }

    @Test
    void aStageThatNothingIsBuiltFromLeadsNowhere() {
        Fixture fixture = Fixture.of("""
                FROM golang AS build
                     ^^^^^^ nothing
                               ^^^^^ nothing
                FROM alpine
                COPY --from=build /x /y
                            ^^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, ImplementationTest::draw, "nothing");
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        for (FileLink link : Implementation.find(Alone.position(model, offset))) {
            drawing = drawing.mark(link.selection().range(), "selection")
                    .mark(link.target().range(), "target");
        }
        return drawing;
    }
}
