package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;
import java.util.Set;

/** Writes another name where a reference spells its own: in the instruction, or in the default of an ARG. */
public final class ReferenceRespelling {
    private ReferenceRespelling() {}

    public static Optional<TextEdit> edit(StageModel model, Reference reference, String name) {
        return reference
                .respell(name)
                .map(edit -> model.absolute(reference.instruction(), edit))
                .or(() -> literal(model, reference)
                        .map(literal -> model.absolute(
                                literal.instruction(), literal.word().replace(literal.name(), name))));
    }

    /** The instructions whose references change their meaning when the name is replaced. */
    public static Set<Integer> instructions(StageModel model, Reference reference) {
        Optional<Integer> other = reference.name().isPresent()
                ? Optional.empty()
                : literal(model, reference).map(Spelling.LiteralSpelling::instruction);
        return other.filter(instruction -> instruction != reference.instruction())
                .map(instruction -> Set.of(instruction, reference.instruction()))
                .orElseGet(() -> Set.of(reference.instruction()));
    }

    private static Optional<Spelling.LiteralSpelling> literal(StageModel model, Reference reference) {
        boolean isBase = reference.kind() == ReferenceKind.FROM && reference.stage() >= 0;
        return isBase
                        && model.table()
                                        .stage(reference.stage())
                                        .base()
                                        .orElseThrow()
                                        .spelling()
                                instanceof Spelling.LiteralSpelling literal
                ? Optional.of(literal)
                : Optional.empty();
    }
}
