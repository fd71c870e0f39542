package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.PlainSentence;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Diagnoses a fixture. Its marks must be all diagnostics: {@code ^^^ UnknownStage}, with the severity after the code if
 * it is not the default one. A diagnostic without a mark is a false alarm.
 */
public final class DiagnosticCheck {
    public static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    private DiagnosticCheck() {}

    public static void check(String source) {
        check(source, BuildParameters.NONE, SETTINGS);
    }

    public static void check(String source, DiagnosticSettings settings) {
        check(source, BuildParameters.NONE, settings);
    }

    public static void check(String source, BuildParameters parameters) {
        check(source, parameters, SETTINGS);
    }

    /** Checks this text, and diagnoses every prefix of it, as an editor does while the text is being typed. */
    public static void check(String source, BuildParameters parameters, DiagnosticSettings settings) {
        Fixture fixture = Fixture.of(source);
        var drawing = Drawing.of(fixture.text());
        for (LocatedDiagnostic found :
                Diagnosis.of(fixture.model(parameters), settings).diagnostics()) {
            drawing = drawing.mark(found.range(), label(found));
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
        for (int length = 0; length <= fixture.text().length(); length++) {
            String prefix = fixture.text().substring(0, length);
            Diagnosis.of(StageModel.of(SourceText.of(prefix), parameters), settings)
                    .diagnostics()
                    .forEach(found -> assertIsPlain(found, prefix));
        }
    }

    /**
     * The output for a user: a line for each message, with the words that it is about, and one for each related
     * location.
     */
    public static String report(String source) {
        Fixture fixture = Fixture.of(source);
        var lines = new StringJoiner("\n", "", "\n");
        for (LocatedDiagnostic found : Diagnosis.of(fixture.model(), SETTINGS).diagnostics()) {
            lines.add(found.code().id() + ": " + found.message());
            for (LocatedDiagnostic.LocatedRelated related : found.related()) {
                lines.add("  line " + lineOf(related, fixture.text()) + ", "
                        + related.range().of(fixture.text()) + ": " + related.message());
            }
        }
        return lines.toString();
    }

    public static DiagnosticSettings without(DiagnosticCode code) {
        return SETTINGS.with(Map.of(code, Optional.empty()));
    }

    public static BuildParameters contexts(String... names) {
        return new BuildParameters("linux/amd64", Map.of(), Set.of(names));
    }

    public static String label(LocatedDiagnostic found) {
        boolean isUsual = found.severity() == found.code().severity();
        return found.code().id() + (isUsual ? "" : " " + found.severity().jsonName());
    }

    private static int lineOf(LocatedDiagnostic.LocatedRelated related, String text) {
        return SourceText.of(text).lineAt(related.range().start()) + 1;
    }

    private static void assertIsPlain(LocatedDiagnostic found, String text) {
        PlainSentence.check(found.message());
        assertTrue(!found.range().isEmpty() && found.range().end() <= text.length(), () -> "nowhere: " + found);
    }
}
