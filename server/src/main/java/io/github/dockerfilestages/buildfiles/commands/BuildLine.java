package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one line of shell says of the build that it starts; the parts of a {@link Build} that a command line can have. */
public record BuildLine(
        Optional<Value> target,
        List<Value> otherStages,
        Optional<Value> dockerfile,
        Optional<Value> context,
        List<NamedContext> contexts,
        Set<String> arguments) {

    /** Where a line stands: what holds for all lines of a file. */
    public record CommandSource(Build.BuildKind kind, Optional<Value> folder, boolean isPathSure) {

        /** A file that runs its commands where it is. */
        public static CommandSource of(Build.BuildKind kind) {
            return new CommandSource(kind, Optional.empty(), true);
        }
    }

    /** Whether it says neither what to build nor which part of it: a mere beginning, such as the value of a variable. */
    boolean isEmpty() {
        return target.isEmpty()
                && otherStages.isEmpty()
                && dockerfile.isEmpty()
                && context.isEmpty()
                && contexts.isEmpty();
    }

    /** This line with a context that stands in for one that it does not say. */
    BuildLine withDefaultContext(Value value) {
        return new BuildLine(
                target, otherStages, dockerfile, context.or(() -> Optional.of(value)), contexts, arguments);
    }

    Build at(CommandSource site) {
        return new Build(
                site.kind,
                Optional.empty(),
                List.of(),
                target,
                otherStages,
                dockerfile,
                context,
                contexts,
                Optional.empty(),
                site.folder,
                arguments,
                site.isPathSure);
    }
}
