package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeLensesTest {

    @Test
    void everyFromSaysHowOftenItsStageIsReferredTo() {
        var fixture = Fixture.of("""
                ARG BASE=build
                FROM golang AS build
                               ^^^^^ 4 references
                FROM ${BASE}
                     ^^^^^^^ no references
                COPY --from=build /a /b
                COPY --from=0 /a /b
                FROM alpine AS test
                               ^^^^ 1 reference
                RUN --mount=from=TEST,target=/x make
                FROM
                ^^^^ no references
                """);

        assertEquals(fixture.drawing().toString(), draw(fixture.model()).toString());
        FeatureCheck.assertBearsPrefixes(fixture.text(), (model, offset) -> draw(model));
    }

    @Test
    void aLensLeadsToItsReferences() {
        var fixture = Fixture.of("""
                FROM golang AS build
                               ^^^^^ lens
                FROM build
                     ^^^^^ reference
                COPY --from="build" /a /b
                             ^^^^^ reference
                """);
        CodeLens first = CodeLenses.find(fixture.model()).get(0);
        var drawing = Drawing.of(fixture.text()).mark(first.range(), "lens");
        for (TextRange reference :
                CodeLenses.resolve(fixture.model(), first.stage()).orElseThrow().references()) {
            drawing = drawing.mark(reference, "reference");
        }

        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    @Test
    void aStageThatIsGoneHasNoLens() {
        assertEquals(
                Optional.empty(), CodeLenses.resolve(Fixture.of("FROM golang").model(), Integer.MAX_VALUE));
        assertEquals(Optional.empty(), CodeLenses.resolve(Fixture.of("").model(), 0));
        assertEquals(
                Optional.empty(), CodeLenses.resolve(Fixture.of("FROM golang").model(), -1));
    }

    private static Drawing draw(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (CodeLens lens : CodeLenses.find(model)) {
            drawing = drawing.mark(
                    lens.range(),
                    CodeLenses.resolve(model, lens.stage()).orElseThrow().title());
        }
        return drawing;
    }
}
