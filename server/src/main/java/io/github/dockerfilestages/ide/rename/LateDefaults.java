package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.stages.GlobalArguments.ArgumentDeclaration;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the defaults that were meant to select a stage for a FROM, but whose ARG is declared too late for that. They
 * belong to the stage that declares them, so that a rename does not edit them.
 */
final class LateDefaults {
    private LateDefaults() {}

    /** The ranges of those that are the name of the stage, in the order of the FROMs. */
    static Stream<TextRange> of(StageModel model, Stage stage) {
        StageTable table = model.table();
        return table.stages().stream()
                .flatMap(from -> from.base().stream())
                .flatMap(base -> base.expansion().unmatched().stream())
                .distinct()
                .filter(name -> !table.arguments().isKnown(name))
                .flatMap(name -> table.lateDeclaration(name).stream())
                .flatMap(late -> named(model, late, stage).stream());
    }

    private static Optional<TextRange> named(StageModel model, ArgumentDeclaration late, Stage stage) {
        String declared = late.word().value();
        int start = declared.indexOf('=') + 1;
        int end = declared.length();
        boolean isQuoted = end - start > 1
                && (declared.charAt(start) == '"' || declared.charAt(start) == '\'')
                && declared.charAt(start) == declared.charAt(end - 1);
        var value = isQuoted ? new TextRange(start + 1, end - 1) : new TextRange(start, end);
        return start > 0 && StageName.normalized(value.of(declared)).equals(stage.name())
                ? Optional.of(model.absolute(late.instruction(), late.word().rangeOf(value)))
                : Optional.empty();
    }
}
