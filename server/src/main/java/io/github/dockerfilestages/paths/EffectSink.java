package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the effects of one stage in order. */
final class EffectSink {
    /** The effects of one stage: nobody writes more by hand. */
    private static final int MAX_EFFECTS = 20_000;

    private final int stage;
    private final List<PathEffect> effects = new ArrayList<>();
    private final Set<String> directories = new HashSet<>();
    private final Predicate<String> inherited;
    private Set<String> leaving = Set.of();
    private int element;

    /**
     * @param inherited whether a path is a directory in the stage from which this one starts
     */
    EffectSink(int stage, Predicate<String> inherited) {
        this.stage = stage;
        this.inherited = inherited;
    }

    /** Starts an instruction; what it makes below some targets of mounts does not stay. */
    void enter(int newElement, Set<String> mounted) {
        element = newElement;
        leaving = mounted;
    }

    void add(PathReach reach, TextRange range, String path) {
        add(reach, range, path, List.of());
    }

    void add(PathReach reach, TextRange range, String path, List<String> names) {
        if (leaves(path) || effects.size() >= MAX_EFFECTS) {
            return;
        }
        effects.add(new PathEffect(stage, element, range, reach, path, names));
        switch (reach) {
            case DIRECTORY, WORKDIR, INSIDE -> directories.add(path);
            case DELETED -> directories.remove(path);
            default -> {}
        }
    }

    private boolean leaves(String path) {
        return !leaving.isEmpty() && leaving.stream().anyMatch(target -> StagePath.isAtOrBelow(path, target));
    }

    /** Whether a path is known to be a directory. */
    boolean isDirectory(String path) {
        return StagePath.isSystem(path) || directories.contains(path) || inherited.test(path);
    }

    /** Whether something in this stage fills a directory, or one around it. */
    boolean isFilled(String path) {
        return effects.stream()
                .anyMatch(effect -> effect.reach() == PathReach.INSIDE
                        && !effect.path().equals(StagePath.ROOT)
                        && StagePath.isAtOrBelow(path, effect.path()));
    }

    List<PathEffect> effects() {
        return List.copyOf(effects);
    }

    Set<String> directories() {
        return Collections.unmodifiableSet(directories);
    }
}
