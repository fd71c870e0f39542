package io.github.dockerfilestages.benchmarks;

import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.completion.Completion;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.ide.hints.CodeLens;
import io.github.dockerfilestages.ide.hints.CodeLenses;
import io.github.dockerfilestages.ide.hints.InlayHints;
import io.github.dockerfilestages.ide.hover.Hover;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.outline.DocumentSymbols;
import io.github.dockerfilestages.ide.outline.FoldingRanges;
import io.github.dockerfilestages.ide.outline.SelectionRanges;
import io.github.dockerfilestages.ide.outline.SemanticTokens;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Shows how the cost of each operation grows with each {@link HardText} and {@link HardBuildFile}: the processor time at a size and at twice that
 * size, the best of several runs, and their ratio, which is 2 if the cost is linear. Prints a line for each ratio above
 * {@link #NOTEWORTHY}, and one for each text with its costs.
 */
public final class Growth {
    private static final double NOTEWORTHY = 3;
    /** Below this number of milliseconds, a ratio means nothing. */
    private static final double NEGLIGIBLE = 30;

    private static final int MOST_RUNS = 5;
    private static final double ENOUGH_MILLIS = 300;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ProjectKnowledge ALL_KNOWN =
            new ProjectKnowledge(true, true, Set.of(), false, false, Set.of());
    private static final DiagnosticSettings SETTINGS =
            DiagnosticSettings.of(OfficialImages.names()).with(ALL_KNOWN);
    private static final InlayHints.HintKinds HINTS = new InlayHints.HintKinds(true, true, true);

    private static final Map<String, Consumer<Diagnosis>> OPERATIONS = Map.ofEntries(
            Map.entry("parse", d -> model(d.model().text())),
            Map.entry("diagnose", d -> diagnose(d.model()).diagnostics()),
            Map.entry("edit at the start", d -> edit(d, 0)),
            Map.entry("edit in the middle", d -> edit(d, d.model().text().length() / 2)),
            Map.entry("edit at the end", d -> edit(d, d.model().text().length())),
            Map.entry("definition", d -> Definition.find(at(d), OfficialImages.names())),
            Map.entry("definition of a path", d -> Definition.find(atPath(d), OfficialImages.names())),
            Map.entry("hover at a path", d -> Hover.find(atPath(d))),
            Map.entry("references", d -> References.find(at(d))),
            Map.entry("highlights", d -> DocumentHighlights.find(at(d))),
            Map.entry("rename", d -> Rename.find(at(d), "renamed")),
            Map.entry("completion", d -> Completion.find(at(d), CompletionTrigger.WORD, OfficialImages.names())),
            Map.entry("hover", d -> Hover.find(at(d))),
            Map.entry("symbols", d -> DocumentSymbols.find(d.model())),
            Map.entry("folding", d -> FoldingRanges.find(d.model())),
            Map.entry("selection", d -> SelectionRanges.find(at(d))),
            Map.entry("tokens", d -> SemanticTokens.find(d)),
            Map.entry("lenses", d -> {
                CodeLenses.find(Project.EMPTY, file(d));
                CodeLenses.resolve(
                        Project.EMPTY,
                        new StageSymbol(file(d), d.model().table().stage(0)),
                        CodeLens.Topic.REFERENCES);
            }),
            Map.entry("hints", d -> InlayHints.find(file(d), all(d), HINTS)),
            Map.entry("graph", d -> StageGraph.of("Dockerfile", Project.EMPTY, file(d))),
            Map.entry(
                    "actions",
                    d -> CodeActions.find(
                            about(d), TextRange.at(offset(d)), Set.of(StageAction.CodeActionCategory.values()))),
            Map.entry(
                    "fix all",
                    d -> CodeActions.find(about(d), TextRange.at(0), Set.of(StageAction.CodeActionCategory.FIX_ALL))),
            Map.entry("positions in UTF-8", Growth::convert));

    private Growth() {}

    private static FilePosition at(Diagnosis diagnosis) {
        return FilePosition.in(Project.EMPTY, file(diagnosis), offset(diagnosis));
    }

    /** After the last reference, where the first source of a COPY is. */
    private static FilePosition atPath(Diagnosis diagnosis) {
        int length = diagnosis.model().text().length();
        return FilePosition.in(Project.EMPTY, file(diagnosis), Math.min(length, offset(diagnosis) + 2));
    }

    private static DiagnosedDockerfile about(Diagnosis diagnosis) {
        return new DiagnosedDockerfile(Project.EMPTY, file(diagnosis), diagnosis);
    }

    private static ProjectDockerfile file(Diagnosis diagnosis) {
        return ProjectDockerfile.of(FilePath.of("/repo/Dockerfile"), diagnosis.model());
    }

    /** Arguments: parts of the names of texts; all texts without arguments. */
    public static void main(String[] args) {
        for (HardText hard : HardText.ALL) {
            if (isWanted(hard.name(), args)) {
                measure(hard.name(), hard.size(), n -> diagnose(model(SourceText.of(hard.of(n)))), OPERATIONS);
            }
        }
        for (HardBuildFile hard : HardBuildFile.ALL) {
            if (isWanted(hard.name(), args)) {
                measure(hard.name(), hard.size(), hard::of, HardBuildFile.OPERATIONS);
            }
        }
    }

    private static boolean isWanted(String name, String... parts) {
        return parts.length == 0 || Stream.of(parts).anyMatch(name::contains);
    }

    private static <S> void measure(
            String name, int size, IntFunction<S> subject, Map<String, Consumer<S>> operations) {
        var costs = new StringBuilder();
        S small = subject.apply(size);
        S large = subject.apply(2 * size);
        operations.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(operation -> {
            double once = millis(operation.getValue(), small);
            double twice = millis(operation.getValue(), large);
            if (twice >= NEGLIGIBLE) {
                costs.append(String.format(Locale.ROOT, ", %s %.0f (%.1f)", operation.getKey(), twice, twice / once));
            }
            if (twice >= NEGLIGIBLE && twice / once > NOTEWORTHY) {
                System.out.printf(
                        Locale.ROOT,
                        "!! %s, %s: %.1f ms, twice the size %.1f ms, ratio %.1f%n",
                        name,
                        operation.getKey(),
                        once,
                        twice,
                        twice / once);
            }
        });
        System.out.printf(Locale.ROOT, "%s, %d: ms and ratio to half of it%s%n", name, 2 * size, costs);
    }

    private static <S> double millis(Consumer<S> operation, S subject) {
        double best = Double.MAX_VALUE;
        double total = 0;
        for (int run = 0; run < MOST_RUNS && total < ENOUGH_MILLIS; run++) {
            long start = THREADS.getCurrentThreadCpuTime();
            operation.accept(subject);
            double took = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            best = Math.min(best, took);
            total += took;
        }
        return best;
    }

    private static StageModel model(SourceText text) {
        return StageModel.of(text, BuildParameters.NONE);
    }

    private static Diagnosis diagnose(StageModel model) {
        return Diagnosis.of(model, SETTINGS);
    }

    private static void edit(Diagnosis before, int offset) {
        before.model().edit(new TextEdit(TextRange.at(offset), "x"));
    }

    /** The offset of the last reference, else of the last alias, else of the end. */
    private static int offset(Diagnosis subject) {
        StageModel model = subject.model();
        var references = model.table().references();
        if (!references.isEmpty()) {
            return model.range(references.get(references.size() - 1)).end();
        }
        return model.text().length();
    }

    private static TextRange all(Diagnosis subject) {
        return new TextRange(0, subject.model().text().length());
    }

    private static void convert(Diagnosis subject) {
        SourceText text = subject.model().text();
        for (var reference : subject.model().table().references()) {
            text.position(subject.model().range(reference).start(), PositionEncoding.UTF_8);
        }
    }
}
