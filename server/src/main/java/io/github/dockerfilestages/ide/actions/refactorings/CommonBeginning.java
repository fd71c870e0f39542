package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.Matches;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares the instructions at the beginning of a stage with those of others.
 *
 * @param own the elements of the instructions of the stage, its FROM first
 */
record CommonBeginning(StageModel model, FlattenedBuilds builds, List<Integer> own) {
    private static final Pattern INNER_COMMENT = Pattern.compile("\\n[ \\t]*#");

    CommonBeginning {
        own = List.copyOf(own);
    }

    /** How many instructions another stage has in common with this one, the FROM included. */
    int lengthIn(List<Integer> other) {
        int length = 0;
        while (length < Math.min(own.size(), other.size()) && isSame(own.get(length), other.get(length))) {
            length++;
        }
        return length;
    }

    /**
     * Whether a stage of so many of the instructions is worth its FROM: it runs something, or its instructions take more
     * than one line. ARGs do not count, since those who continue the stage declare them again.
     */
    boolean isWorthAStage(int length) {
        long lines = 0;
        for (int element : own.subList(1, length)) {
            Keyword keyword = ((Instruction) model.dockerfile().element(element)).keyword();
            lines += keyword == Keyword.ARG ? 0 : Matches.lines(text(element)).count();
            if (keyword == Keyword.RUN || lines > 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * The comments for tools must be the same, since one of them would win. Of comments between the lines of two
     * instructions, those of one would be lost.
     */
    private boolean isSame(int one, int other) {
        return builds.buildAt(one) == builds.buildAt(other)
                && InstructionComments.forTools(model, one).equals(InstructionComments.forTools(model, other))
                && hasSameInnerComments(text(one), text(other));
    }

    private static boolean hasSameInnerComments(String one, String other) {
        return one.equals(other)
                || !INNER_COMMENT.matcher(one).find()
                        && !INNER_COMMENT.matcher(other).find();
    }

    private String text(int element) {
        return model.text().slice(model.instructionRange(element));
    }
}
