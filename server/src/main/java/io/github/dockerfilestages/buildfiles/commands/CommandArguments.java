package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The words after the name of a program, split into options and operands.
 *
 * @param options in order
 * @param operands the words that are neither options nor values of options
 */
record CommandArguments(List<Option> options, List<CommandWord> operands) {

    /**
     * An option.
     *
     * @param name without dashes
     * @param end the offset after its word
     */
    record Option(String name, int end, Optional<CommandWord> value) {
        static final int NOWHERE = -1;
    }

    /** @param takesValue whether an option, named without its dashes, is followed by its value */
    static CommandArguments read(List<CommandWord> words, Predicate<String> takesValue) {
        return new ArgumentReader(words, takesValue).read();
    }

    /** The values of all options with one of these names. */
    Stream<CommandWord> all(String... names) {
        List<String> wanted = List.of(names);
        return options.stream().filter(option -> wanted.contains(option.name)).flatMap(option -> option.value.stream());
    }

    /** The value that counts when an option is given several times: the last. */
    Optional<CommandWord> last(String... names) {
        return all(names).reduce((first, second) -> second);
    }

    /** An empty word after an option and a blank, where the value of the option is still to be written. */
    Optional<CommandWord> blank(String name, String text) {
        return options.stream()
                .filter(option -> option.name.equals(name) && option.value.isEmpty())
                .reduce((first, second) -> second)
                .map(option -> option.end)
                .filter(end -> text.startsWith(" ", end))
                .filter(end -> end + 1 == text.length()
                        || Character.isWhitespace(text.charAt(end + 1))
                        || isPathAt(text, end + 1))
                .map(end -> CommandWord.of(List.of(), end + 1));
    }

    /** Whether a path starts there that cannot be the name of a stage. */
    private static boolean isPathAt(String text, int offset) {
        return text.startsWith(".", offset) || text.startsWith("/", offset);
    }

    /** What follows a prefix in the last value of an option that has it. */
    Optional<CommandWord> field(String prefix, String option) {
        return fields(prefix, option).reduce((first, second) -> second);
    }

    /** What follows a prefix, such as {@code target=}, in the values of an option that have it. */
    Stream<CommandWord> fields(String prefix, String option) {
        return all(option).filter(word -> word.text().startsWith(prefix)).map(word -> word.from(prefix.length()));
    }

    private static final class ArgumentReader {
        private final List<CommandWord> words;
        private final Predicate<String> takesValue;
        private final List<Option> options = new ArrayList<>();
        private final List<CommandWord> operands = new ArrayList<>();
        private int at;

        ArgumentReader(List<CommandWord> words, Predicate<String> takesValue) {
            this.words = words;
            this.takesValue = takesValue;
        }

        CommandArguments read() {
            boolean takesOptions = true;
            while (at < words.size()) {
                CommandWord word = words.get(at++);
                if (takesOptions && word.is("--")) {
                    takesOptions = false;
                } else if (!takesOptions || !word.isOption()) {
                    operands.add(word);
                } else if (word.text().startsWith("--")) {
                    longOption(word);
                } else {
                    shortOptions(word);
                }
            }
            return new CommandArguments(options, operands);
        }

        /** Nothing can be written after a word that stands in the value of a variable. */
        private static int endOf(CommandWord word) {
            return word.isWritten() ? word.range().end() : Option.NOWHERE;
        }

        private void longOption(CommandWord word) {
            int equals = word.text().indexOf('=');
            if (equals >= 0) {
                options.add(
                        new Option(word.text().substring(2, equals), endOf(word), Optional.of(word.from(equals + 1))));
            } else {
                String name = word.text().substring(2);
                options.add(new Option(name, endOf(word), nextWord(name)));
            }
        }

        /** Letters in one word; the last of them may have its value in the same word. */
        private void shortOptions(CommandWord word) {
            String letters = word.text();
            for (int index = 1; index < letters.length(); index++) {
                String name = letters.substring(index, index + 1);
                if (takesValue.test(name) && index + 1 < letters.length()) {
                    int start = letters.charAt(index + 1) == '=' ? index + 2 : index + 1;
                    options.add(new Option(name, endOf(word), Optional.of(word.from(start))));
                    return;
                }
                options.add(new Option(name, endOf(word), nextWord(name)));
            }
        }

        /**
         * The next word as the value of an option; options that are not known take none. A path after {@code --target}
         * is the context: the name of the stage is still to be written.
         */
        private Optional<CommandWord> nextWord(String option) {
            boolean takesIt = takesValue.test(option)
                    && at < words.size()
                    && !words.get(at).isOption()
                    && !(option.equals("target") && isPathAt(words.get(at).text(), 0));
            return takesIt ? Optional.of(words.get(at++)) : Optional.empty();
        }
    }
}
