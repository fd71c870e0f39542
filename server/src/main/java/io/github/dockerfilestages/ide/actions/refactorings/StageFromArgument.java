package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds a stage built from a variable that COPY or a mount names, since only FROM replaces variables. */
public final class StageFromArgument {
    private StageFromArgument() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> change(problem.model(), reference))
                .map(Change::preferred);
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.reference()
                .flatMap(reference -> change(request.model(), reference))
                .map(ProposedChange::of);
    }

    /** A FROM sees only the ARGs before the first FROM, so missing ones are declared there. */
    private static Optional<Change> change(StageModel model, Reference reference) {
        if (reference.resolution().problem() != ReferenceProblem.EXPANSION) {
            return Optional.empty();
        }
        String value = reference.value();
        var word = ShellWordReader.parse(value, model.table().head().escape());
        Set<String> variables = word.variables().keySet();
        boolean isReadable =
                word.error().isEmpty() && value.chars().noneMatch(Character::isWhitespace) && !variables.isEmpty();
        return isReadable
                ? HeadArguments.missing(model.table(), reference, variables)
                        .flatMap(missing -> change(model, value, variables, missing))
                : Optional.empty();
    }

    private static Optional<Change> change(
            StageModel model, String value, Set<String> variables, List<String> missing) {
        List<Reference> all = model.table().references().stream()
                .filter(other -> other.resolution().problem() == ReferenceProblem.EXPANSION
                        && other.value().equals(value)
                        && HeadArguments.missing(model.table(), other, variables)
                                .filter(missing::equals)
                                .isPresent())
                .toList();
        return NewStage.of(model, all, value, name(model, value, variables), missing);
    }

    private static String name(StageModel model, String value, Set<String> variables) {
        String literal = value.substring(0, value.indexOf('$'));
        return literal.isEmpty()
                ? FreshName.like(model, variables.iterator().next())
                : FreshName.ofImage(model, literal.replaceFirst("[:@].*", ""));
    }
}
