package io.github.dockerfilestages.ide.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagnoses the reference texts and compares the result with BuildKit's output. */
class DiagnosticsCorpusTest {
    private static final Set<DiagnosticCode> RULES = Set.of(
            DiagnosticCode.STAGE_NAME_CASING,
            DiagnosticCode.FROM_AS_CASING,
            DiagnosticCode.DUPLICATE_STAGE_NAME,
            DiagnosticCode.RESERVED_STAGE_NAME,
            DiagnosticCode.UNDEFINED_ARG_IN_FROM);

    /**
     * Correct diagnostics of real files for which BuildKit reports an error only later, when it fails to pull: one file
     * copies from {@code build}, but its stage is named {@code builder}.
     */
    private static final List<String> CORRECT = List.of("d90e07b93a0cb7d9.Dockerfile: warning UnknownStage 'build'");

    private static Corpus corpus;

    @BeforeAll
    static void findCorpus() {
        corpus = Corpus.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"probes", "mutants", "dockerfiles"})
    void buildKitsRulesAreFoundWhereBuildKitFindsThem(String set) {
        Map<String, String> texts = texts(set);
        var differences = new ArrayList<String>();
        corpus.verdicts(set).forEach((id, verdict) -> {
            if (!verdict.has("parseError")) {
                Set<String> expected = lint(verdict);
                Set<String> found = lint(diagnose(texts.get(id)));
                if (!expected.equals(found)) {
                    differences.add(id + ": BuildKit " + expected + ", we " + found);
                }
            }
        });

        assertEquals(List.of(), differences);
    }

    @Test
    void realFilesHaveNoErrorAndNoWarningThatBuildKitWouldNotGive() {
        Map<String, JsonObject> verdicts = corpus.verdicts("dockerfiles");
        var alarms = new ArrayList<String>();
        corpus.dockerfiles().forEach((file, text) -> {
            boolean isBroken = verdicts.get(file).has("lintError");
            for (LocatedDiagnostic found : diagnose(text).diagnostics()) {
                boolean isShared = found.code().isOfBuildKit() || found.severity() == Severity.ERROR && isBroken;
                if (found.severity().compareTo(Severity.WARNING) <= 0 && !isShared) {
                    String word = found.range().of(text);
                    alarms.add(file + ": " + found.severity().jsonName() + " "
                            + found.code().id() + " '" + word + "'");
                }
            }
        });

        assertEquals(CORRECT, alarms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"probes", "mutants"})
    void noTextThatBuildKitAcceptsHasAnError(String set) {
        Map<String, String> texts = texts(set);
        var alarms = new ArrayList<String>();
        corpus.verdicts(set).forEach((id, verdict) -> {
            if (!verdict.has("parseError") && !verdict.has("lintError") && !verdict.has("graphError")) {
                diagnose(texts.get(id)).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> alarms.add(id + ": " + finding.message()));
            }
        });

        assertEquals(List.of(), alarms);
    }

    private static Map<String, String> texts(String set) {
        return switch (set) {
            case "probes" -> corpus.probes();
            case "mutants" -> corpus.mutants();
            default -> corpus.dockerfiles();
        };
    }

    private static Diagnosis diagnose(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Diagnosis.of(StageModel.of(SourceText.of(content), BuildParameters.NONE), DiagnosticCheck.SETTINGS);
    }

    /** Rules with the line of their FROM, from 1, since BuildKit reports no columns. */
    private static Set<String> lint(JsonObject verdict) {
        var lint = new TreeSet<String>();
        for (JsonElement found : verdict.getAsJsonArray("lint")) {
            String rule = found.getAsJsonObject().get("rule").getAsString();
            if (DiagnosticCode.of(rule).filter(RULES::contains).isPresent()) {
                lint.add(rule + " "
                        + found.getAsJsonObject().getAsJsonArray("lines").get(0).getAsInt());
            }
        }
        return lint;
    }

    private static Set<String> lint(Diagnosis diagnosis) {
        StageModel model = diagnosis.model();
        var lint = new TreeSet<String>();
        for (LocatedDiagnostic found : diagnosis.diagnostics()) {
            if (RULES.contains(found.code())) {
                Stage stage = model.stageAt(found.range().start()).orElseThrow();
                int line = model.text().lineAt(model.range(stage).start()) + 1;
                lint.add(found.code().id() + " " + line);
            }
        }
        return lint;
    }
}
