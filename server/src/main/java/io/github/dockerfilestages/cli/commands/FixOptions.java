package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.ide.actions.FixAll;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether and how {@code check} fixes what it finds. */
final class FixOptions {
    @Option(
            names = "--fix",
            arity = "0..1",
            split = ",",
            paramLabel = "CODE",
            preprocessor = AttachedCodes.class,
            description = "Makes the fixes that are always safe, or with --fix=CODE,CODE those of these diagnostics;"
                    + " reports what remains.")
    private List<DiagnosticCode> codes = List.of();

    @Option(
            names = "--diff",
            description = "With --fix: prints the changes as a unified diff and writes nothing; the report of what"
                    + " remains goes to the error stream.")
    private boolean isDiff;

    /** A code belongs to the option only when it is attached to it: in {@code --fix PATH}, it is a path. */
    static final class AttachedCodes implements IParameterPreprocessor {
        @Override
        @SuppressWarnings("JdkObsolete") // The interface has this type.
        public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (" ".equals(info.get("separator"))) {
                args.push(String.join(",", ids(FixAll.codes())));
            }
            return false;
        }
    }

    /** Whether the options are wrong, and why. */
    Optional<String> contradiction(Inputs inputs) {
        if (!isDiff && !codes.isEmpty() && inputs.hasStandardInput()) {
            return Optional.of("--fix cannot write the standard input; --diff prints the changes");
        }
        if (isDiff && codes.isEmpty()) {
            return Optional.of("--diff needs --fix");
        }
        return codes.stream()
                .filter(code -> !FixAll.codes().contains(code))
                .findFirst()
                .map(code -> code.id() + " has no fix that is always safe; those that have one are "
                        + String.join(", ", ids(FixAll.codes())));
    }

    /** The codes to fix; none when nothing is to be fixed. */
    Set<DiagnosticCode> codes() {
        return Set.copyOf(codes);
    }

    /** Whether the changes are only shown. */
    boolean isDiff() {
        return isDiff;
    }

    private static List<String> ids(Set<DiagnosticCode> codes) {
        return codes.stream().map(DiagnosticCode::id).sorted().collect(Collectors.toList());
    }
}
