package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem with a stage name, relative to its instruction, so that it does not depend on the instruction's position.
 *
 * @param instruction the index of the {@link StageInstruction}
 * @param range the exact word, relative to the instruction
 * @param message what is wrong and what BuildKit will do, with {@link #LINE} for the line of the first related range; a
 *     {@link LocatedDiagnostic} makes it safe to show
 * @param related the other ranges involved, at most {@link #MOST_RELATED}
 */
public record Finding(
        DiagnosticCode code,
        Severity severity,
        int instruction,
        TextRange range,
        String message,
        List<RelatedRange> related) {

    /** Stands in a message for a line number, which changes when lines are inserted above. */
    public static final String LINE = "\uE000";

    /** A list of all stages makes a long cycle no clearer, and hundreds of such lists take megabytes. */
    public static final int MOST_RELATED = 5;

    public Finding {
        related = related.size() <= MOST_RELATED
                ? List.copyOf(related)
                : bounded(related.subList(0, MOST_RELATED), related.size() - MOST_RELATED);
    }

    /** Another range that is involved, relative to its own instruction. */
    public record RelatedRange(int instruction, TextRange range, String message) {}

    public static Finding of(DiagnosticCode code, int instruction, TextRange range, String message) {
        return new Finding(code, code.severity(), instruction, range, message, List.of());
    }

    /** Reports on the name that a reference spells, or on the whole word if that name is empty. */
    public static Finding at(Reference reference, DiagnosticCode code, String message) {
        TextRange name = reference.range();
        return of(
                code, reference.instruction(), name.isEmpty() ? reference.word().range() : name, message);
    }

    public Finding as(Severity other) {
        return new Finding(code, other, instruction, range, message, related);
    }

    public Finding relatedTo(RelatedRange... others) {
        return relatedTo(List.of(others));
    }

    public Finding relatedTo(List<RelatedRange> others) {
        return new Finding(code, severity, instruction, range, message, others);
    }

    /** Adds related ranges. Only the first of them are computed, since the stream is lazy. */
    public Finding relatedTo(Stream<RelatedRange> others, int count) {
        List<RelatedRange> shown = others.limit(MOST_RELATED).toList();
        return relatedTo(bounded(shown, count - shown.size()));
    }

    /** The last message that is shown says how many are left out, because every client shows it. */
    private static List<RelatedRange> bounded(List<RelatedRange> shown, int more) {
        if (more == 0) {
            return shown;
        }
        var bounded = new ArrayList<>(shown);
        RelatedRange last = bounded.remove(bounded.size() - 1);
        bounded.add(new RelatedRange(last.instruction(), last.range(), last.message() + " … and " + more + " more"));
        return List.copyOf(bounded);
    }
}
