package io.github.dockerfilestages.project.builds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what builds inherit. Each build is visited once, no matter how many inherit from it and how long the chain is,
 * so that the cost is proportional to the size of the file.
 */
final class Inheritance {
    private final Function<Layers, List<Layers>> parents;
    private final Map<Layers, Inherited> known = new HashMap<>();

    /**
     * @param parents finds the direct parents, those with the highest precedence first
     */
    Inheritance(Function<Layers, List<Layers>> parents) {
        this.parents = parents;
    }

    /**
     * Builds that are merged into one, the highest precedence first. Compared by identity on purpose: there may be
     * thousands of them, each a key of many lookups.
     */
    static final class Layers {
        private final List<GroupedBuild> parts;

        Layers(List<GroupedBuild> parts) {
            this.parts = new ArrayList<>(parts);
        }

        /** Adds a build with a lower precedence, while the builds of a name are collected. */
        void add(GroupedBuild part) {
            parts.add(part);
        }

        List<GroupedBuild> parts() {
            return Collections.unmodifiableList(parts);
        }

        private Inherited own() {
            return Inherited.join(parts.stream().map(Inherited::of).toList());
        }
    }

    /** Layers whose parents are being visited. */
    private record InheritanceStep(Layers layers, List<Layers> parents, Iterator<Layers> rest) {}

    /** All attributes of some layers, including inherited ones. */
    Inherited of(Layers asked) {
        // Not recursive: a chain may be longer than the stack of a thread.
        Deque<InheritanceStep> steps = new ArrayDeque<>();
        Set<Layers> open = new HashSet<>();
        Set<Layers> circular = new HashSet<>();
        if (!known.containsKey(asked)) {
            enter(asked, steps, open);
        }
        while (!steps.isEmpty()) {
            InheritanceStep step = steps.element();
            if (step.rest().hasNext()) {
                Layers parent = step.rest().next();
                if (open.contains(parent)) {
                    markCycle(parent, steps, circular);
                } else if (!known.containsKey(parent)) {
                    enter(parent, steps, open);
                }
            } else {
                steps.remove();
                open.remove(step.layers());
                known.put(step.layers(), circular.contains(step.layers()) ? walk(step.layers()) : sum(step));
            }
        }
        return Objects.requireNonNull(known.get(asked));
    }

    private void enter(Layers layers, Deque<InheritanceStep> steps, Set<Layers> open) {
        List<Layers> direct = parents.apply(layers);
        steps.push(new InheritanceStep(layers, direct, direct.iterator()));
        open.add(layers);
    }

    private static void markCycle(Layers end, Deque<InheritanceStep> steps, Set<Layers> circular) {
        for (InheritanceStep step : steps) {
            circular.add(step.layers());
            if (step.layers().equals(end)) {
                return;
            }
        }
    }

    private Inherited sum(InheritanceStep step) {
        Stream<Inherited> inherited =
                step.parents().stream().flatMap(parent -> Optional.ofNullable(known.get(parent)).stream());
        return Inherited.join(
                Stream.concat(Stream.of(step.layers().own()), inherited).toList());
    }

    /**
     * The same for layers in a cycle, where each one depends on the others: build tools reject cycles, but files may
     * contain them.
     */
    private Inherited walk(Layers start) {
        var all = new ArrayList<Inherited>(List.of(start.own()));
        Deque<Iterator<Layers>> steps = new ArrayDeque<>();
        Set<Layers> seen = new HashSet<>(Set.of(start));
        steps.push(parents.apply(start).iterator());
        while (!steps.isEmpty()) {
            if (!steps.element().hasNext()) {
                steps.remove();
                continue;
            }
            Layers parent = steps.element().next();
            if (seen.add(parent)) {
                all.add(parent.own());
                steps.push(parents.apply(parent).iterator());
            }
        }
        return Inherited.join(all);
    }
}
