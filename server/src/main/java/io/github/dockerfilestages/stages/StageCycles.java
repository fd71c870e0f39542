package io.github.dockerfilestages.stages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.github.dockerfilestages.stages.Resolution.StageResolution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The stages that depend on themselves through COPY and mounts; bases do not count
 * ({@code validateCircularDependency}).
 *
 * <p>Finds the strongly connected components with Tarjan's algorithm, without recursion, so that chains can have any
 * length.
 */
public final class StageCycles {
    private final int[] components;
    private final Map<Integer, List<Reference>> edges;

    private StageCycles(int[] components, List<Reference> edges) {
        this.components = components;
        this.edges = edges.stream()
                .filter(this::holds)
                .collect(groupingBy(edge -> components[edge.stage()], toUnmodifiableList()));
    }

    static StageCycles of(int stages, List<Reference> edges) {
        return new StageCycles(new Search(stages, edges).components(), edges);
    }

    /** Whether a reference is part of a circular dependency. */
    public boolean holds(Reference reference) {
        return !reference.kind().isOnbuild()
                && (reference.kind().isCopy() || reference.kind().isMount())
                && reference.stage() >= 0
                && reference.resolution() instanceof StageResolution target
                && components[reference.stage()] == components[target.index()];
    }

    /** All references in the same strongly connected component as a reference. */
    public List<Reference> edgesWith(Reference reference) {
        return edges.getOrDefault(components[reference.stage()], List.of());
    }

    /** A search, whose state is in arrays indexed by stage. */
    private static final class Search {
        private final List<List<Integer>> targets = new ArrayList<>();
        private final int[] numbers;
        private final int[] lows;
        private final int[] components;
        private final int[] nextTarget;
        private final ArrayDeque<Integer> open = new ArrayDeque<>();
        private int count;

        Search(int stages, List<Reference> edges) {
            for (int stage = 0; stage < stages; stage++) {
                targets.add(new ArrayList<>(0));
            }
            for (Reference edge : edges) {
                if (edge.stage() >= 0) {
                    edge.resolution().stage().ifPresent(targets.get(edge.stage())::add);
                }
            }
            numbers = new int[stages];
            lows = new int[stages];
            nextTarget = new int[stages];
            components = new int[stages];
            Arrays.fill(components, -1);
        }

        int[] components() {
            for (int stage = 0; stage < components.length; stage++) {
                if (numbers[stage] == 0) {
                    visit(stage);
                }
            }
            return components;
        }

        private void visit(int root) {
            var path = new ArrayDeque<Integer>();
            enter(path, root);
            while (!path.isEmpty()) {
                int stage = path.peek();
                if (nextTarget[stage] < targets.get(stage).size()) {
                    follow(path, stage, targets.get(stage).get(nextTarget[stage]++));
                } else {
                    path.pop();
                    leave(stage);
                    if (!path.isEmpty()) {
                        lows[path.peek()] = Math.min(lows[path.peek()], lows[stage]);
                    }
                }
            }
        }

        private void enter(ArrayDeque<Integer> path, int stage) {
            numbers[stage] = lows[stage] = ++count;
            open.push(stage);
            path.push(stage);
        }

        private void follow(ArrayDeque<Integer> path, int stage, int target) {
            if (numbers[target] == 0) {
                enter(path, target);
            } else if (components[target] < 0) {
                lows[stage] = Math.min(lows[stage], numbers[target]);
            }
        }

        private void leave(int stage) {
            if (lows[stage] == numbers[stage]) {
                int member;
                do {
                    member = open.pop();
                    components[member] = stage;
                } while (member != stage);
            }
        }
    }
}
