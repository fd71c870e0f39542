package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A cursor in the lines of an instruction, continuation lines included. Arguments are ranges of the statement, results
 * are ranges of the text.
 */
public final class InstructionCaret {
    private final SourceText text;
    private final char escape;
    private final Instruction instruction;
    private final int start;
    private final int offset;

    private InstructionCaret(Dockerfile dockerfile, int element, Instruction instruction, int offset) {
        this.text = dockerfile.text();
        this.escape = dockerfile.directives().escape();
        this.instruction = instruction;
        this.start = dockerfile.start(element);
        this.offset = offset;
    }

    /** Absent in comments (also between continuation lines), in heredocs and on blank lines. */
    public static Optional<InstructionCaret> at(StageModel model, int offset) {
        Dockerfile dockerfile = model.dockerfile();
        int element = dockerfile.elementAt(offset);
        if (element < 0 || !(dockerfile.element(element) instanceof Instruction instruction)) {
            return Optional.empty();
        }
        var caret = new InstructionCaret(dockerfile, element, instruction, offset);
        return caret.isInLine() && !caret.isInComment() ? Optional.of(caret) : Optional.empty();
    }

    public Statement statement() {
        return instruction.statement();
    }

    public TextRange absolute(TextRange range) {
        return range.shift(start);
    }

    public boolean isAfter(TextRange range) {
        return offset > start + range.end();
    }

    public int offset() {
        return offset;
    }

    SourceText text() {
        return text;
    }

    /** The parts of a range of the text, line by line. */
    List<TextRange> parts(TextRange absolute) {
        return LineParts.of(text, absolute, escape);
    }

    boolean isEscape(char c) {
        return c == escape;
    }

    /** The character at an offset of the text; a blank at its end. */
    public char at(int absolute) {
        return absolute < text.length() ? text.content().charAt(absolute) : ' ';
    }

    public String slice(TextRange absolute) {
        return text.slice(absolute);
    }

    /** Whether text typed here starts a new word. */
    public boolean isAfterBlank() {
        int from = start + instruction.range().start();
        List<TextRange> before = parts(new TextRange(from, Math.max(offset, from)));
        int end = before.isEmpty() ? from : before.get(before.size() - 1).end();
        return end > from && Character.isWhitespace(text.content().charAt(end - 1));
    }

    /** The word at the cursor, delimited by blanks. */
    public TextRange word() {
        String content = text.content();
        int from = offset;
        while (from > 0 && !Character.isWhitespace(content.charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < content.length() && !Character.isWhitespace(content.charAt(to))) {
            to++;
        }
        return new TextRange(from, to);
    }

    /** A blank line between continuation lines is ignored; a word typed there ends the instruction. */
    boolean isOnDroppedLine() {
        return LineParts.isBlank(text, text.lineAt(offset));
    }

    private boolean isInLine() {
        if (!instruction.heredocs().isEmpty()) {
            return offset < start + instruction.heredocs().get(0).body().start();
        }
        int end = start + instruction.range().end();
        return text.lineAt(offset) <= text.lineAt(end) || isContinued(end);
    }

    private boolean isContinued(int end) {
        return isEscape(at(end - 1)) && !(end > 1 && isEscape(at(end - 2)));
    }

    private boolean isInComment() {
        return LineParts.isComment(text, text.lineAt(offset));
    }
}
