package io.github.dockerfilestages.ide.hover;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the comment above a FROM tells a reader of its stage. */
final class StageComment {
    /** What is for a tool, or only a line drawn across the file. */
    private static final Pattern NO_PROSE =
            Pattern.compile("(?:check|syntax|escape)\\s*=.*|hadolint\\s.*|[^\\p{L}\\p{N}]*");

    private StageComment() {}

    /** The comment right above; of one that only describes the stage as BuildKit reads it, what follows the name. */
    static Optional<String> of(StageModel model, Stage stage) {
        String comment = model.commentAbove(stage).stream()
                .map(line -> line.replaceFirst("^#+\\s*", ""))
                .filter(line -> !NO_PROSE.matcher(line).matches())
                .collect(Collectors.joining(" "));
        Optional<String> described = stage.description().map(text -> stage.name() + " " + text);
        boolean saysMore = described
                .map(text -> comment.contains(text) && !comment.equals(text))
                .orElse(!comment.isEmpty());
        return saysMore ? Optional.of(comment) : stage.description();
    }
}
