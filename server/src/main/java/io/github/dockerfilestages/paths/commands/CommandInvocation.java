package io.github.dockerfilestages.paths.commands;

import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command with its words sorted into operands, options and assignments.
 *
 * @param words the program and all words after it
 * @param operands without the program, its options and assignments
 * @param options those with a value
 * @param flags the texts of options without a known value
 * @param assignments words such as {@code DESTDIR=/out}, before the program and after it
 */
public record CommandInvocation(
        CommandRule rule,
        List<CommandWord> words,
        List<CommandWord> operands,
        List<OptionValue> options,
        List<String> flags,
        List<CommandWord> assignments) {

    /** An option and its value. */
    public record OptionValue(OptionRole role, CommandWord value) {}

    /** Sorts the words of a command; the first one is the program. */
    public static CommandInvocation of(CommandRule rule, List<CommandWord> words, List<CommandWord> before) {
        var reader = new InvocationReader(rule, words);
        reader.assignments.addAll(before);
        reader.read();
        return new CommandInvocation(rule, words, reader.operands, reader.options, reader.flags, reader.assignments);
    }

    public boolean hasFlag(String... names) {
        for (String name : names) {
            if (flags.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cluster of short options has a letter. */
    public boolean hasLetter(char letter) {
        return flags.stream().anyMatch(flag -> !flag.startsWith("--") && flag.indexOf(letter) >= 0);
    }

    public Optional<CommandWord> option(OptionRole role) {
        Optional<CommandWord> last = Optional.empty();
        for (OptionValue option : options) {
            if (option.role() == role) {
                last = Optional.of(option.value());
            }
        }
        return last;
    }

    /** The operands after a subcommand; all of them if it is not there. */
    public List<CommandWord> after(String... subcommands) {
        return after(Set.of(subcommands));
    }

    /** The operands after one of some words; all of them if none is there. */
    public List<CommandWord> after(Set<String> names) {
        for (int index = 0; index < operands.size(); index++) {
            if (names.contains(operands.get(index).text())) {
                return operands.subList(index + 1, operands.size());
            }
        }
        return operands;
    }

    /** Whether a word has the form {@code NAME=value}. */
    public static boolean isAssignment(CommandWord word) {
        String text = word.text();
        int equals = text.indexOf('=');
        for (int at = 0; at < equals; at++) {
            if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_') {
                return false;
            }
        }
        return equals > 0;
    }

    /** Reads the words of one command. */
    private static final class InvocationReader {
        private final CommandRule rule;
        private final List<CommandWord> words;
        private final List<CommandWord> operands = new ArrayList<>();
        private final List<OptionValue> options = new ArrayList<>();
        private final List<String> flags = new ArrayList<>();
        private final List<CommandWord> assignments = new ArrayList<>();
        private int at = 1;

        InvocationReader(CommandRule rule, List<CommandWord> words) {
            this.rule = rule;
            this.words = words;
        }

        void read() {
            while (at < words.size()) {
                CommandWord word = words.get(at++);
                if (word.isOption()) {
                    option(word);
                } else if (isAssignment(word)) {
                    assignments.add(word);
                } else {
                    operands.add(word);
                }
            }
        }

        private void option(CommandWord word) {
            String text = word.text();
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (equals > 0) {
                flags.add(name);
                options.add(new OptionValue(CommandTable.role(rule, name), word.from(equals + 1)));
            } else if (CommandTable.takesValue(rule, text)) {
                flags.add(text);
                next(text);
            } else {
                flags.add(text);
                cluster(word);
            }
        }

        private void next(String option) {
            if (at < words.size()) {
                options.add(new OptionValue(CommandTable.role(rule, option), words.get(at++)));
            }
        }

        /** Short options in one word: the last may take the next word, or the first the rest of this one. */
        private void cluster(CommandWord word) {
            String text = word.text();
            if (text.startsWith("--") || text.length() < 3) {
                return;
            }
            for (int letter = 1; letter < text.length(); letter++) {
                String option = "-" + text.charAt(letter);
                boolean takes = rule.options().containsKey(option);
                if (takes && letter == text.length() - 1) {
                    next(option);
                } else if (takes && (letter == 1 || !Character.isLetter(text.charAt(letter + 1)))) {
                    options.add(new OptionValue(CommandTable.role(rule, option), word.from(letter + 1)));
                    return;
                }
            }
        }
    }
}
