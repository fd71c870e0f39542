package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A value in a build file that names a stage, or is to name one.
 *
 * @param targets its meaning for each of the builds that share it, at least one
 */
public record TargetOccurrence(List<BuildTarget> targets) {

    /** The occurrence at an offset. */
    public static Optional<TargetOccurrence> at(Project project, FilePath buildFile, int offset) {
        List<BuildTarget> touched = project.targetsIn(buildFile).stream()
                .filter(target -> target.value().range().touches(offset))
                .toList();
        return touched.stream()
                .map(BuildTarget::value)
                .map(Value::range)
                .findFirst()
                .map(range -> new TargetOccurrence(touched.stream()
                        .filter(target -> target.value().range().equals(range))
                        .toList()));
    }

    public TextRange range() {
        return value().range();
    }

    public Build.BuildKind kind() {
        return targets.get(0).kind();
    }

    public Value value() {
        return targets.get(0).value();
    }
}
