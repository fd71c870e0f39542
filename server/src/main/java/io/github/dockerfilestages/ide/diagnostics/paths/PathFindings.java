package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.TemplateDetection;
import io.github.dockerfilestages.ide.diagnostics.silence.Silencer;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageModel.StageModelEdit;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Lazy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The problems with the paths that a Dockerfile copies from its stages.
 *
 * <p>Immutable. They depend on the text of commands, so that they are found again after an edit, when they are first
 * needed: those of the stages whose text or references have changed, and of all that take from these. A quick look at the text comes
 * first: paths are followed only in a stage where it makes a problem likely.
 */
public final class PathFindings {
    private final PathModel paths;
    private final DiagnosticSettings settings;

    /** What was found in an earlier text; absent if nobody has asked. */
    private final Optional<EarlierFindings> earlier;

    private final Lazy<FindingsByStage> found;

    private PathFindings(PathModel paths, DiagnosticSettings settings, Optional<EarlierFindings> earlier) {
        this.paths = paths;
        this.settings = settings;
        this.earlier = earlier;
        this.found = Lazy.of(() -> earlier.map(this::findAgain).orElseGet(this::find));
    }

    /**
     * The findings in each stage, and together.
     *
     * @param inStage by the index of the stage; empty in a template, where nothing is looked for
     */
    private record FindingsByStage(List<List<Finding>> inStage, List<Finding> all) {
        private FindingsByStage {
            inStage = List.copyOf(inStage);
            all = List.copyOf(all);
        }

        static FindingsByStage of(List<List<Finding>> inStage) {
            return new FindingsByStage(
                    inStage, inStage.stream().flatMap(List::stream).toList());
        }
    }

    /** What was found, and the stages that have changed since. */
    private record EarlierFindings(FindingsByStage found, ChangedStages changed) {}

    public static PathFindings of(PathModel paths, DiagnosticSettings settings) {
        return new PathFindings(paths, settings, Optional.empty());
    }

    /**
     * Those after an edit.
     *
     * @param changed the paths after it
     */
    public PathFindings after(StageModelEdit edit, PathModel changed) {
        StageTable before = paths.model().table();
        StageTable after = changed.model().table();
        if (after != before && isTemplate(after)) {
            return of(changed, settings);
        }
        ChangedStages stages = ChangedStages.by(edit, before);
        Optional<EarlierFindings> known = found.known()
                .map(findings -> new EarlierFindings(findings, stages))
                .or(() -> earlier.map(findings ->
                        new EarlierFindings(findings.found(), findings.changed().and(stages))));
        return new PathFindings(changed, settings, known);
    }

    /** In the order of the text. */
    public List<Finding> all() {
        return found.get().all();
    }

    private FindingsByStage find() {
        StageTable table = paths.model().table();
        if (isTemplate(table)) {
            return FindingsByStage.of(List.of());
        }
        var suspicion = PathSuspicion.in(paths.model());
        return FindingsByStage.of(
                table.stages().stream().map(stage -> find(stage, suspicion)).toList());
    }

    private static boolean isTemplate(StageTable table) {
        return !table.stages().isEmpty() && TemplateDetection.isIn(table);
    }

    private FindingsByStage findAgain(EarlierFindings before) {
        StageTable table = paths.model().table();
        List<List<Finding>> known = before.found().inStage();
        if (known.size() != table.stages().size()) {
            return find();
        }
        var suspicion = PathSuspicion.in(paths.model());
        List<List<Finding>> renewed = known;
        BitSet open = before.changed().withDependents(table);
        for (int index = open.nextSetBit(0); index >= 0; index = open.nextSetBit(index + 1)) {
            List<Finding> again = find(table.stage(index), suspicion);
            if (!again.equals(renewed.get(index))) {
                renewed = new ArrayList<>(renewed);
                renewed.set(index, again);
            }
        }
        return renewed.equals(known) ? before.found() : FindingsByStage.of(renewed);
    }

    private List<Finding> find(Stage stage, PathSuspicion suspicion) {
        if (!suspicion.isIn(stage)) {
            return List.of();
        }
        return paths.stage(stage.index()).sources().stream()
                .flatMap(source -> find(source).stream())
                .toList();
    }

    private Optional<Finding> find(PathSource source) {
        // A stage that is not above cannot be copied from, which another rule reports.
        boolean isOpen = source.from() >= source.stage() || isReplaced(source);
        Optional<Finding> finding = isOpen
                ? Optional.empty()
                : RelativeSourcePath.find(source, paths).or(() -> MissingSourcePath.find(source, paths));
        return finding.filter(known -> !new Silencer(paths.model().table()).silences(known))
                .flatMap(settings::apply);
    }

    /** Whether a named context may replace a stage from which the path comes. */
    private boolean isReplaced(PathSource source) {
        StageModel model = paths.model();
        return model.parameters().namedContexts().stream()
                .flatMap(context -> model.table().named(context).stream())
                .anyMatch(stage -> stage.index() <= source.from());
    }
}
