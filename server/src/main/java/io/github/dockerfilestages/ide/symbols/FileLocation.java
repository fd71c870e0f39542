package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import org.jspecify.annotations.Nullable;

/** A range in a file of the project. Locations are ordered by file and then by position. */
public record FileLocation(FilePath file, TextRange range) implements Comparable<FileLocation> {
    private static final Order<FileLocation> ORDER = Order.by(FileLocation::file)
            .thenByInt(location -> location.range.start())
            .thenByInt(location -> location.range.end());

    /** The location of a range of a Dockerfile, which may be inside a build file. */
    public static FileLocation in(ProjectDockerfile dockerfile, TextRange range) {
        return new FileLocation(dockerfile.path(), dockerfile.toFile(range));
    }

    /** The text that the locations of a Dockerfile refer to: that of the build file around it, or its own. */
    public static SourceText textFor(Project project, ProjectDockerfile dockerfile) {
        return dockerfile
                .inline()
                .flatMap(inline -> project.buildFile(dockerfile.path()))
                .map(ProjectBuildFile::text)
                .orElse(dockerfile.model().text());
    }

    /** The location of the stage name in a build file. */
    public static FileLocation of(BuildTarget target) {
        return new FileLocation(target.file(), target.value().range());
    }

    @Override
    public int compareTo(FileLocation other) {
        return ORDER.compare(this, other);
    }

    /** Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileLocation location && file.equals(location.file) && range.equals(location.range);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + range.hashCode();
    }
}
