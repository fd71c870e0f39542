package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.JsonStrings;
import io.github.dockerfilestages.syntax.dockerfile.words.LogicalLine;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Optional;

/**
 * The joined lines of an instruction, for those who need more than its {@link Statement}: it is read again from the
 * text, since most instructions are never asked for it.
 *
 * @param line its ranges are relative to the instruction
 * @param arguments the offset in the line after keyword and flags
 */
public record InstructionLine(LogicalLine line, int arguments) {

    static InstructionLine of(LogicalLine line, char escape) {
        return from(line, 0, escape);
    }

    /** The same line, read as the trigger of an ONBUILD: the text is that after the keyword and flags of the trigger. */
    public InstructionLine trigger(char escape) {
        return from(line, arguments, escape);
    }

    private static InstructionLine from(LogicalLine line, int start, char escape) {
        String text = line.text();
        int end = Whitespace.trimEnd(text, 0, text.length());
        int wordEnd = Whitespace.skipWord(text, Whitespace.skipSpaces(text, Math.min(start, end), end), end);
        var flags = new FlagReader(line, Whitespace.skipSeparators(text, wordEnd, end), end, escape);
        flags.read();
        return new InstructionLine(line, Whitespace.skipSpaces(text, Math.min(flags.end(), end), end));
    }

    /** The text after keyword and flags. */
    public String text() {
        return line.text().substring(arguments);
    }

    /** The strings, if the arguments are in JSON form. */
    public Optional<List<Word>> strings() {
        return JsonStrings.read(line, arguments);
    }

    /** The words of an ENV or a similar instruction: blanks inside quotes do not separate. */
    public List<Word> words(char escape) {
        int end = Whitespace.trimEnd(line.text(), 0, line.text().length());
        return StatementReader.quotedWords(line, arguments, end, escape);
    }

    /** All arguments as one word. */
    public Word whole() {
        int end = Whitespace.trimEnd(line.text(), 0, line.text().length());
        return line.word(Math.min(arguments, end), end);
    }
}
