package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Searches commands with the same variables for a word of some kind, also among those that the variables may stand for. A
 * variable without such a word is searched once, however many commands use it.
 */
final class PossibleWords {
    /** That are looked at for one command. */
    private static final int MAX_WORDS = 2_000;

    private final ShellVariables variables;
    private final Predicate<CommandWord> isSought;

    /** The variables without such a word, in their own values and in those of the variables there. */
    private final Set<String> without = new HashSet<>();

    PossibleWords(ShellVariables variables, Predicate<CommandWord> isSought) {
        this.variables = variables;
        this.isSought = isSought;
    }

    /** Whether a command may have such a word; also if there are too many to look at. */
    boolean mayBeIn(ShellCommand command) {
        Set<String> seen = new HashSet<>();
        Deque<CommandWord> open = new ArrayDeque<>(command.words());
        for (int count = 0; count < MAX_WORDS && !open.isEmpty(); count++) {
            CommandWord word = open.remove();
            if (isSought.test(word)) {
                return true;
            }
            word.parts().stream()
                    .flatMap(part -> CommandWord.computed(part).stream())
                    .forEach(part -> {
                        part.fallback().ifPresent(open::add);
                        part.variable()
                                .filter(name -> !without.contains(name) && seen.add(name))
                                .ifPresent(name ->
                                        variables.words(name).limit(MAX_WORDS).forEach(open::add));
                    });
        }
        if (open.isEmpty()) {
            without.addAll(seen);
        }
        return !open.isEmpty();
    }
}
