package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Applies every fix for every diagnostic of the reference texts: the diagnostic disappears, and no new error appears.
 */
class CodeActionsCorpusTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    @Test
    void everyFixFixesItsDiagnosticAndCausesNoError() {
        Map<String, Integer> findings = new TreeMap<>();
        Map<String, Integer> fixed = new TreeMap<>();
        var faults = new ArrayList<String>();
        for (String text : Corpus.require().texts()) {
            Diagnosis before = diagnose(text);
            for (LocatedDiagnostic diagnostic : before.diagnostics()) {
                String code = diagnostic.code().id();
                findings.merge(code, 1, Integer::sum);
                List<StageAction> actions =
                        CodeActions.find(Alone.of(before), diagnostic.range(), EnumSet.of(CodeActionCategory.QUICK_FIX))
                                .stream()
                                .filter(action -> action.fixes()
                                        .filter(diagnostic::equals)
                                        .isPresent())
                                .toList();
                fixed.merge(code, actions.isEmpty() ? 0 : 1, Integer::sum);
                actions.forEach(action -> judge(before, diagnostic, action, faults));
            }
        }
        System.out.println("findings " + findings + "\nwith a fix " + fixed);

        assertEquals(List.of(), faults);
    }

    private static void judge(Diagnosis before, LocatedDiagnostic fixed, StageAction action, List<String> faults) {
        String text = before.model().text().content();
        Diagnosis after = diagnose(TextEdit.applyAll(text, ActionCheck.edits(action)));
        if (count(after, fixed) >= count(before, fixed)) {
            faults.add(action.title() + " leaves " + fixed.code().id() + " in\n" + text);
        }
        if (errors(after) > errors(before)) {
            faults.add(action.title() + " brings an error to\n" + text);
        }
    }

    private static long count(Diagnosis diagnosis, LocatedDiagnostic like) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.code() == like.code())
                .count();
    }

    private static long errors(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private static Diagnosis diagnose(String text) {
        return Diagnosis.of(StageModel.of(SourceText.of(text), BuildParameters.NONE), SETTINGS);
    }
}
