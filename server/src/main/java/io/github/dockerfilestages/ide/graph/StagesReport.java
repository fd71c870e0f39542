package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.graph.BuildPlan.ParallelEntry;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is known about the stages of one Dockerfile, in the form of our JSON: the names of the components are
 * its keys, and absent values become null.
 *
 * @param file the path as found; for a Dockerfile inside a build file, the path of the build file, to which lines then
 *     refer
 * @param targets the build targets in other files that build this Dockerfile
 * @param contexts the named contexts that other files declare for it
 * @param parallel how far its stages can be built at the same time
 */
public record StagesReport(
        String file,
        List<StageEntry> stages,
        List<ReferenceEntry> references,
        List<TargetEntry> targets,
        List<ContextEntry> contexts,
        List<DiagnosticEntry> diagnostics,
        ParallelEntry parallel) {

    /** The report on some stages only: with what they contain and what names them. */
    StagesReport only(BuildPlan plan) {
        Set<Integer> kept = Set.copyOf(plan.stages());
        List<StageEntry> keptStages =
                stages.stream().filter(stage -> kept.contains(stage.index())).toList();
        return new StagesReport(
                file,
                keptStages,
                references.stream()
                        .filter(reference -> reference
                                .stage()
                                .or(() -> reference.resolution().stage())
                                .filter(kept::contains)
                                .isPresent())
                        .toList(),
                targets.stream()
                        .filter(target -> target.stage().filter(kept::contains).isPresent())
                        .toList(),
                contexts,
                diagnostics.stream()
                        .filter(diagnostic -> keptStages.stream()
                                .anyMatch(
                                        stage -> stage.holds(diagnostic.range().start())))
                        .toList(),
                plan.parallel());
    }

    /**
     * A stage.
     *
     * @param name in lowercase
     * @param declared the name as written
     * @param base as written
     * @param baseExpanded with the arguments' defaults inserted; absent when the result is empty
     * @param nameRange the range of the declared name
     */
    public record StageEntry(
            int index,
            Optional<String> name,
            Optional<String> declared,
            Optional<String> base,
            Optional<String> baseExpanded,
            Optional<String> description,
            PositionRange range,
            Optional<PositionRange> nameRange) {

        private boolean holds(Position position) {
            return range.start().compareTo(position) <= 0 && position.compareTo(range.end()) <= 0;
        }
    }

    /**
     * A reference.
     *
     * @param stage the stage that contains it
     * @param value without quotes and escapes; for {@code from} as written
     */
    public record ReferenceEntry(
            String kind, Optional<Integer> stage, String value, PositionRange range, ResolutionEntry resolution) {}

    /**
     * What a reference resolves to.
     *
     * @param stage the stage that it names
     * @param why what is wrong with the reference
     */
    public record ResolutionEntry(String kind, Optional<Integer> stage, Optional<String> why) {}

    /**
     * A build target.
     *
     * @param file the file that names the stage
     * @param value the name, when it is a literal
     * @param stage the stage that it names, if it does
     * @param by how its Dockerfile was found: by {@code path} or by {@code name}
     */
    public record TargetEntry(
            String file,
            PositionRange range,
            String kind,
            Optional<String> value,
            Optional<Integer> stage,
            String by) {}

    /** A named context and the file that declares it. */
    public record ContextEntry(String name, String file, PositionRange range) {}

    /** A diagnostic on this file. */
    public record DiagnosticEntry(String code, Severity severity, PositionRange range, String message) {}
}
