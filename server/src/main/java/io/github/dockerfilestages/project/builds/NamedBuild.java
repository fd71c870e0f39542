package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;

/**
 * A build with a name, such as a bake target or a service, and what it builds with all that it inherits.
 *
 * @param file the build file that contains its name
 * @param dockerfile absent if it was not found by its path
 * @param target the stage to build; absent for the last one
 * @param inheritedFrom the file that contains the target, if the build does not have it by itself
 */
public record NamedBuild(
        FilePath file,
        BuildKind kind,
        Value name,
        Optional<DockerfileId> dockerfile,
        Optional<Value> target,
        Optional<FilePath> inheritedFrom) {

    /** The stage that is built, if it is known. */
    public Optional<Stage> stageIn(StageTable table) {
        List<Stage> stages = table.stages();
        return target.isPresent()
                ? target.filter(Value::isKnown).map(Value::text).flatMap(table::lastNamed)
                : Optional.of(stages).filter(all -> !all.isEmpty()).map(all -> all.get(all.size() - 1));
    }
}
