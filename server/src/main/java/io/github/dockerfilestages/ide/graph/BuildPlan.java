package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stages that BuildKit builds, and how far it can build them at the same time. The components of {@link
 * ParallelEntry} are keys of our JSON.
 *
 * @param stages their indexes in order
 */
public record BuildPlan(List<Integer> stages, ParallelEntry parallel) {

    /**
     * How stages depend on one another.
     *
     * @param width the most stages that are built at the same time if each is built as early as possible
     * @param longestChain the indexes of the longest series of stages that wait for one another
     */
    public record ParallelEntry(int width, List<Integer> longestChain) {}

    /** The plan of all stages of a Dockerfile. */
    public static BuildPlan ofAll(StageTable table) {
        return of(table, table.stages().stream().map(Stage::index).toList());
    }

    /** The plan of what a stage needs, with the stage itself. */
    public static BuildPlan of(StageTable table, Stage target) {
        var needed = new TreeSet<Integer>();
        var next = new ArrayDeque<>(List.of(target.index()));
        while (!next.isEmpty()) {
            int index = next.remove();
            if (needed.add(index)) {
                needs(table, index).forEach(next::add);
            }
        }
        return of(table, List.copyOf(needed));
    }

    /** The stage that a user of BuildKit names as the target: by its name, or by its index. */
    public static Optional<Stage> target(StageTable table, String name) {
        return table.lastNamed(StageName.normalized(name))
                .or(() -> table.stages().stream()
                        .filter(stage -> String.valueOf(stage.index()).equals(name))
                        .findFirst());
    }

    private static BuildPlan of(StageTable table, List<Integer> stages) {
        int[] waited = new int[table.stages().size()];
        int[] before = new int[table.stages().size()];
        int[] atOnce = new int[table.stages().size() + 1];
        int last = -1;
        for (int stage : stages) {
            before[stage] = -1;
            for (int needed : needs(table, stage).toArray()) {
                if (waited[needed] + 1 > waited[stage]) {
                    waited[stage] = waited[needed] + 1;
                    before[stage] = needed;
                }
            }
            atOnce[waited[stage]]++;
            last = last < 0 || waited[stage] > waited[last] ? stage : last;
        }
        var chain = new ArrayList<Integer>();
        for (int stage = last; stage >= 0; stage = before[stage]) {
            chain.add(stage);
        }
        Collections.reverse(chain);
        int width = IntStream.of(atOnce).max().orElse(0);
        return new BuildPlan(stages, new ParallelEntry(width, List.copyOf(chain)));
    }

    /** The earlier stages that a stage needs; a trigger runs in the stages that are built FROM its own. */
    private static IntStream needs(StageTable table, int stage) {
        Stage user = table.stage(stage);
        Stream<Reference> own = table.referencesOf(user).stream()
                .filter(reference -> !reference.kind().isOnbuild());
        Stream<Reference> triggers = table.baseStage(user).stream()
                .flatMap(parent -> table.referencesOf(parent).stream())
                .filter(reference -> reference.kind().isOnbuild());
        Stream<Reference> implicit =
                table.implicitReferences().stream().filter(reference -> reference.stage() == stage);
        return Stream.of(own, triggers, implicit)
                .flatMap(references -> references)
                .map(reference -> reference.resolution().stage())
                .flatMapToInt(OptionalInt::stream)
                .filter(needed -> needed < stage);
    }
}
