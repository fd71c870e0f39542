package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.Optional;

/**
 * A value that a variable may have.
 *
 * @param words a single one for a text
 * @param source in which the words are
 * @param certainty {@link Certainty#DEFAULT} if the variable may get another value from outside
 */
public record PossibleValue(List<CommandWord> words, ValueForm form, ShellText source, Certainty certainty) {

    /** What a variable contains. */
    public enum ValueForm {
        /** A text; without quotes around its use, the shell splits it at blanks. */
        TEXT,
        /** Words: the elements of an array, or a text that another program puts into the command. */
        WORDS
    }

    public PossibleValue {
        words = List.copyOf(words);
    }

    public static PossibleValue ofText(CommandWord word, ShellText source, Certainty certainty) {
        return new PossibleValue(List.of(word), ValueForm.TEXT, source, certainty);
    }

    public static PossibleValue ofWords(List<CommandWord> words, ShellText source, Certainty certainty) {
        return new PossibleValue(words, ValueForm.WORDS, source, certainty);
    }

    /**
     * A text that another program puts into a command before the shell reads it; empty if it is more than a part of one
     * command.
     */
    public static Optional<PossibleValue> ofCommandText(ShellText text, Certainty certainty) {
        List<ShellCommand> commands = CommandReader.read(text);
        List<CommandWord> words = commands.isEmpty()
                ? List.of()
                : commands.get(commands.size() - 1).words();
        // Commands in substitutions come before the command that contains them, and start after it.
        boolean isOne = commands.stream()
                .allMatch(command -> command.words().get(0).range().start()
                        >= words.get(0).range().start());
        return isOne ? Optional.of(ofWords(words, text, certainty)) : Optional.empty();
    }

    PossibleValue with(List<CommandWord> others) {
        return new PossibleValue(others, form, source, certainty);
    }

    int size() {
        return words.stream().mapToInt(word -> 1 + word.parts().size()).sum();
    }
}
