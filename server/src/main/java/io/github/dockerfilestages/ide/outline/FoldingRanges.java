package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.Heredoc;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds everything in a Dockerfile that an editor can fold: stages, instructions and comments of more than one line.
 */
public final class FoldingRanges {
    private FoldingRanges() {}

    /** What is folded. */
    public enum FoldingKind {
        STAGE,
        INSTRUCTION,
        HEREDOC,
        /** Consecutive comment lines. */
        COMMENTS
    }

    /** A range to fold; its first line stays visible. */
    public record Fold(TextRange range, FoldingKind kind) {}

    /** The stages, then the other ranges, in the order of the text. */
    public static List<Fold> find(StageModel model) {
        Stream<Fold> stages =
                model.table().stages().stream().map(stage -> new Fold(model.range(stage), FoldingKind.STAGE));
        return Stream.concat(stages, elements(model.dockerfile()).stream())
                .filter(fold -> hasSeveralLines(model.text(), fold.range()))
                .toList();
    }

    private static List<Fold> elements(Dockerfile dockerfile) {
        var folds = new ArrayList<Fold>();
        for (int element = 0; element < dockerfile.size(); element++) {
            if (dockerfile.element(element) instanceof Instruction instruction) {
                folds.add(new Fold(dockerfile.absolute(element, instruction.range()), FoldingKind.INSTRUCTION));
                for (Heredoc heredoc : instruction.heredocs()) {
                    folds.add(new Fold(dockerfile.absolute(element, heredoc.body()), FoldingKind.HEREDOC));
                }
            } else if (isComment(dockerfile, element) && !isComment(dockerfile, element - 1)) {
                folds.add(new Fold(commentsFrom(dockerfile, element), FoldingKind.COMMENTS));
            }
        }
        return folds;
    }

    private static TextRange commentsFrom(Dockerfile dockerfile, int first) {
        int last = first;
        while (isComment(dockerfile, last + 1)) {
            last++;
        }
        return new TextRange(dockerfile.start(first), dockerfile.start(last + 1));
    }

    private static boolean isComment(Dockerfile dockerfile, int element) {
        return element >= 0 && element < dockerfile.size() && dockerfile.element(element) instanceof Comment;
    }

    private static boolean hasSeveralLines(SourceText text, TextRange range) {
        return !range.isEmpty() && text.lineAt(range.start()) < text.lineAt(range.end() - 1);
    }
}
