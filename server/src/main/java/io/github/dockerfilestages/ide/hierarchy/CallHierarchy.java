package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.ide.symbols.StageTargets;
import io.github.dockerfilestages.ide.symbols.Transfers;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Call hierarchy: a stage calls the stages that it copies or mounts from, and a build calls the stage that it builds.
 * The base of a stage is not a call.
 */
public final class CallHierarchy {
    private CallHierarchy() {}

    /** The stage or build at the other end of a call, and the references that make the call. */
    public record Call(HierarchyItem other, List<FileLocation> references) {
        public Call {
            references = List.copyOf(references);
        }
    }

    /** The stages that are named at a cursor, and the builds whose name is there, if they have a target of their own. */
    public static List<HierarchyItem> prepare(FilePosition cursor) {
        Project project = cursor.project();
        Stream<HierarchyItem> builds = cursor.dockerfile().isPresent()
                ? Stream.empty()
                : project.targetsIn(cursor.file()).stream()
                        .filter(target -> target.role() == Role.TARGET && isNamedAt(cursor, target))
                        .map(target -> HierarchyItem.of(project, target));
        return Stream.concat(stages(cursor), builds).distinct().toList();
    }

    /** The stages that copy or mount from a stage, in the order of the text; then the builds of it. */
    public static List<Call> incoming(Project project, StageSymbol called) {
        StageModel model = called.dockerfile().model();
        Stream<Call> stages = calls(called, Transfers.takenFrom(model.table(), called.stage()), Reference::stage);
        Stream<Call> builds = new StageTargets(project, called.dockerfile(), called.stage())
                .of(Role.TARGET).stream()
                        .map(target -> HierarchyItem.of(project, target))
                        .distinct()
                        .map(build -> new Call(build, List.of(build.selection())));
        return Stream.concat(stages, builds).toList();
    }

    /** The stages that a stage copies or mounts from, in the order of the text. */
    public static List<Call> outgoing(StageSymbol caller) {
        StageTable table = caller.dockerfile().model().table();
        return calls(
                        caller,
                        Transfers.takenBy(table, caller.stage()),
                        reference -> reference.resolution().stage().orElseThrow())
                .toList();
    }

    /** The stages that a build names at a location; several if builds of several Dockerfiles share the value. */
    public static List<Call> outgoing(Project project, FileLocation build) {
        var start = FilePosition.at(project, build.file(), build.range().start());
        return stages(Occurrences.at(start).stream()
                        .filter(occurrence -> occurrence.location().equals(build)))
                .map(stage -> new Call(stage, List.of(build)))
                .toList();
    }

    /** The stages that are named at a cursor. */
    static Stream<HierarchyItem> stages(FilePosition cursor) {
        return stages(Occurrences.at(cursor).stream());
    }

    private static Stream<HierarchyItem> stages(Stream<Occurrence> occurrences) {
        return occurrences.flatMap(occurrence -> occurrence.stage().stream()).map(HierarchyItem::of);
    }

    private static boolean isNamedAt(FilePosition cursor, BuildTarget target) {
        return StageTargets.writers(cursor.project(), target).stream()
                .flatMap(build -> build.name().stream())
                .anyMatch(name -> name.range().touches(cursor.offset()));
    }

    private static Stream<Call> calls(StageSymbol symbol, List<Reference> references, ToIntFunction<Reference> other) {
        StageModel model = symbol.dockerfile().model();
        Map<Integer, List<FileLocation>> byStage = new LinkedHashMap<>();
        for (Reference reference : references) {
            byStage.computeIfAbsent(other.applyAsInt(reference), stage -> new ArrayList<>())
                    .add(FileLocation.in(symbol.dockerfile(), model.range(reference)));
        }
        return byStage.entrySet().stream()
                .map(call -> new Call(
                        HierarchyItem.of(new StageSymbol(
                                symbol.dockerfile(), model.table().stage(call.getKey()))),
                        call.getValue()));
    }
}
