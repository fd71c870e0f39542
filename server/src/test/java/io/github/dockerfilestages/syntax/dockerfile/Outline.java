package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Draws a Dockerfile's elements as lines of text, so that tests read as specifications. */
public final class Outline {
    private final Dockerfile dockerfile;

    private Outline(Dockerfile dockerfile) {
        this.dockerfile = dockerfile;
    }

    public static String of(Dockerfile dockerfile) {
        return new Outline(dockerfile).draw();
    }

    private String draw() {
        var lines = new StringJoiner("\n", "", "\n");
        for (int index = 0; index < dockerfile.size(); index++) {
            Element element = dockerfile.element(index);
            if (element instanceof Comment comment) {
                lines.add((comment.isDirective() ? "directive: " : "comment: ")
                        + shown(new Word(comment.text(), comment.textRange()), index));
            } else if (element instanceof Instruction instruction) {
                lines.add(statement(instruction.statement(), index)
                        + mentions(instruction.statement(), index)
                        + heredocs(instruction, index));
            }
        }
        return lines.toString();
    }

    private String statement(Statement statement, int element) {
        var line = new StringJoiner(" ");
        line.add(statement.keyword().name());
        statement.flags().forEach(flag -> line.add(flag(flag)));
        statement.arguments().forEach(word -> line.add("[" + shown(word, element) + "]"));
        statement.trigger().ifPresent(trigger -> line.add("> " + statement(trigger, element)));
        return line.toString();
    }

    private String mentions(Statement statement, int element) {
        return statement.mentions().stream()
                .map(mention -> " " + mention.kind().jsonName() + "=" + shown(mention, element))
                .collect(Collectors.joining());
    }

    private String shown(Mention mention, int element) {
        return mention.kind().isImplicit() ? "(none)" : shown(mention.value(), element);
    }

    /** The value, and the characters in the text if they differ from it. */
    private String shown(Word word, int element) {
        TextRange range = dockerfile.absolute(element, word.range());
        String written = dockerfile.text().slice(range);
        String value = word.value();
        return written.equals(value) ? value : value + "(" + written.replace("\n", "⏎") + ")";
    }

    private static String flag(Flag flag) {
        String value = flag.value().map(word -> "=" + word.value()).orElse("");
        return "--" + flag.name() + value;
    }

    private String heredocs(Instruction instruction, int element) {
        return instruction.heredocs().stream()
                        .map(heredoc -> " <<" + heredoc.name() + ":"
                                + dockerfile
                                        .text()
                                        .slice(dockerfile.absolute(element, heredoc.body()))
                                        .replace("\n", "⏎"))
                        .collect(Collectors.joining())
                + (instruction.isUnterminated() ? " <<?" : "");
    }
}
