package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import java.util.Comparator;

/** A range of the text of some file of the project. Places are ordered by file and then as they stand there. */
public record FileLocation(FilePath file, TextRange range) implements Comparable<FileLocation> {
    private static final Comparator<FileLocation> ORDER = Comparator.comparing(FileLocation::file)
            .thenComparingInt(place -> place.range.start())
            .thenComparingInt(place -> place.range.end());

    /** A range of a Dockerfile, which may stand in a build file. */
    public static FileLocation in(ProjectDockerfile dockerfile, TextRange range) {
        return new FileLocation(dockerfile.path(), dockerfile.toFile(range));
    }

    /** The name of the stage in a build file. */
    public static FileLocation of(BuildTarget target) {
        return new FileLocation(target.file(), target.value().range());
    }

    @Override
    public int compareTo(FileLocation other) {
        return ORDER.compare(this, other);
    }
}
