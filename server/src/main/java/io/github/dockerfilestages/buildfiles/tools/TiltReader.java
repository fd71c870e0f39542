package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.starlark.StarlarkCall;
import io.github.dockerfilestages.syntax.starlark.StarlarkCall.Argument;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Tiltfiles: {@code docker_build(ref, context, dockerfile=…, target=…)}. */
public final class TiltReader implements BuildFileReader {
    private static final Set<String> BUILDS = Set.of("docker_build", "docker_build_with_restart");
    private static final int CONTEXT = 1;

    private static final FilePatterns FILES =
            FilePatterns.of("**/Tiltfile", "**/Tiltfile.*").inAnyCase("**/*.tiltfile");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return BuildFile.of(StarlarkCall.find(text.content(), BUILDS).stream()
                // If so, the Dockerfile is in the Tiltfile.
                .filter(call -> call.named("dockerfile_contents").isEmpty())
                .map(TiltReader::build)
                .toList());
    }

    private static Build build(StarlarkCall call) {
        return new Build(
                Build.BuildKind.TILT,
                Optional.empty(),
                List.of(),
                call.named("target").map(Argument::value),
                List.of(),
                call.named("dockerfile").map(Argument::value),
                call.named("context").or(() -> call.positional(CONTEXT)).map(Argument::value),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                call.named("build_args").map(Argument::entries).orElse(Map.of()).entrySet().stream()
                        .map(entry -> new BuildArgument(entry.getKey(), Optional.of(entry.getValue())))
                        .toList(),
                true);
    }
}
