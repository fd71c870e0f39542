package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.ToolComment;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a description of a stage from the comment above its FROM. */
final class StageComment {
    private static final Pattern MARK = Pattern.compile("^#+\\s*");

    private StageComment() {}

    /** The comment directly above; if it only describes the stage in BuildKit's form, the text after the name. */
    static Optional<String> of(StageModel model, Stage stage) {
        String comment = String.join(
                " ",
                model.commentAbove(stage).stream()
                        .map(line -> MARK.matcher(line).replaceFirst(""))
                        .filter(line -> !isForTool(line) && isProse(line))
                        .toList());
        Optional<String> described = stage.description().map(text -> stage.name() + " " + text);
        boolean saysMore = described
                .map(text -> comment.contains(text) && !comment.equals(text))
                .orElse(!comment.isEmpty());
        return saysMore ? Optional.of(comment) : stage.description();
    }

    /** Other lines only draw a line across the file. */
    private static boolean isProse(String line) {
        return line.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || isNumber(Character.getType(c)));
    }

    private static boolean isNumber(int type) {
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isForTool(String line) {
        return ToolComment.isForFile(line) || ToolComment.isForInstruction(line);
    }
}
