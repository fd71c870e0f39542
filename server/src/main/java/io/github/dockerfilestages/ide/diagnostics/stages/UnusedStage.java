package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stage that nothing names, in its file or in other files. Half of the stages that look unused in their own file are
 * used from another one, so nothing is reported until those files are known.
 *
 * <p>A stage that only unused stages use is reported too. A stage whose FROM or name is wrong or incomplete is not: that
 * is to be corrected first, and may be the cause; what it uses counts as used. The same is true of stages that use each
 * other in a circle.
 */
public final class UnusedStage {
    private UnusedStage() {}

    /** All unused stages, those that nothing uses first. */
    public static List<Finding> all(Inspection inspection) {
        StageTable table = inspection.table();
        if (inspection.isTemplate() || !isKnown(inspection.settings().surroundings()) || isMeantByVariable(table)) {
            return List.of();
        }
        Map<Integer, Set<Integer>> users = users(table);
        var unused = new LinkedHashSet<Integer>();
        var next = new ArrayDeque<Integer>();
        table.stages().forEach(stage -> next.add(stage.index()));
        while (!next.isEmpty()) {
            Cancellation.check();
            int index = next.remove();
            Stage stage = table.stage(index);
            boolean isUnused = unused.containsAll(users.getOrDefault(index, Set.of()))
                    && !unused.contains(index)
                    && canBeUnused(stage, inspection);
            if (isUnused) {
                unused.add(index);
                used(stage, table).forEach(next::add);
            }
        }
        return unused.stream()
                .map(index -> finding(table.stage(index), users.getOrDefault(index, Set.of()), inspection))
                .toList();
    }

    private static boolean isWrong(Stage stage, Inspection inspection) {
        return InvalidFromInstruction.find(stage, inspection).isPresent()
                || InvalidStageName.find(stage, inspection).isPresent();
    }

    /** Whether all FROMs after it are incomplete, so that it is the last stage. */
    private static boolean isBuiltByDefault(Stage stage, Inspection inspection) {
        List<Stage> stages = inspection.table().stages();
        int next = stage.index() + 1;
        while (next < stages.size()
                && InvalidFromInstruction.find(stages.get(next), inspection).isPresent()) {
            next++;
        }
        return next == stages.size();
    }

    /** Whether all files that may use a stage of this Dockerfile are known. */
    private static boolean isKnown(ProjectKnowledge surroundings) {
        return surroundings.isComplete() && surroundings.isSearched() && !surroundings.hasUnknownTarget();
    }

    private static boolean isUsedBeside(Stage stage, Inspection inspection) {
        ProjectKnowledge surroundings = inspection.settings().surroundings();
        return stage.isNamed() && surroundings.targets().contains(stage.name()) || inspection.isReplaced(stage);
    }

    /** Whether nothing but references from other stages can make it used. */
    private static boolean canBeUnused(Stage stage, Inspection inspection) {
        return !isWrong(stage, inspection)
                && !isBuiltByDefault(stage, inspection)
                && !isUsedBeside(stage, inspection)
                && !inspection.isMeant(stage)
                && inspection.openBases().stream()
                        .filter(base -> base.stage() > stage.index())
                        .noneMatch(base -> base.canMean(stage));
    }

    /** For each stage, the other stages with a reference to it; one before the first stage counts as stage -1. */
    private static Map<Integer, Set<Integer>> users(StageTable table) {
        Map<Integer, Set<Integer>> users = new HashMap<>();
        references(table)
                .filter(reference -> !reference.resolution().isStage(reference.stage()))
                .forEach(reference -> reference
                        .resolution()
                        .stage()
                        .ifPresent(stage -> users.computeIfAbsent(stage, index -> new TreeSet<>())
                                .add(reference.stage())));
        return users;
    }

    private static Stream<Reference> references(StageTable table) {
        return Stream.concat(table.references().stream(), table.implicitReferences().stream());
    }

    /** The stages to which a stage refers. */
    private static IntStream used(Stage stage, StageTable table) {
        return Stream.concat(
                        table.referencesOf(stage).stream(),
                        table.implicitReferences().stream().filter(reference -> reference.stage() == stage.index()))
                .flatMapToInt(reference -> reference.resolution().stage().stream());
    }

    /** Whether a reference is a variable: BuildKit does not expand it, but its author means one of the stages. */
    private static boolean isMeantByVariable(StageTable table) {
        return table.references().stream()
                .anyMatch(reference -> reference.resolution().problem() == Resolution.ReferenceProblem.EXPANSION);
    }

    private static Finding finding(Stage stage, Set<Integer> users, Inspection inspection) {
        RelatedRange place = inspection.related(stage, "");
        List<Stage> unused = users.stream().map(inspection.table()::stage).toList();
        String reason = unused.isEmpty()
                ? " is not used by another stage or by a build file in the workspace folders."
                : " is only used by unused " + (unused.size() == 1 ? "stage " : "stages ") + Quoted.names(unused) + ".";
        return Finding.of(
                        DiagnosticCode.UNUSED_STAGE,
                        place.instruction(),
                        place.range(),
                        Quoted.stageFirst(stage) + reason)
                .relatedTo(
                        unused.stream().map(user -> inspection.related(user, "the unused stage that uses it")),
                        unused.size());
    }
}
