package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.ToolComment;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a description of a stage from the comment above its FROM. */
final class StageComment {
    /** Lines that only draw a line across the file. */
    private static final Pattern NO_PROSE = Pattern.compile("[^\\p{L}\\p{N}]*");

    private static final Pattern MARK = Pattern.compile("^#+\\s*");

    private StageComment() {}

    /** The comment directly above; if it only describes the stage in BuildKit's form, the text after the name. */
    static Optional<String> of(StageModel model, Stage stage) {
        String comment = model.commentAbove(stage).stream()
                .map(line -> MARK.matcher(line).replaceFirst(""))
                .filter(line -> !isForTool(line) && !NO_PROSE.matcher(line).matches())
                .collect(Collectors.joining(" "));
        Optional<String> described = stage.description().map(text -> stage.name() + " " + text);
        boolean saysMore = described
                .map(text -> comment.contains(text) && !comment.equals(text))
                .orElse(!comment.isEmpty());
        return saysMore ? Optional.of(comment) : stage.description();
    }

    private static boolean isForTool(String line) {
        return ToolComment.isForFile(line) || ToolComment.isForInstruction(line);
    }
}
