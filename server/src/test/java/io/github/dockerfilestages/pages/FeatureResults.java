package io.github.dockerfilestages.pages;

import static java.util.stream.Collectors.joining;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.graph.DotGraph;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.hierarchy.CallHierarchy;
import io.github.dockerfilestages.ide.hierarchy.TypeHierarchy;
import io.github.dockerfilestages.ide.hints.CodeLens;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hints.InlayHint;
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
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The features by their section names: each shows its result for a text with a cursor, in readable form. */
final class FeatureResults {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    /** For a folder without other files, so that unused stages are known. */
    private static final DiagnosticSettings IN_A_FOLDER =
            SETTINGS.with(new ProjectKnowledge(true, true, Set.of(), false, false, Set.of()));

    private static final Map<String, Function<Fixture, String>> BY_NAME = table();

    private FeatureResults() {}

    static Function<Fixture, String> of(String name) {
        return BY_NAME.getOrDefault(name, fixture -> {
            throw new IllegalArgumentException("no feature named " + name);
        });
    }

    /** In the order of the page. */
    static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    private static Map<String, Function<Fixture, String>> table() {
        var table = new LinkedHashMap<String, Function<Fixture, String>>();
        table.put("Definition", at(FeatureResults::definition));
        table.put(
                "Declaration",
                at((model, caret) -> drawn(model, Declaration.find(Alone.position(model, caret), Set.of()).stream())));
        table.put(
                "Type definition",
                at((model, caret) -> drawn(model, TypeDefinition.find(Alone.position(model, caret)).stream())));
        table.put(
                "Implementation",
                at((model, caret) -> drawn(model, Implementation.find(Alone.position(model, caret)).stream())));
        table.put("References", at(FeatureResults::references));
        table.put("Highlights", at(FeatureResults::highlights));
        table.put("Rename", FeatureResults::renamed);
        table.put(
                "Linked editing",
                at((model, caret) -> drawing(model, LinkedEditing.find(Alone.position(model, caret)), "changes")));
        table.put("Completion", at(FeatureResults::completion));
        table.put("Diagnostics", at((model, caret) -> diagnostics(model)));
        table.put("Quick fixes", fixture -> actions(fixture, EnumSet.of(CodeActionCategory.QUICK_FIX)));
        table.put("Fix all", fixture -> actions(fixture, EnumSet.of(CodeActionCategory.FIX_ALL)));
        table.put(
                "Refactorings",
                fixture -> actions(
                        fixture,
                        EnumSet.of(CodeActionCategory.REWRITE, CodeActionCategory.EXTRACT, CodeActionCategory.INLINE)));
        table.put(
                "Hover",
                at((model, caret) -> HoverRenderer.plainText(
                        Hover.find(Alone.position(model, caret)).orElseThrow().content())));
        table.put("Outline", at((model, caret) -> outline(model)));
        table.put("Workspace symbols", at((model, caret) -> symbols(model)));
        table.put("Folding", at((model, caret) -> folds(model)));
        table.put("Selection", at(FeatureResults::selection));
        table.put("Semantic tokens", at((model, caret) -> tokens(model)));
        table.put("Inlay hints", at((model, caret) -> hints(model)));
        table.put("Code lenses", at((model, caret) -> lenses(model)));
        table.put("Call hierarchy", at(FeatureResults::calls));
        table.put("Type hierarchy", at(FeatureResults::types));
        table.put(
                "Graph",
                at((model, caret) -> DotGraph.of(List.of(StageGraph.of("Dockerfile", Project.EMPTY, file(model))))));
        return table;
    }

    /** A feature with a model and an offset. */
    @FunctionalInterface
    private interface Feature {
        String ask(StageModel model, int caret);
    }

    private static Function<Fixture, String> at(Feature feature) {
        return fixture -> feature.ask(fixture.model(), fixture.optionalCaret().orElse(0));
    }

    private static String definition(StageModel model, int caret) {
        return drawn(model, Definition.find(Alone.position(model, caret), Set.of()).stream());
    }

    private static String drawn(StageModel model, Stream<FileLink> links) {
        var drawing = Drawing.of(model.text().content());
        for (FileLink link : links.toList()) {
            drawing = drawing.mark(link.origin(), "from here")
                    .mark(link.selection().range(), "to here");
        }
        return drawing.toString();
    }

    private static String drawing(StageModel model, List<TextRange> ranges, String label) {
        var drawing = Drawing.of(model.text().content());
        for (TextRange range : ranges) {
            drawing = drawing.mark(range, label);
        }
        return drawing.toString();
    }

    private static String references(StageModel model, int caret) {
        var drawing = Drawing.of(model.text().content());
        for (Occurrence found : References.find(Alone.position(model, caret))) {
            drawing = drawing.mark(found.location().range(), lower(found.role()));
        }
        return drawing.toString();
    }

    private static String highlights(StageModel model, int caret) {
        var drawing = Drawing.of(model.text().content());
        for (var highlight : DocumentHighlights.find(Alone.position(model, caret))) {
            drawing = drawing.mark(highlight.range(), lower(highlight.access()));
        }
        return drawing.toString();
    }

    private static String renamed(Fixture fixture) {
        Rename.RenameResult outcome = Rename.find(Alone.position(fixture.model(), fixture.caret()), "compile");
        return outcome instanceof Rename.AcceptedRename accepted
                ? TextEdit.applyAll(fixture.text(), accepted.inside())
                : ((Rename.RefusedRename) outcome).refusal().sentence();
    }

    private static String completion(StageModel model, int caret) {
        return Completion.find(Alone.position(model, caret), CompletionTrigger.WORD, OfficialImages.names()).stream()
                .map(proposal -> (proposal.label() + "   " + proposal.detail()).strip())
                .collect(joining("\n"));
    }

    private static String diagnostics(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (var found : Diagnosis.of(model, SETTINGS).diagnostics()) {
            drawing = drawing.mark(
                    found.range(),
                    found.severity().jsonName() + " " + found.code().id());
        }
        return drawing.toString();
    }

    private static String actions(Fixture fixture, Set<CodeActionCategory> kinds) {
        StageModel model = fixture.model();
        TextRange caret = TextRange.at(fixture.optionalCaret().orElse(0));
        return CodeActions.find(Alone.of(Diagnosis.of(model, IN_A_FOLDER)), caret, kinds).stream()
                .map(action -> action(fixture, action))
                .collect(joining("\n\n"));
    }

    private static String action(Fixture fixture, StageAction action) {
        String result = action.disabled()
                .map(reason -> "not possible: " + reason)
                .orElseGet(() -> TextEdit.applyAll(
                        fixture.text(),
                        action.edits().stream().map(FileEdit::edit).toList()));
        return action.title() + "\n\n"
                + result.stripTrailing().indent(2).replaceAll("(?m)^  $", "").stripTrailing();
    }

    private static String outline(StageModel model) {
        var lines = new ArrayList<String>();
        for (var stage : DocumentSymbols.find(model)) {
            lines.add(stage.name() + "   " + stage.base());
            stage.instructions()
                    .forEach(child -> lines.add(("  " + child.keyword() + "   " + child.detail()).stripTrailing()));
        }
        return String.join("\n", lines);
    }

    private static String symbols(StageModel model) {
        return WorkspaceSymbols.find(List.of(model), "bld").stream()
                .map(symbol -> symbol.name() + "   " + symbol.base())
                .collect(joining("\n"));
    }

    private static String folds(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (var fold : FoldingRanges.find(model)) {
            drawing = drawing.mark(fold.range(), lower(fold.kind()));
        }
        return drawing.toString();
    }

    private static String selection(StageModel model, int caret) {
        return SelectionRanges.find(Alone.position(model, caret)).stream()
                .map(range -> "→ " + range.of(model.text().content()).strip().replace("\n", "\n  "))
                .collect(joining("\n"));
    }

    private static String tokens(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (var token : SemanticTokens.find(Diagnosis.of(model, IN_A_FOLDER))) {
            String modifiers =
                    token.modifiers().stream().map(FeatureResults::lower).collect(joining(" "));
            drawing = drawing.mark(token.range(), (lower(token.type()) + " " + modifiers).strip());
        }
        return drawing.toString();
    }

    private static String hints(StageModel model) {
        String text = model.text().content();
        var edits =
                InlayHints.find(
                                file(model),
                                new TextRange(0, text.length()),
                                new InlayHints.HintKinds(true, true, true))
                        .stream()
                        .collect(Collectors.toMap(
                                InlayHint::offset, hint -> "‹" + hint.label() + "›", (one, other) -> one + other));
        return TextEdit.applyAll(
                text,
                edits.entrySet().stream()
                        .map(hint -> new TextEdit(TextRange.at(hint.getKey()), hint.getValue()))
                        .toList());
    }

    private static ProjectDockerfile file(StageModel model) {
        return ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), model);
    }

    /** Each lens is shown above the line of its FROM. */
    private static String lenses(StageModel model) {
        var lines = new ArrayList<>(model.text().content().lines().toList());
        List<CodeLens> lenses = new ArrayList<>(CodeLenses.find(Project.EMPTY, file(model)));
        Collections.reverse(lenses);
        for (CodeLens lens : lenses) {
            String title = CodeLenses.resolve(Project.EMPTY, lens.stage(), lens.topic())
                    .orElseThrow()
                    .title();
            lines.add(model.text().lineAt(lens.range().start()), "‹" + title + "›");
        }
        return String.join("\n", lines);
    }

    private static String calls(StageModel model, int caret) {
        StageSymbol stage = stage(model, caret);
        return Stream.concat(
                        CallHierarchy.outgoing(stage).stream()
                                .map(call -> stage.stage().name() + " reads from " + name(call)),
                        CallHierarchy.incoming(Project.EMPTY, stage).stream()
                                .map(call -> name(call) + " reads from "
                                        + stage.stage().name()))
                .collect(joining("\n"));
    }

    private static String name(CallHierarchy.Call call) {
        return call.other().name();
    }

    private static String types(StageModel model, int caret) {
        StageSymbol stage = stage(model, caret);
        return Stream.concat(
                        TypeHierarchy.supertype(stage).stream()
                                .map(base -> stage.stage().name() + " is built from " + base.name()),
                        TypeHierarchy.subtypes(stage).stream()
                                .map(built -> built.name() + " is built from "
                                        + stage.stage().name()))
                .collect(joining("\n"));
    }

    private static StageSymbol stage(StageModel model, int caret) {
        return (StageSymbol) Occurrences.at(Alone.position(model, caret)).get(0).symbol();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
