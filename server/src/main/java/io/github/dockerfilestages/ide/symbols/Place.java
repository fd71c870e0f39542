package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import java.util.Comparator;

/** A range of the text of some file of the project. Places are ordered by file and then as they stand there. */
public record Place(FilePath file, TextRange range) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(place -> place.range.start())
            .thenComparingInt(place -> place.range.end());

    /** A range of a Dockerfile, which may stand in a build file. */
    public static Place in(ProjectDockerfile dockerfile, TextRange range) {
        return new Place(dockerfile.path(), dockerfile.toFile(range));
    }

    /** The name of the stage in a build file. */
    public static Place of(BuildTarget target) {
        return new Place(target.file(), target.value().range());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
