package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.proof.SimulatedBuilds;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.SameModel;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Makes the refactorings that divide and join stages, wherever they are offered: every stage that is left builds the
 * same, BuildKit rejects nothing that it accepted before, and the edited model is that of the edited text.
 *
 * <p>{@code -DdockerfileStages.allRefactorings=true} looks at every instruction of the real texts, not at a sample;
 * {@code -DdockerfileStages.refactoredTexts=3000} is the number of random texts.
 */
class RefactoringPropertiesTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());
    private static final Set<CodeActionCategory> KINDS =
            EnumSet.of(CodeActionCategory.EXTRACT, CodeActionCategory.INLINE, CodeActionCategory.REWRITE);
    private static final List<String> TITLES = List.of(
            "Extract the instructions", "Extract the common", "Inline", "Remove", "Name", "Replace all", "Split");

    private final Map<String, Integer> made = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void inRealTexts() {
        boolean isEverywhere = Boolean.getBoolean("dockerfileStages.allRefactorings");
        var random = new Random(20_261_201);
        for (Map.Entry<String, String> text : Corpus.require().dockerfiles().entrySet()) {
            check(text.getKey(), text.getValue(), isEverywhere ? 1.0 : 0.05, random);
        }
        report();
    }

    @Test
    void inTextsOfOurOwn() {
        var random = new Random(20_261_130);
        int texts = Integer.getInteger("dockerfileStages.refactoredTexts", 200);
        for (int at = 0; at < texts; at++) {
            String text = RandomStages.text(random);
            check(text, text, 1.0, random);
        }
        report();
        assertEquals(TITLES.size(), made.size(), () -> "offered only " + made.keySet());
    }

    private void report() {
        System.out.println("made " + made + "\nrefused " + refused + "\nbecause " + reasons);

        assertEquals(List.of(), faults);
    }

    private void check(String name, String text, double share, Random random) {
        StageModel model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        Diagnosis before = Diagnosis.of(model, SETTINGS);
        IntStream.range(0, model.dockerfile().size())
                .filter(element -> model.dockerfile().element(element) instanceof Instruction)
                .filter(element -> random.nextDouble() < share)
                .forEach(element ->
                        check(name, before, model.instructionRange(element).start()));
    }

    private void check(String name, Diagnosis before, int offset) {
        for (StageAction action : CodeActions.find(Alone.of(before), TextRange.at(offset), KINDS)) {
            TITLES.stream().filter(action.title()::startsWith).forEach(title -> {
                Map<String, Integer> counts = action.disabled().isPresent() ? refused : made;
                counts.merge(title, 1, Integer::sum);
                action.disabled()
                        .ifPresent(reason -> reasons.merge(
                                title + ": " + reason.replaceAll("'.*'|\\d+|ARG [^ ]+", "x"), 1, Integer::sum));
                if (action.disabled().isEmpty()) {
                    judge(name + " at line " + before.model().text().lineNumber(offset), before, action);
                }
            });
        }
    }

    private void judge(String where, Diagnosis before, StageAction action) {
        StageModel old = before.model();
        StageModel edited = old.edit(ActionCheck.edits(action));
        SameModel.check(edited, () -> where + ": " + action.title());
        for (Map<String, String> variables : List.of(Map.<String, String>of(), SimulatedBuilds.hidingAll(old))) {
            Map<String, String> expected = results(old, variables);
            if (action.title().startsWith("Split")) {
                List<Stage> stages = old.table().stages();
                expected.remove("the last stage");
                expected.remove("stage " + stages.get(stages.size() - 1).name());
            }
            Map<String, String> actual = results(edited, variables);
            expected.forEach((stage, result) -> {
                if (actual.containsKey(stage) && !result.equals(actual.get(stage))) {
                    faults.add(where + ": " + action.title() + " changes " + stage + "\n" + result + "\n"
                            + actual.get(stage));
                }
            });
        }
        if (errors(Diagnosis.of(edited, SETTINGS)) > errors(before)) {
            faults.add(where + ": " + action.title() + " causes an error");
        }
    }

    /** By name, and that of the last stage. */
    private static Map<String, String> results(StageModel model, Map<String, String> variables) {
        List<String> all = SimulatedBuilds.of(model, variables);
        var results = new HashMap<String, String>();
        for (Stage stage : model.table().stages()) {
            if (model.table().named(stage.name()).size() == 1) {
                results.put("stage " + stage.name(), all.get(stage.index()));
            }
        }
        results.put("the last stage", all.get(all.size() - 1));
        return results;
    }

    private static long errors(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
