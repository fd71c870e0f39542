package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.project.BuildTarget.By;
import io.github.dockerfilestages.stages.SelectedBase;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A build argument that a build file passes to a Dockerfile.
 *
 * @param file the build file
 * @param argument one of {@code all}
 * @param all the arguments that are passed together with it
 * @param by how the Dockerfile was found
 * @param isPathSure whether the folder to which its path is relative is known
 */
public record PassedArgument(
        FilePath file,
        Build.BuildKind kind,
        BuildArgument argument,
        List<BuildArgument> all,
        By by,
        boolean isPathSure) {

    public String name() {
        return argument.name();
    }

    public Optional<Value> value() {
        return argument.value();
    }

    /** The bases that have another value because of this argument. */
    public List<SelectedBase> selected(StageTable table) {
        Map<String, String> passed = new HashMap<>();
        all.forEach(other ->
                other.value().filter(Value::isKnown).ifPresent(value -> passed.put(other.name(), value.text())));
        value().filter(Value::isKnown).ifPresent(value -> passed.put(name(), value.text()));
        return table.selection().of(name(), passed);
    }
}
