package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the ARGs that a FROM needs and that are not declared before the first FROM. */
final class HeadArguments {
    private HeadArguments() {}

    /**
     * The word of an ARG for each such variable, with the default that it has at the reference. Empty when a default
     * cannot be moved there: because it contains variables, or because a stage would inherit it that has no default now.
     */
    static Optional<List<String>> missing(StageTable table, Reference reference, Set<String> variables) {
        var missing = new TreeSet<>(variables);
        missing.removeAll(table.arguments().names());
        var declarations = new ArrayList<String>();
        for (String name : missing) {
            String declaration = declaration(table, reference, name);
            boolean hasDefault = !declaration.equals(name);
            if (hasDefault && (declaration.indexOf('$') >= 0 || isInherited(table, name))) {
                return Optional.empty();
            }
            declarations.add(declaration);
        }
        return Optional.of(List.copyOf(declarations));
    }

    /** The last declaration that the reference can see in its own stage; else the bare name. */
    private static String declaration(StageTable table, Reference reference, String name) {
        int from = reference.stage() < 0 ? 0 : table.stage(reference.stage()).instruction();
        return declarations(table.instructions().subList(from, reference.instruction()))
                .filter(word -> word.startsWith(name + "=") || word.equals(name))
                .reduce((first, second) -> second)
                .orElse(name);
    }

    /** Whether an ARG without a default in a stage would take that of the ARG before the first FROM. */
    private static boolean isInherited(StageTable table, String name) {
        return declarations(table.instructions()).anyMatch(name::equals);
    }

    private static Stream<String> declarations(List<StageInstruction> instructions) {
        return instructions.stream()
                .map(StageInstruction::statement)
                .filter(statement -> statement.keyword() == Keyword.ARG)
                .flatMap(statement -> statement.arguments().stream())
                .map(Word::value);
    }
}
