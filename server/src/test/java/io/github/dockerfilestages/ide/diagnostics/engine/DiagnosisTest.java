package io.github.dockerfilestages.ide.diagnostics.engine;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Fixture FIXTURE = Fixture.of("""
            FROM alpine AS build
            RUN make all
                     ^^^ shell
            FROM scratch
            COPY --from=tools /x /y
                        ^^^^^ source
            """);
    private static final StageModel MODEL = FIXTURE.model();

    @Test
    void typingInTheBodyOfARunKeepsTheFindingsAndMovesThem() {
        Diagnosis before = Diagnosis.of(MODEL, SETTINGS);
        List<Finding> findings = before.findings();

        Diagnosis after = before.edit(edit("shell", "everything"));

        assertSame(findings, after.findings());
        assertEquals(
                FIXTURE.range("source").shift("everything".length() - "all".length()),
                after.diagnostics().get(0).range());
    }

    @Test
    void anotherStageTableIsDiagnosedAgain() {
        Diagnosis before = Diagnosis.of(MODEL, SETTINGS);

        Diagnosis after = before.edit(edit("source", "build"));

        assertEquals(1, before.findings().size());
        assertEquals(List.of(), after.findings());
    }

    @Test
    void onlyOtherSettingsAreDiagnosedAgain() {
        Diagnosis before = Diagnosis.of(MODEL, SETTINGS);
        var off = SETTINGS.with(Map.of(DiagnosticCode.UNKNOWN_STAGE, Optional.empty()));

        assertSame(before, before.with(SETTINGS.with(Map.of())));
        assertNotSame(before, before.with(off));
        assertEquals(List.of(), before.with(off).diagnostics());
    }

    @Test
    void aTextWithoutFromIsNotDiagnosed() {
        var model = Fixture.of("COPY --from=7 /x /y\n").model();

        assertEquals(List.of(), Diagnosis.of(model, SETTINGS).diagnostics());
    }

    @Test
    void aKnotOfManyStagesIsNotListedInFull() {
        var text = new StringBuilder();
        for (int stage = 0; stage < 200; stage++) {
            text.append("FROM alpine\nCOPY --from=").append((stage + 1) % 200).append(" /x /y\n");
        }

        List<Finding> findings =
                Diagnosis.of(Fixture.of(text.toString()).model(), SETTINGS).findings();

        assertEquals(
                Finding.MOST_RELATED,
                findings.stream()
                        .mapToInt(finding -> finding.related().size())
                        .max()
                        .orElseThrow());
    }

    private static TextEdit edit(String label, String newText) {
        return new TextEdit(FIXTURE.range(label), newText);
    }
}
