package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.Optional;

/**
 * What a shell command says about the build that it starts: the parts of a {@link Build} that a command line can have.
 *
 * @param parents the bake target that the command changes
 * @param parentFile the bake file; a blank value if the command names none
 */
public record BuildLine(
        Optional<Value> target,
        List<Value> otherStages,
        Optional<Value> dockerfile,
        Optional<Value> context,
        List<NamedContext> contexts,
        List<BuildArgument> arguments,
        List<String> defaultNames,
        List<Value> parents,
        Optional<Value> parentFile) {

    /** A line that builds a Dockerfile itself. */
    BuildLine(
            Optional<Value> target,
            List<Value> otherStages,
            Optional<Value> dockerfile,
            Optional<Value> context,
            List<NamedContext> contexts,
            List<BuildArgument> arguments,
            List<String> defaultNames) {
        this(target, otherStages, dockerfile, context, contexts, arguments, defaultNames, List.of(), Optional.empty());
    }

    /** A line of a program that looks for no other name than the usual one. */
    BuildLine(
            Optional<Value> target,
            List<Value> otherStages,
            Optional<Value> dockerfile,
            Optional<Value> context,
            List<NamedContext> contexts,
            List<BuildArgument> arguments) {
        this(target, otherStages, dockerfile, context, contexts, arguments, Build.DEFAULT_NAMES);
    }

    /** The file of a command line: what all its command lines have in common. */
    public record CommandSource(Build.BuildKind kind, Optional<Value> folder, boolean isPathSure) {

        /** A file whose commands run in its own folder. */
        public static CommandSource of(Build.BuildKind kind) {
            return new CommandSource(kind, Optional.empty(), true);
        }
    }

    /** Whether it says neither what to build nor how: only the start of a command, such as the value of a variable. */
    boolean isEmpty() {
        return target.isEmpty()
                && otherStages.isEmpty()
                && dockerfile.isEmpty()
                && context.isEmpty()
                && contexts.isEmpty()
                && parents.isEmpty();
    }

    /** This line with a context, if it has none. */
    BuildLine withDefaultContext(Value value) {
        return new BuildLine(
                target,
                otherStages,
                dockerfile,
                context.or(() -> Optional.of(value)),
                contexts,
                arguments,
                defaultNames);
    }

    /** This line with other names of the Dockerfile, which the program looks for in order. */
    BuildLine withDefaultNames(List<String> names) {
        return new BuildLine(target, otherStages, dockerfile, context, contexts, arguments, names);
    }

    /** This line on another machine, whose folders are not known. */
    BuildLine elsewhere(Value machine) {
        return new BuildLine(
                target,
                otherStages,
                Optional.empty(),
                Optional.of(machine),
                contexts,
                arguments,
                defaultNames,
                parents,
                parentFile);
    }

    /** Whether nobody can set a path to another value. */
    private static boolean isCertain(Optional<Value> path) {
        return path.filter(value -> value.certainty() == Certainty.DEFAULT).isEmpty();
    }

    /** The build that the line starts in the folder of a file. */
    public Build at(CommandSource source) {
        return at(source.kind, source.folder, source.isPathSure ? PathCertainty.SURE : PathCertainty.UNSURE);
    }

    /** The build that the line starts in a folder. */
    Build at(Build.BuildKind kind, Optional<Value> folder, PathCertainty certainty) {
        return Build.of(parentFile.isPresent() ? Build.BuildKind.BAKE_COMMAND : kind)
                .parents(parents)
                .parentFile(parentFile)
                .target(target)
                .otherStages(otherStages)
                .dockerfile(dockerfile)
                .context(context)
                .contexts(contexts)
                .folder(folder)
                .arguments(arguments)
                .certainty(isCertain(dockerfile) && isCertain(context) ? certainty : PathCertainty.UNSURE)
                .defaultNames(defaultNames)
                .build();
    }
}
