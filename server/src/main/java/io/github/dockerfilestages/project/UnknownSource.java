package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place where a build file reads a file that cannot be found by its name, and that may give another value to the target
 * of a build.
 *
 * @param range of the name
 */
public record UnknownSource(FilePath file, TextRange range) {

    /** Those that may replace a known target. What a file assigns after it has read another one stays. */
    static Stream<UnknownSource> of(BuildTarget target, ProjectBuildFile file) {
        List<TextRange> unknown = file.content().connections().sources().unknown();
        return unknown.isEmpty() || ReplaceableValue.name(file, target).isEmpty()
                ? Stream.empty()
                : unknown.stream()
                        .filter(range -> target.value().certainty() == Certainty.DEFAULT
                                || target.value().range().start() < range.start())
                        .map(range -> new UnknownSource(file.path(), range));
    }
}
