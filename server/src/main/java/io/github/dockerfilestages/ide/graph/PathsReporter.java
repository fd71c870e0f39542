package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Reports the paths that the stages of a Dockerfile take from one another, in the form of our JSON. */
public final class PathsReporter {
    private final String file;
    private final ProjectDockerfile dockerfile;
    private final SourceText text;
    private final PathModel paths;

    private PathsReporter(String file, Project project, ProjectDockerfile dockerfile) {
        this.file = file;
        this.dockerfile = dockerfile;
        this.text = FileLocation.textFor(project, dockerfile);
        this.paths = dockerfile.paths();
    }

    /**
     * A path that is taken.
     *
     * @param source as written
     * @param range of the source in the file
     * @param stage the index of the stage that it is taken from
     * @param stageName the name of that stage, or the one in BuildKit's messages
     * @param path absolute and normalised; absent if a variable without a known value is in it
     * @param places what makes the path, the best place first
     */
    public record TakenPath(
            String file,
            String source,
            PositionRange range,
            int stage,
            String stageName,
            Optional<String> path,
            List<PlaceEntry> places) {}

    /**
     * A place that makes a path.
     *
     * @param text as written there
     */
    public record PlaceEntry(PositionRange range, PlaceCertainty certainty, String text) {}

    /**
     * The paths in the order of the text.
     *
     * @param stage the name or index of the only stage whose paths are wanted
     */
    public static List<TakenPath> report(
            String file, Project project, ProjectDockerfile dockerfile, Optional<String> stage) {
        var reporter = new PathsReporter(file, project, dockerfile);
        return reporter.paths
                .sources()
                .filter(source ->
                        stage.filter(wanted -> !reporter.isFrom(source, wanted)).isEmpty())
                .map(reporter::taken)
                .toList();
    }

    private boolean isFrom(PathSource source, String wanted) {
        Stage from = dockerfile.model().table().stage(source.from());
        return from.isNamed() && from.name().equals(StageName.normalized(wanted))
                || wanted.equals(String.valueOf(source.from()));
    }

    private TakenPath taken(PathSource source) {
        return new TakenPath(
                file,
                source.written(),
                inFile(paths.range(source)),
                source.from(),
                dockerfile.model().table().stage(source.from()).label(),
                Optional.of(source.path()).filter(StagePath::isKnown),
                paths.places(source).stream().map(this::place).toList());
    }

    private PlaceEntry place(PathPlace place) {
        TextRange range = paths.range(place.effect());
        return new PlaceEntry(
                inFile(range), place.certainty(), dockerfile.model().text().slice(range));
    }

    private PositionRange inFile(TextRange range) {
        return PositionRange.of(text, dockerfile.toFile(range));
    }
}
