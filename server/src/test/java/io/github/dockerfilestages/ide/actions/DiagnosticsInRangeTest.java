package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

class DiagnosticsInRangeTest {
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

        assertEquals(0, DiagnosticsInRange.at(diagnosis, new TextRange(0, 5)).count());
    }

    @Test
    void inManyLinesThoseNearestToTheStartGetFixes() {
        String text = "FROM golang AS build\nFROM scratch\n" + "COPY --from=0 /x /y\n".repeat(300);
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(text).model(), ActionCheck.SETTINGS);
        int fifthCopy = text.indexOf("COPY") + 4 * "COPY --from=0 /x /y\n".length();
        var range = new TextRange(fifthCopy, text.length());

        assertEquals(296, DiagnosticsInRange.at(diagnosis, range).count());
        assertEquals(
                DiagnosticsInRange.at(diagnosis, range)
                        .limit(DiagnosticsInRange.MOST_IN_LINES)
                        .toList(),
                DiagnosticsInRange.fixable(diagnosis, range).toList());
    }

    @Test
    void diagnosticsWithoutAFixDoNotCount() {
        String text = "ARG VERSION\n" + "FROM ${VERSION}\n".repeat(100) + "FROM golang as build\n";
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(text).model(), ActionCheck.SETTINGS);
        var range = new TextRange(0, text.length());

        assertEquals(101, DiagnosticsInRange.at(diagnosis, range).count());
        assertEquals(
                diagnosis.findings().subList(100, 101),
                DiagnosticsInRange.fixable(diagnosis, range).toList());
    }

    @Test
    void inOneLineAllGetFixes() {
        String text = "FROM golang AS build\nFROM scratch\nRUN " + "--mount=from=0,target=/x ".repeat(300) + "make\n";
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(text).model(), ActionCheck.SETTINGS);
        int line = text.indexOf("RUN");

        assertEquals(
                300,
                DiagnosticsInRange.fixable(diagnosis, new TextRange(line, text.length() - 1))
                        .count());
    }

    private static Drawing found(TextRange range) {
        Diagnosis diagnosis = Diagnosis.of(FIXTURE.model(), ActionCheck.SETTINGS);
        return DiagnosticsInRange.at(diagnosis, range)
                .map(diagnosis::bind)
                .reduce(
                        Drawing.of(FIXTURE.text()),
                        (Drawing drawing, LocatedDiagnostic found) ->
                                drawing.mark(found.range(), found.code().id()),
                        (one, other) -> one);
    }
}
