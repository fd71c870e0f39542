package io.github.dockerfilestages.ide.hints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.hints.InlayHints.HintKinds;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

class InlayHintsTest {
    private static final HintKinds ALL = new HintKinds(true, true, true);
    private static final HintKinds NONE = new HintKinds(false, false, false);

    private static final String EVERY_KIND = """
            ARG BASE=golang:1
            ARG EMPTY
            FROM ${BASE} AS build
            <> BEFORE 0
                        <> AFTER = golang:1
            FROM "$BASE-x"
            <> BEFORE 1
                          <> AFTER = golang:1-x
            FROM ${EMPTY}
            <> BEFORE 2
            FROM build
            <> BEFORE 3
            COPY --from=0 /a /b
                         <> AFTER build
            COPY --from=1 /a /b
            COPY --from="+00" /a /b
                             <> AFTER build
            COPY --from=build /a /b
            COPY --from=9 /a /b
            RUN --mount=from=0,target=/x make
            FROM build AS Last
            <> BEFORE 4
            ONBUILD COPY --from=4 /a /b
                                 <> AFTER Last
            """;

    @Test
    void indexesGetTheirNamesVariablesWhatTheyBecomeAndStagesTheirIndex() {
        var fixture = Fixture.of(EVERY_KIND);

        assertEquals(
                fixture.drawing().toString(),
                draw(fixture.model(), all(fixture), ALL).toString());
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), (model, offset) -> draw(model, TextRange.at(offset), ALL));
    }

    @Test
    void everyKindCanBeSwitchedOff() {
        var fixture = Fixture.of(EVERY_KIND);
        String text = Drawing.of(fixture.text()).toString();

        assertEquals(text, draw(fixture.model(), all(fixture), NONE).toString());
        assertEquals(
                fixture.drawing("BEFORE 0", "BEFORE 1", "BEFORE 2", "BEFORE 3", "BEFORE 4")
                        .toString(),
                draw(fixture.model(), all(fixture), new HintKinds(true, false, false))
                        .toString());
        assertEquals(
                fixture.drawing("AFTER = golang:1", "AFTER = golang:1-x").toString(),
                draw(fixture.model(), all(fixture), new HintKinds(false, true, false))
                        .toString());
        assertEquals(
                fixture.drawing("AFTER build", "AFTER Last").toString(),
                draw(fixture.model(), all(fixture), new HintKinds(false, false, true))
                        .toString());
    }

    @Test
    void onlyTheInstructionsInTheRangeAreLookedAt() {
        var fixture = Fixture.of("""
                FROM golang AS build
                FROM alpine
                COPY --from=0 /a /b
                RUN make
                ^^^^ asked for
                COPY --from=0 /c /d
                ^^^^ asked for
                             <> AFTER build
                COPY --from=0 /e /f
                """);
        var asked = fixture.ranges("asked for");
        var range =
                new TextRange(asked.get(0).start(), asked.get(asked.size() - 1).end());

        assertEquals(
                fixture.drawing("AFTER build").toString(),
                draw(fixture.model(), range, ALL).toString());
    }

    private static TextRange all(Fixture fixture) {
        return new TextRange(0, fixture.text().length());
    }

    private static Drawing draw(StageModel model, TextRange range, HintKinds shown) {
        var drawing = Drawing.of(model.text().content());
        for (InlayHint hint : InlayHints.find(Alone.of(model), range, shown)) {
            drawing = drawing.mark(TextRange.at(hint.offset()), hint.side() + " " + hint.label());
        }
        return drawing;
    }
}
