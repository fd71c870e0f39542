package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * Something that is wrong with a stage name, wherever in the file its instruction stands.
 *
 * @param instruction the index of the {@link StageInstruction}
 * @param range the exact word, relative to the instruction
 * @param message one sentence: what is wrong and what BuildKit will do
 * @param related the other parties, at most {@link #MOST_RELATED}
 */
public record Finding(
        DiagnosticCode code,
        Severity severity,
        int instruction,
        TextRange range,
        String message,
        List<Related> related) {

    /** A cycle through hundreds of stages is no clearer for a list of them all. */
    static final int MOST_RELATED = 50;

    public Finding {
        related = related.stream().limit(MOST_RELATED).toList();
    }

    /** Another place that has to do with it, relative to its own instruction. */
    public record Related(int instruction, TextRange range, String message) {}

    static Finding of(DiagnosticCode code, int instruction, TextRange range, String message) {
        return new Finding(code, code.severity(), instruction, range, message, List.of());
    }

    /** On the name that a reference spells; on the whole word when that is nothing. */
    static Finding at(Reference reference, DiagnosticCode code, String message) {
        TextRange name = reference.range();
        return of(
                code, reference.instruction(), name.isEmpty() ? reference.word().range() : name, message);
    }

    Finding as(Severity other) {
        return new Finding(code, other, instruction, range, message, related);
    }

    Finding relatedTo(Related... parties) {
        return relatedTo(List.of(parties));
    }

    Finding relatedTo(List<Related> parties) {
        return new Finding(code, severity, instruction, range, message, parties);
    }
}
