package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Element;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.ToolComment;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;

/** A stage as people see it: with the comments directly above its FROM, up to the comments of the next stage. */
public record StageBlock(StageModel model, Stage stage) {

    /** From the first comment to the start of the next block. */
    public TextRange range() {
        int next = stage.index() + 1;
        int end = next < model.table().stages().size()
                ? new StageBlock(model, model.table().stage(next)).start()
                : model.text().length();
        return new TextRange(start(), end);
    }

    /**
     * The start of the first comment above the FROM, or of the FROM. A comment that describes the stage always belongs
     * to it.
     */
    int start() {
        Dockerfile dockerfile = model.dockerfile();
        int element = model.elementOf(stage.instruction());
        while (element > 0 && isAboutStage(dockerfile.element(element - 1))) {
            element--;
        }
        int above = dockerfile.start(element);
        int described = model.descriptionName(stage)
                .map(name -> dockerfile.start(dockerfile.elementAt(name.start())))
                .orElse(above);
        int start = Math.min(above, described);
        return start == 0 && model.text().content().startsWith("\uFEFF") ? 1 : start;
    }

    private static boolean isAboutStage(Element element) {
        return element instanceof Comment comment && !comment.isDirective() && !ToolComment.isForFile(comment.text());
    }

    /** Whether the FROM has just a base, and at most a name. */
    public boolean hasPlainFrom() {
        return model.table().hasPlainFrom(stage);
    }

    /** Inserts a stage of one line before this one. */
    public TextEdit insertBefore(String base, String name) {
        return insertBefore(keyword("FROM") + " " + base + " " + keyword("AS") + " " + name);
    }

    /** Inserts an ARG with each of these words before this stage. */
    public TextEdit insertArguments(List<String> declarations) {
        return insertBefore(String.join(
                model.text().lineEnd(),
                declarations.stream()
                        .map(declaration -> keyword("ARG") + " " + declaration)
                        .toList()));
    }

    /** Inserts lines and an empty line before this stage. */
    public TextEdit insertBefore(String lines) {
        return new TextEdit(
                TextRange.at(start()),
                lines + model.text().lineEnd() + model.text().lineEnd());
    }

    /** A keyword in the case of this stage's FROM. */
    public String keyword(String upper) {
        return inCaseOf(model.text().slice(model.keywordRange(stage.instruction())), upper);
    }

    /** A keyword in the case of another one; in uppercase, if that one has both cases. */
    public static String inCaseOf(String written, String upper) {
        return written.equals(written.toLowerCase(Locale.ROOT)) ? upper.toLowerCase(Locale.ROOT) : upper;
    }
}
