package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Fixture FIXTURE = Fixture.of("""
            FROM golang as Build
                        ^^ FromAsCasing
                           ^^^^^ StageNameCasing
            FROM scratch
            COPY --from=0 /x /y
                        ^ NumericStageReference
            RUN make
            COPY --from=BAD^ /x /y
                        ^^^^ UnknownStage
            """);

    @Test
    void thoseThatARangeTouches() {
        assertEquals(
                FIXTURE.drawing().toString(),
                found(new TextRange(0, FIXTURE.text().length())).toString());
        for (var mark : FIXTURE.marks()) {
            var expected =
                    Drawing.of(FIXTURE.text()).mark(mark.range(), mark.label()).toString();
            FIXTURE.inside(mark.label())
                    .forEach(caret ->
                            assertEquals(expected, found(TextRange.at(caret)).toString()));
        }
    }

    @Test
    void noneWhereNoneIsTouched() {
        for (var mark : FIXTURE.marks()) {
            FIXTURE.beside(mark.label())
                    .filter(caret -> FIXTURE.marks().stream()
                            .noneMatch(other -> other.range().touches(caret)))
                    .forEach(caret -> assertEquals(
                            Drawing.of(FIXTURE.text()).toString(),
                            found(TextRange.at(caret)).toString()));
        }
    }

    @Test
    void noneInATextWithoutInstructions() {
        Diagnosis diagnosis = Diagnosis.of(Fixture.of("# nothing\n").model(), ActionCheck.SETTINGS);

        assertEquals(0, Problems.at(diagnosis, new TextRange(0, 5)).count());
    }

    private static Drawing found(TextRange range) {
        Diagnosis diagnosis = Diagnosis.of(FIXTURE.model(), ActionCheck.SETTINGS);
        return Problems.at(diagnosis, range)
                .map(diagnosis::bind)
                .reduce(
                        Drawing.of(FIXTURE.text()),
                        (Drawing drawing, Diagnostic found) ->
                                drawing.mark(found.range(), found.code().id()),
                        (one, other) -> one);
    }
}
