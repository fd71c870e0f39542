package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;

/** All that is known about the paths of a Dockerfile as text, so that two models can be compared. */
public final class KnownAboutPaths {
    private final PathModel paths;
    private final StringBuilder text = new StringBuilder();

    private KnownAboutPaths(PathModel paths) {
        this.paths = paths;
    }

    /** The description, after a check that each range lies in the text. */
    public static String describe(PathModel paths) {
        var known = new KnownAboutPaths(paths);
        StageModel model = paths.model();
        model.table().stages().forEach(known::add);
        paths.sources().forEach(known::add);
        return known.text.toString();
    }

    private void add(Stage stage) {
        int length = paths.model().text().length();
        paths.stage(stage.index()).effects().forEach(effect -> {
            assertTrue(paths.range(effect).end() <= length, effect::toString);
            text.append(effect).append('\n');
        });
        text.append(KnownPaths.of(paths, stage.index())).append('\n');
    }

    private void add(PathSource source) {
        int length = paths.model().text().length();
        assertTrue(paths.range(source).end() <= length, source::toString);
        text.append(source)
                .append(paths.places(source))
                .append(PathProvenance.of(paths, source))
                .append(KnownPaths.in(paths, source.from(), source.path()))
                .append('\n');
    }
}
