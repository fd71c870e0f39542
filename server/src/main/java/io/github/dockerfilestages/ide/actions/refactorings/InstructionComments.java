package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.ToolComment;
import io.github.dockerfilestages.text.TextRange;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The comments above an instruction. Those for tools go wherever the instruction goes, and are repeated with it: a tool
 * that updates a version must find both.
 */
final class InstructionComments {
    private InstructionComments() {}

    /** The lines for tools above an instruction. */
    static String forTools(StageModel model, int element) {
        return above(model, element)
                .filter(comment -> isForTool(model, comment))
                .mapToObj(comment -> model.text().slice(range(model, comment)))
                .collect(Collectors.joining());
    }

    /** An instruction as it is written again elsewhere, without the last line end: with its comments for tools. */
    static String repeated(StageModel model, int element) {
        return forTools(model, element) + model.text().slice(model.instructionRange(element));
    }

    /** Whether an element is a comment for a tool. */
    static boolean isForTool(StageModel model, int element) {
        return model.dockerfile().element(element) instanceof Comment comment
                && ToolComment.isForInstruction(comment.text());
    }

    /** The comments above an instruction: those of a FROM belong to its stage, others are as far up as the instruction before. */
    static IntStream above(StageModel model, int element) {
        int first = element;
        while (first > 0 && !(model.dockerfile().element(first - 1) instanceof Instruction)) {
            first--;
        }
        int start = isFrom(model, element) ? blockStart(model, element) : first;
        return IntStream.range(start, element)
                .filter(at -> model.dockerfile().element(at) instanceof Comment comment && !comment.isDirective());
    }

    private static boolean isFrom(StageModel model, int element) {
        return model.dockerfile().element(element) instanceof Instruction instruction
                && instruction.keyword() == Keyword.FROM;
    }

    private static int blockStart(StageModel model, int from) {
        return model.stageAt(model.instructionRange(from).start())
                .map(stage -> model.dockerfile()
                        .elementAt(new StageBlock(model, stage).range().start()))
                .orElse(from);
    }

    /** The line of a comment, with its line end. */
    static TextRange range(StageModel model, int comment) {
        return new TextRange(
                model.dockerfile().start(comment), model.dockerfile().start(comment + 1));
    }
}
