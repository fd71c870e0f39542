package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Finding.RelatedRange;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.GlobalArguments;
import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
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
                .flatMap(word -> findings(
                        word,
                        inspection.table(),
                        inspection.settings().surroundings().passedArguments()));
    }

    /** A build that passes an argument is written for a file that declares it; that it does so too late is certain. */
    private static Stream<Finding> findings(FromWord word, StageTable table, Set<String> passed) {
        Map<String, VariablePart> variables = word.shellWord().variables();
        return word.expansion().unmatched().stream()
                .filter(name -> !table.arguments().isKnown(name))
                .filter(name ->
                        !passed.contains(name) || table.lateDeclaration(name).isPresent())
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .map(variable -> table.lateDeclaration(variable.name())
                        .map(late -> late(word, variable, late))
                        .orElseGet(() -> undeclared(word, variable, table.arguments())));
    }

    private static Finding late(FromWord from, VariablePart variable, ArgumentDeclaration declaration) {
        var related = new RelatedRange(
                declaration.instruction(), declaration.word().range(), "declared after the first FROM");
        String message = Quoted.word(variable.name()) + " is declared too late, on line " + Finding.LINE
                + "; FROM only knows the ARGs above the first FROM.";
        return finding(from, variable, message).relatedTo(related);
    }

    private static Finding undeclared(FromWord from, VariablePart variable, GlobalArguments declared) {
        String name = variable.name();
        String question =
                Suggestion.word(name, declared.names()).map(Quoted::question).orElse(".");
        return finding(
                from,
                variable,
                "No ARG before the first FROM declares " + Quoted.word(name) + question + " Its value is empty here.");
    }

    private static Finding finding(FromWord from, VariablePart variable, String message) {
        return Finding.of(
                DiagnosticCode.UNDEFINED_ARG_IN_FROM,
                from.instruction(),
                from.word().rangeOf(variable.range()),
                message);
    }
}
