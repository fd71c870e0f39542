package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.LocatedRelated;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.OtherFile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a finding is in the text, and which line its message names. */
class LocatedDiagnosticTest {
    private static final TextRange WORD = new TextRange(5, 6);

    @Test
    void aRangeOfAnInstructionBecomesOneOfTheText() {
        checkAll("""
                # golang 1.22

                FROM golang AS first
                COPY --from=other /x /y
                            ^^^^^ range

                # the same again
                FROM alpine AS other
                               ^^^^^ related
                """);
    }

    @Test
    void relatedRangesAreInTheirOwnInstructions() {
        checkAll("""
                FROM golang AS name
                               ^^^^ related
                RUN make \\
                    # all
                    all
                FROM alpine AS name
                               ^^^^ range
                COPY --from=name /x /y
                            ^^^^ range
                            ^^^^ related
                """);
    }

    @Test
    void theMessageNamesTheLineOfTheFirstRelatedRange() {
        var model = Fixture.of("# one\n\nFROM a\nFROM b\nFROM c\n").model();
        Finding finding = finding("on line " + Finding.LINE + ", really " + Finding.LINE)
                .relatedTo(new RelatedRange(1, WORD, "first"), new RelatedRange(2, WORD, "second"));

        assertEquals(
                "on line 4, really 4", LocatedDiagnostic.bind(finding, model).message());
    }

    @Test
    void aMessageWithoutALineStaysAsItIs() {
        var model = Fixture.of("FROM a\nFROM b\n").model();
        Finding alone = finding("It is alone.");

        assertEquals("It is alone.", LocatedDiagnostic.bind(alone, model).message());
        assertEquals(
                "It is alone.",
                LocatedDiagnostic.bind(alone.relatedTo(new RelatedRange(1, WORD, "no, it is not")), model)
                        .message());
    }

    @Test
    void insideAComposeFileTheLineIsOneOfThatFile() {
        var fixture = ProjectFixture.of("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS first
                        COPY --from=other /x /y
                        FROM alpine AS other
                """);
        LocatedDiagnostic found = placed(fixture).get(0);

        assertEquals(
                "Stage 'other' is defined later, on line 7; COPY can only read from earlier stages.", found.message());
    }

    @Test
    void insideAComposeFileRangesAreThoseOfThatFile() {
        var fixture = ProjectFixture.of("""
                #- compose.yaml
                services:
                  api:
                    image: api
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS first
                        COPY --from=other /x /y
                                    ^^^^^ range
                        FROM alpine AS other
                                       ^^^^^ related
                """);
        Fixture file = fixture.files().file("compose.yaml");

        assertEquals(
                file.drawing().toString(),
                drawn(Drawing.of(file.text()), placed(fixture)).toString());
    }

    @Test
    void inItsOwnFileNothingIsMoved() {
        var model = Fixture.of("FROM a\nCOPY --from=b / /\nFROM c AS b\n").model();
        LocatedDiagnostic found = diagnosed(model).get(0);

        assertEquals(found, found.in(ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), model)));
    }

    @Test
    void aRangeOfAnotherFileStaysThere() {
        var fixture = ProjectFixture.of("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS first
                """);
        var other = Optional.of(new OtherFile(FilePath.of("/repo/other"), SourceText.of("FROM b\n")));
        var elsewhere = new LocatedRelated(other, WORD, "there");
        var found = new LocatedDiagnostic(
                DiagnosticCode.UNKNOWN_STAGE, Severity.ERROR, WORD, "It is elsewhere.", List.of(elsewhere));

        assertEquals(List.of(elsewhere), found.in(inline(fixture)).related());
    }

    @Test
    void anotherSeverityChangesNothingElse() {
        var model = Fixture.of("FROM a\nFROM b\n").model();
        LocatedDiagnostic found =
                LocatedDiagnostic.bind(finding("It is so.").relatedTo(new RelatedRange(1, WORD, "here")), model);

        assertEquals(Severity.HINT, found.as(Severity.HINT).severity());
        assertEquals(found, found.as(Severity.HINT).as(found.severity()));
    }

    @Test
    void noCharacterOfAFileControlsTheTerminal() {
        var model = Fixture.of("FROM a\n").model();
        LocatedDiagnostic found = LocatedDiagnostic.bind(finding("No stage named '\u001b[31m\u202e'.\nReally."), model);

        assertEquals("No stage named '\uFFFD[31m\uFFFD'.\uFFFDReally.", found.message());
    }

    @Test
    void aNameIsNeverTakenForTheLine() {
        String name = "x" + Finding.LINE;
        List<String> messages = diagnosed(
                        Fixture.of("FROM a\nCOPY --from=x%s / /\nFROM c AS x%1$s\nCOPY --from=y%1$s / /\n"
                                        .formatted(Finding.LINE))
                                .model())
                .stream()
                .map(LocatedDiagnostic::message)
                .toList();

        assertEquals(
                List.of(), messages.stream().filter(text -> text.contains(name)).toList());
        assertEquals(
                List.of(),
                messages.stream().filter(text -> text.matches(".*'[xy]\\d.*")).toList());
    }

    @Test
    void aLineThatNoRangeGivesIsNotKnown() {
        var model = Fixture.of("FROM a\n").model();

        assertEquals(
                "somewhere on line ?",
                LocatedDiagnostic.bind(finding("somewhere on line " + Finding.LINE), model)
                        .message());
    }

    /** The marks are the ranges of all diagnostics of the fixture. */
    private static void checkAll(String source) {
        Fixture fixture = Fixture.of(source);
        assertEquals(
                fixture.drawing().toString(),
                drawn(Drawing.of(fixture.text()), diagnosed(fixture.model())).toString());
    }

    private static Drawing drawn(Drawing blank, List<LocatedDiagnostic> diagnostics) {
        Drawing drawing = blank;
        for (LocatedDiagnostic found : diagnostics) {
            drawing = drawing.mark(found.range(), "range");
            for (LocatedRelated related : found.related()) {
                drawing = drawing.mark(related.range(), "related");
            }
        }
        return drawing;
    }

    private static Finding finding(String message) {
        return Finding.of(DiagnosticCode.UNKNOWN_STAGE, 0, WORD, message);
    }

    private static List<LocatedDiagnostic> diagnosed(StageModel model) {
        return Diagnosis.of(model, DiagnosticCheck.SETTINGS).diagnostics();
    }

    private static List<LocatedDiagnostic> placed(ProjectFixture fixture) {
        ProjectDockerfile inline = inline(fixture);
        return diagnosed(inline.model()).stream().map(found -> found.in(inline)).toList();
    }

    private static ProjectDockerfile inline(ProjectFixture fixture) {
        return fixture.project().inlineDockerfiles().get(0);
    }
}
