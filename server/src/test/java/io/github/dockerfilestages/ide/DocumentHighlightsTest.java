package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.DocumentHighlights.Highlight;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class DocumentHighlightsTest {

    @Test
    void theAliasIsWrittenAndReferencesAreRead() {
        check("""
                FROM golang AS build
                               ^^^^^ WRITE
                FROM build
                     ^^^^^ READ
                COPY --from=BUILD /x /y
                            ^^^^^ READ
                RUN --mount=from="build" make
                                  ^^^^^ READ
                COPY --from=0 /x /y
                            ^ READ
                """);
    }

    @Test
    void anUnnamedStageIsOnlyRead() {
        check("""
                FROM golang
                FROM alpine
                COPY --from=0 /x /y
                            ^ READ
                COPY --from=0 /z /z
                            ^ READ
                """);
    }

    @Test
    void imagesAreNotHighlighted() {
        Fixture fixture = Fixture.of("""
                FROM golang
                     ^^^^^^ nothing
                COPY --from=golang /x /y
                            ^^^^^^ nothing
                """);
        FeatureCheck.nowhere(fixture, DocumentHighlightsTest::draw, "nothing");
    }

    private static void check(String source) {
        FeatureCheck.everywhere(Fixture.of(source), DocumentHighlightsTest::draw, "WRITE", "READ");
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        for (Highlight highlight : DocumentHighlights.find(model, offset)) {
            drawing = drawing.mark(highlight.range(), highlight.access().name());
        }
        return drawing;
    }
}
