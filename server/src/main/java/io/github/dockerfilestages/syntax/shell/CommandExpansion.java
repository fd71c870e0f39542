package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The commands that a command may be: one for each combination of the values of its variables. A variable has the same
 * value wherever the command uses it, be it in the value of another variable. A variable that may also have unknown
 * values stays as it is in one more command.
 */
public final class CommandExpansion {
    /** With more combinations, the variables of fewer words are replaced. */
    private static final int MAX_COMMANDS = 100;

    /** That a command uses, also in the values of others. */
    private static final int MAX_VARIABLES = 20;

    private final ShellVariables variables;
    private final ShellCommand command;
    private final WordUse use;
    private final List<ShellCommand> found = new ArrayList<>();

    private CommandExpansion(ShellVariables variables, ShellCommand command, WordUse use) {
        this.variables = variables;
        this.command = command;
        this.use = use;
    }

    /** Which words of a command, or of the value of a variable in it, matter; the variables of others stay. */
    public interface WordUse {
        WordUse ALL = (words, index) -> true;

        boolean isWanted(List<CommandWord> words, int index);
    }

    /**
     * The possible commands; the command itself if it has no variable with known values, or too many combinations.
     *
     * @param uses which words matter: the first one counts that does not make too many combinations
     */
    public static List<ShellCommand> of(ShellCommand command, ShellVariables variables, WordUse... uses) {
        return Stream.of(uses)
                .map(use -> new CommandExpansion(variables, command, use))
                .filter(expansion -> expansion.expand(Map.of()))
                .findFirst()
                .map(expansion -> expansion.found)
                .orElse(List.of(command));
    }

    /** Takes each value of the next variable; returns whether all combinations could be taken. */
    private boolean expand(Map<String, Optional<PossibleValue>> chosen) {
        Optional<String> next = nextVariable(chosen);
        if (next.isEmpty()) {
            found.add(chosen.isEmpty() ? command : substituted(chosen));
            return found.size() <= MAX_COMMANDS;
        }
        return chosen.size() < MAX_VARIABLES
                && choices(next.get()).allMatch(choice -> {
                    var longer = new HashMap<>(chosen);
                    longer.put(next.get(), choice);
                    return expand(longer);
                });
    }

    private Stream<Optional<PossibleValue>> choices(String name) {
        Stream<Optional<PossibleValue>> unknown =
                variables.isComplete(name) ? Stream.empty() : Stream.of(Optional.empty());
        return Stream.concat(variables.of(name).stream().map(Optional::of), unknown);
    }

    /** The first variable, also in the chosen values of others, for which no value is chosen. */
    private Optional<String> nextVariable(Map<String, Optional<PossibleValue>> chosen) {
        Set<String> seen = new HashSet<>();
        return wanted(command.words()).flatMap(word -> open(word, chosen, seen)).findFirst();
    }

    private Stream<CommandWord> wanted(List<CommandWord> words) {
        return IntStream.range(0, words.size())
                .filter(index -> use.isWanted(words, index))
                .mapToObj(words::get);
    }

    private Stream<String> open(CommandWord word, Map<String, Optional<PossibleValue>> chosen, Set<String> seen) {
        return word.parts().stream()
                .flatMap(part -> CommandWord.computed(part).stream())
                .flatMap(part -> open(part, chosen, seen));
    }

    private Stream<String> open(ComputedPart part, Map<String, Optional<PossibleValue>> chosen, Set<String> seen) {
        Optional<String> name =
                part.variable().filter(known -> !variables.of(known).isEmpty());
        Stream<CommandWord> inside = part.fallback().stream();
        if (name.isPresent() && seen.add(name.get())) {
            if (!chosen.containsKey(name.get())) {
                return Stream.of(name.get());
            }
            inside = Stream.concat(inside, chosen.get(name.get()).stream().flatMap(value -> wanted(value.words())));
        }
        return inside.flatMap(word -> open(word, chosen, seen));
    }

    private ShellCommand substituted(Map<String, Optional<PossibleValue>> chosen) {
        var substitution = new WordSubstitution(new ChosenValues(chosen)::of);
        var words = new ArrayList<CommandWord>();
        for (int index = 0; index < command.words().size(); index++) {
            List<CommandWord> word = List.of(command.words().get(index));
            words.addAll(use.isWanted(command.words(), index) ? substitution.inWords(word) : word);
        }
        return command.with(words);
    }

    /** The chosen values, in which other variables are replaced too. */
    private static final class ChosenValues {
        private final Map<String, Optional<PossibleValue>> chosen;
        private final Map<String, Optional<PossibleValue>> complete = new HashMap<>();
        private final WordSubstitution inner = new WordSubstitution(this::of);

        ChosenValues(Map<String, Optional<PossibleValue>> chosen) {
            this.chosen = chosen;
        }

        Optional<PossibleValue> of(ComputedPart part) {
            return part.variable().flatMap(this::named);
        }

        private Optional<PossibleValue> named(String name) {
            Optional<PossibleValue> known = complete.get(name);
            if (known != null) {
                return known;
            }
            // Inside its own value, the variable stays.
            complete.put(name, Optional.empty());
            Optional<PossibleValue> value = chosen.getOrDefault(name, Optional.empty())
                    .map(inner::inValue)
                    .filter(ChosenValues::isOfUse);
            complete.put(name, value);
            return value;
        }

        /** If nothing is known about the value, the name of the variable says more. */
        private static boolean isOfUse(PossibleValue value) {
            List<WordPart> parts = value.words().stream()
                    .flatMap(word -> word.parts().stream())
                    .toList();
            return parts.isEmpty()
                    || parts.stream()
                            .anyMatch(part -> CommandWord.computed(part)
                                    .filter(computed -> computed.fallback().isEmpty())
                                    .isEmpty());
        }
    }
}
