package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a path comes about: from copy to copy, up to the instruction that makes it. */
public final class PathProvenance {
    private static final int MAX_STEPS = 20;

    private PathProvenance() {}

    /**
     * A step.
     *
     * @param path the path in the stage of the step
     * @param place what makes it there
     */
    public record ProvenanceStep(String path, PathPlace place) {}

    /** The steps, the nearest one first; none if nobody knows what makes the path. */
    public static List<ProvenanceStep> of(PathModel paths, PathSource taken) {
        var steps = new ArrayList<ProvenanceStep>();
        Optional<PathSource> source = Optional.of(taken);
        while (source.isPresent() && steps.size() < MAX_STEPS) {
            Cancellation.check();
            String path = source.get().path();
            Optional<PathPlace> place = paths.places(source.get()).stream().findFirst();
            place.ifPresent(found -> steps.add(new ProvenanceStep(path, found)));
            source = place.flatMap(found -> copied(paths, found.effect(), path));
        }
        return List.copyOf(steps);
    }

    /** The path in the other stage, if a copy has made this one. */
    private static Optional<PathSource> copied(PathModel paths, PathEffect effect, String path) {
        List<PathSource> sources = paths.stage(effect.stage()).sources().stream()
                .filter(source -> source.element() == effect.element() && source.from() < effect.stage())
                .filter(source -> source.form() == PathSource.SourceForm.COPY)
                .toList();
        Optional<PathSource> named = sources.stream()
                .filter(source -> StagePath.name(source.path()).equals(StagePath.name(effect.path())))
                .findFirst();
        return named.or(() -> sources.stream().findFirst().filter(only -> sources.size() == 1))
                .map(source -> source.at(source.path() + rest(path, effect.path())));
    }

    private static String rest(String path, String made) {
        return StagePath.isBelow(path, made) && !made.equals(StagePath.ROOT) ? path.substring(made.length()) : "";
    }
}
