package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hints.InlayHints;
import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.ide.outline.SemanticTokens;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.SameModel;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;

/** Properties of every text that is parsed as a Dockerfile. */
final class DockerfileProperties {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());

    private DockerfileProperties() {}

    /** The elements cover the text without gaps or overlaps. */
    static void parse(String text) {
        Dockerfile dockerfile = Dockerfile.parse(SourceText.of(text));
        int at = 0;
        for (int index = 0; index < dockerfile.size(); index++) {
            assertEquals(at, dockerfile.start(index));
            at += dockerfile.element(index).length();
        }
        assertEquals(text.length(), at);
    }

    /** A model after an edit equals the model of the edited text. */
    static void edit(String input) {
        var edited = EditedText.of(input);
        StageModel model = model(edited.text());
        for (String typed : edited.typed()) {
            TextEdit edit = EditedText.edit(typed, model.text().length());
            model = model.edit(edit);
            SameModel.check(model, () -> "edit " + edit);
        }
    }

    /** References and diagnostics are within the text, and references lead to existing stages. */
    static void resolve(String text) {
        Diagnosis diagnosis = Diagnosis.of(model(text), SETTINGS);
        StageModel model = diagnosis.model();
        for (Reference reference : model.table().references()) {
            assertIn(text, model.range(reference));
            model.table().target(reference).ifPresent(stage -> assertIn(text, model.range(stage)));
        }
        assertEquals(List.of(), diagnosis.failures());
        for (LocatedDiagnostic found : diagnosis.diagnostics()) {
            assertIn(text, found.range());
        }
    }

    /** Every feature that only answers has an answer. */
    static void features(String text) {
        Diagnosis diagnosis = Diagnosis.of(model(text), SETTINGS);
        StageModel model = diagnosis.model();
        model.table()
                .references()
                .forEach(reference -> askAt(model.range(reference).end(), model));
        askAt(text.length(), model);
        askAboutAll(model);
        SemanticTokens.find(diagnosis);
    }

    /** Runs each feature that has a cursor, at each offset. */
    static void askEverywhere(String text) {
        StageModel model = model(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            askAt(offset, model);
        }
    }

    /**
     * Removing a few characters gives the model of the shorter text, and inserting them again gives the first model.
     */
    static void removed(String text, int start, int length) {
        var range = new TextRange(start, Math.min(text.length(), start + length));
        var removal = new TextEdit(range, "");
        StageModel without = model(text).edit(removal);
        SameModel.check(without, () -> "edit " + removal);
        var insertion = new TextEdit(TextRange.at(start), range.of(text));
        SameModel.check(without.edit(insertion), () -> "edit " + insertion);
    }

    private static void askAt(int offset, StageModel model) {
        FilePosition cursor = Alone.position(model, offset);
        askAt(cursor);
        SelectionRanges.find(cursor);
    }

    /** Runs the features that have a cursor and only answer. */
    static void askAt(FilePosition cursor) {
        Definition.find(cursor, Set.of());
        Completion.find(cursor, CompletionTrigger.WORD, Set.of());
        Hover.find(cursor);
    }

    private static void askAboutAll(StageModel model) {
        DocumentSymbols.find(model);
        FoldingRanges.find(model);
        InlayHints.find(
                file(model), new TextRange(0, model.text().length()), new InlayHints.HintKinds(true, true, true));
        CodeLenses.find(Project.EMPTY, file(model));
        StageGraph.of("Dockerfile", Project.EMPTY, file(model));
    }

    private static void assertIn(String text, TextRange range) {
        assertTrue(range.end() <= text.length(), () -> range + " in a text of " + text.length());
    }

    private static ProjectDockerfile file(StageModel model) {
        return ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), model);
    }

    private static StageModel model(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE);
    }
}
