package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.completion.CompletionProposal;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.hierarchy.CallHierarchy;
import io.github.dockerfilestages.ide.hierarchy.TypeHierarchy;
import io.github.dockerfilestages.ide.hints.CodeLens.Topic;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hints.InlayHints;
import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.hover.HoverRenderer;
import io.github.dockerfilestages.ide.navigation.Declaration;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.Implementation;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.navigation.TypeDefinition;
import io.github.dockerfilestages.ide.navigation.WorkspaceSymbols;
import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.ide.outline.SemanticTokens;
import io.github.dockerfilestages.ide.rename.LinkedEditing;
import io.github.dockerfilestages.ide.rename.PrepareRename;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A very large file: each stage is built from the one before and copies from the first. Every feature gives the same
 * answer as for three such stages.
 */
class TenThousandStagesTest {
    private static final int COUNT = 10_000;
    private static final Set<String> IMAGES = Set.of("golang");
    private static final String TEXT = "FROM golang AS s0\n"
            + IntStream.range(1, COUNT)
                    .mapToObj(index -> "FROM s" + (index - 1) + " AS s" + index + "\nCOPY --from=s0 /a /b\n")
                    .collect(Collectors.joining());
    private static final StageModel MODEL = StageModel.of(SourceText.of(TEXT), BuildParameters.NONE);
    private static final ProjectDockerfile DOCKERFILE = ProjectDockerfile.of(FilePath.of("/Dockerfile"), MODEL);
    private static final Stage FIRST = MODEL.table().stage(0);
    private static final Stage LAST = MODEL.table().stage(COUNT - 1);
    private static final int AT_FIRST = MODEL.nameRange(FIRST).start();
    private static final int AT_LAST_COPY = TEXT.lastIndexOf("s0");
    private static final int AT_LAST_BASE = TEXT.lastIndexOf("FROM s") + "FROM s".length();

    @Test
    void navigation() {
        assertEquals(
                MODEL.nameRange(FIRST),
                Definition.find(Alone.position(MODEL, AT_LAST_COPY), Set.of())
                        .get(0)
                        .selection()
                        .range());
        assertEquals(
                MODEL.nameRange(MODEL.table().stage(COUNT - 2)),
                Declaration.find(Alone.position(MODEL, AT_LAST_BASE), Set.of())
                        .get(0)
                        .selection()
                        .range());
        assertEquals(
                MODEL.nameRange(MODEL.table().stage(COUNT - 3)),
                TypeDefinition.find(Alone.position(MODEL, AT_LAST_BASE))
                        .get(0)
                        .selection()
                        .range());
        assertEquals(1, Implementation.find(Alone.position(MODEL, AT_FIRST)).size());
        assertEquals(COUNT + 1, References.find(Alone.position(MODEL, AT_FIRST)).size());
        assertEquals(COUNT + 1, highlights());
        assertEquals(
                COUNT - 1,
                CallHierarchy.incoming(Project.EMPTY, new StageSymbol(DOCKERFILE, FIRST))
                        .size());
        assertEquals(
                1, CallHierarchy.outgoing(new StageSymbol(DOCKERFILE, LAST)).size());
        assertEquals(
                "s" + (COUNT - 2),
                TypeHierarchy.supertype(new StageSymbol(DOCKERFILE, LAST))
                        .orElseThrow()
                        .name());
        assertEquals(COUNT, WorkspaceSymbols.find(List.of(MODEL), "s").size());
    }

    @Test
    void renaming() {
        var renamed = (Rename.AcceptedRename) Rename.find(Alone.position(MODEL, AT_FIRST), "first");

        assertEquals(COUNT + 1, renamed.edits().size());
        assertEquals(
                COUNT + 1, LinkedEditing.find(Alone.position(MODEL, AT_FIRST)).size());
        assertNotEquals(Optional.empty(), PrepareRename.find(Alone.position(MODEL, AT_LAST_COPY)));
    }

    @Test
    void reading() {
        String hover = HoverRenderer.plainText(
                Hover.find(Alone.position(MODEL, AT_LAST_BASE)).orElseThrow().content());

        assertTrue(hover.contains("stage " + (COUNT - 1) + " of " + COUNT), hover);
        assertEquals(COUNT, DocumentSymbols.find(MODEL).size());
        assertEquals(COUNT - 1, FoldingRanges.find(MODEL).size());
        assertEquals(
                5, SelectionRanges.find(Alone.position(MODEL, AT_LAST_COPY)).size());
        assertEquals(
                3 * COUNT - 1,
                SemanticTokens.find(Diagnosis.of(MODEL, DiagnosticSettings.of(Set.of())))
                        .size());
        assertEquals(COUNT, CodeLenses.find(Project.EMPTY, DOCKERFILE).size());
        assertEquals(
                COUNT + " references",
                CodeLenses.resolve(
                                Project.EMPTY,
                                new StageSymbol(DOCKERFILE, MODEL.table().stage(0)),
                                Topic.REFERENCES)
                        .orElseThrow()
                        .title());
        assertEquals(
                COUNT,
                InlayHints.find(DOCKERFILE, all(), new InlayHints.HintKinds(true, true, true))
                        .size());
        assertEquals(
                2 * COUNT - 1,
                StageGraph.of("Dockerfile", Project.EMPTY, DOCKERFILE).edges().size());
    }

    @Test
    void completion() {
        List<CompletionProposal> proposals =
                Completion.find(Alone.position(MODEL, AT_LAST_COPY), CompletionTrigger.WORD, IMAGES);

        assertEquals("s" + (COUNT - 2), proposals.get(0).label());
        assertEquals(COUNT - 1, proposals.size());
    }

    @Test
    void diagnosticsAndFixes() {
        var wrong = StageModel.of(
                SourceText.of(TEXT + "COPY --from=s99999 /a /b\nFROM golang as last\n"), BuildParameters.NONE);
        Diagnosis diagnosis = Diagnosis.of(wrong, DiagnosticSettings.of(IMAGES));
        var last = diagnosis.diagnostics().get(diagnosis.diagnostics().size() - 1);

        assertEquals(DiagnosticCode.FROM_AS_CASING, last.code());
        assertEquals(
                List.of("Write 'AS' like its FROM"),
                CodeActions.find(Alone.of(diagnosis), last.range(), EnumSet.of(CodeActionCategory.QUICK_FIX)).stream()
                        .map(StageAction::title)
                        .toList());
    }

    private static int highlights() {
        return DocumentHighlights.find(Alone.position(MODEL, AT_FIRST)).size();
    }

    private static TextRange all() {
        return new TextRange(0, TEXT.length());
    }
}
