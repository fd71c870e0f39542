package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.symbols.Suggestion;
import io.github.dockerfilestages.stages.GlobalArguments;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.syntax.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable in a FROM without a declaration above the first FROM: {@code reportUnusedFromArgs} of dockerfile2llb. */
public final class UndefinedArgInFrom {
    private UndefinedArgInFrom() {}

    /** All findings of the file, on bases and platforms. */
    public static List<Finding> all(Inspection inspection) {
        return inspection.fromWords().values().stream()
                .flatMap(words -> findings(words, inspection))
                .toList();
    }

    /** The first of them on the base that is this reference. */
    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        List<FromWord> words = inspection.fromWords().getOrDefault(reference.instruction(), List.of());
        return findings(words, inspection)
                .filter(finding -> reference.word().range().covers(finding.range()))
                .findFirst();
    }

    private static Stream<Finding> findings(List<FromWord> words, Inspection inspection) {
        return words.stream()
                .filter(word -> !word.expansion().unmatched().isEmpty())
                .filter(word -> !TemplateMarkers.isIn(word.word().value()))
                .flatMap(word -> findings(word, inspection.table().arguments()));
    }

    private static Stream<Finding> findings(FromWord word, GlobalArguments declared) {
        Map<String, VariablePart> variables = word.shellWord().variables();
        return word.expansion().unmatched().stream()
                .filter(name -> !declared.isKnown(name))
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .map(variable -> finding(word, variable, declared));
    }

    private static Finding finding(FromWord from, VariablePart variable, GlobalArguments declared) {
        String name = variable.name();
        String question =
                Suggestion.word(name, declared.names()).map(Quoted::question).orElse(".");
        return Finding.of(
                DiagnosticCode.UNDEFINED_ARG_IN_FROM,
                from.instruction(),
                from.word().rangeOf(variable.range()),
                "No ARG before the first FROM declares " + Quoted.word(name) + question + " Its value is empty here.");
    }
}
