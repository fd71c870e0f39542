package io.github.dockerfilestages.ide.diagnostics.rules;

import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.symbols.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A variable in a FROM without a declaration above the first FROM: {@code reportUnusedFromArgs} of dockerfile2llb. */
public final class UndefinedArgInFrom {
    private UndefinedArgInFrom() {}

    /** All findings of the file, on bases and platforms, by instruction. */
    static Map<Integer, List<Finding>> all(StageTable table) {
        Set<String> declared = table.arguments().names();
        return FromWord.reachedIn(table).stream()
                .filter(word -> !word.expansion().unmatched().isEmpty())
                .filter(word -> !TemplateMarkers.isIn(word.word().value()))
                .flatMap(word -> findings(word, declared))
                .collect(groupingBy(Finding::instruction));
    }

    /** The first of them on the base that is this reference. */
    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        Map<Integer, List<Finding>> all = inspection.undefinedArguments();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return all.getOrDefault(reference.instruction(), List.of()).stream()
                .filter(finding -> reference.word().range().covers(finding.range()))
                .findFirst();
    }

    private static Stream<Finding> findings(FromWord word, Set<String> declared) {
        Map<String, VariablePart> variables = word.shellWord().variables();
        return word.expansion().unmatched().stream()
                .filter(name -> !declared.contains(name))
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .map(variable -> finding(word, variable, declared));
    }

    private static Finding finding(FromWord from, VariablePart variable, Set<String> declared) {
        String name = variable.name();
        String question = Suggestion.word(name, declared).map(Quoted::question).orElse("");
        return Finding.of(
                DiagnosticCode.UNDEFINED_ARG_IN_FROM,
                from.instruction(),
                from.word().rangeOf(variable.range()),
                "No ARG before the first FROM declares " + Quoted.word(name) + question
                        + ": BuildKit takes it for unset.");
    }
}
