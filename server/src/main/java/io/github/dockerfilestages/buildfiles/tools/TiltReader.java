package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.starlark.StarlarkCall;
import io.github.dockerfilestages.syntax.starlark.StarlarkCall.Argument;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads Tiltfiles: {@code docker_build(ref, context, dockerfile=…, target=…)}, and the commands that other functions
 * run.
 */
public final class TiltReader implements BuildFileReader {
    private static final Set<String> BUILDS = Set.of("docker_build", "docker_build_with_restart", "docker_build_sub");
    private static final int CONTEXT = 1;
    private static final int MAX_BUILDS = 100;

    /** The functions whose argument after the name is a command. */
    private static final Set<String> NAMED_COMMANDS =
            Set.of("custom_build", "custom_build_with_restart", "local_resource");
    /** The functions whose first argument is a command. */
    private static final Set<String> COMMANDS = Set.of("local");

    private static final FilePatterns FILES =
            FilePatterns.of("**/Tiltfile", "**/Tiltfile.*").inAnyCase("**/*.tiltfile");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        Stream<Build> builds = StarlarkCall.find(text.content(), BUILDS).stream()
                // Such a call has the Dockerfile itself, which is not read.
                .filter(call -> call.named("dockerfile_contents").isEmpty())
                .flatMap(call -> builds(call).stream());
        Stream<Build> commands = Stream.concat(commands(text, NAMED_COMMANDS, 1), commands(text, COMMANDS, 0));
        return BuildFile.of(Stream.concat(builds, commands).toList());
    }

    /** One build for each combination of the values that names may have. */
    private static List<Build> builds(StarlarkCall call) {
        var builds = new ArrayList<Build>();
        for (Optional<Value> target : possible(call.named("target").map(Argument::values))) {
            for (Optional<Value> dockerfile : possible(call.named("dockerfile").map(Argument::paths))) {
                for (Optional<Value> context : possible(context(call).map(Argument::paths))) {
                    if (builds.size() < MAX_BUILDS) {
                        builds.add(new ToolBuild(target, dockerfile, context, arguments(call)).of(BuildKind.TILT));
                    }
                }
            }
        }
        return builds;
    }

    private static Optional<Argument> context(StarlarkCall call) {
        return call.named("context").or(() -> call.positional(CONTEXT));
    }

    private static List<Optional<Value>> possible(Optional<List<Value>> values) {
        return values.map(all -> all.stream().map(Optional::of).toList()).orElse(List.of(Optional.empty()));
    }

    private static List<BuildArgument> arguments(StarlarkCall call) {
        return call.named("build_args").map(Argument::entries).orElse(Map.of()).entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> new BuildArgument(entry.getKey(), Optional.of(value))))
                .toList();
    }

    /** The builds in the commands of some functions, which are plain strings. */
    private static Stream<Build> commands(SourceText text, Set<String> functions, int position) {
        List<Build> builds = StarlarkCall.find(text.content(), functions).stream()
                .flatMap(call -> command(call, position).stream()
                        .flatMap(command ->
                                ShellCommands.find(
                                        command,
                                        BuildKind.TILT,
                                        call.named("dir").map(TiltReader::folder))
                                        .stream()))
                .toList();
        return WrittenValues.in(text.content(), builds).stream();
    }

    private static Optional<ShellText> command(StarlarkCall call, int position) {
        return call.named("command")
                .or(() -> call.named("cmd"))
                .or(() -> call.positional(position))
                .flatMap(Argument::string)
                .map(command -> new ShellText(command.text(), command.offsets()));
    }

    /** The folder of a command, which is not known if there are several. */
    private static Value folder(Argument written) {
        List<Value> folders = written.paths();
        return folders.size() == 1 ? folders.get(0) : new Value("", new TextRange(0, 0), Certainty.UNKNOWN);
    }
}
