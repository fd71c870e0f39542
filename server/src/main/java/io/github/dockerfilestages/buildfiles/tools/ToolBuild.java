package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the files of most tools say about a build.
 *
 * @param folder to which its paths are relative, if the file gives it
 */
record ToolBuild(
        Optional<Value> target,
        Optional<Value> dockerfile,
        Optional<Value> context,
        List<BuildArgument> arguments,
        Optional<Value> folder) {

    /** A build whose paths are relative to the folder of its file. */
    ToolBuild(
            Optional<Value> target,
            Optional<Value> dockerfile,
            Optional<Value> context,
            List<BuildArgument> arguments) {
        this(target, dockerfile, context, arguments, Optional.empty());
    }

    Build of(BuildKind kind) {
        return Build.of(kind)
                .target(target)
                .dockerfile(dockerfile)
                .context(context)
                .arguments(arguments)
                .folder(folder)
                .build();
    }
}
