package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.PossibleValue.ValueForm;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables of a file and the values that they may have, wherever they are used: it is not followed which
 * assignment reaches which use.
 */
public final class ShellVariables {
    public static final ShellVariables NONE = new ShellVariables(Map.of(), Set.of(), Optional.empty());

    private final Map<String, List<PossibleValue>> values;
    private final Set<String> incomplete;

    /** The variables around these, of which those with the same names are hidden. */
    private final Optional<ShellVariables> outer;

    private ShellVariables(
            Map<String, List<PossibleValue>> values, Set<String> incomplete, Optional<ShellVariables> outer) {
        this.values = values;
        this.incomplete = incomplete;
        this.outer = outer;
    }

    /** The values, in the order in which they are assigned. */
    List<PossibleValue> of(String name) {
        List<PossibleValue> own = values.get(name);
        return own != null ? own : outer.map(around -> around.of(name)).orElse(List.of());
    }

    /** The words of all values. */
    public Stream<CommandWord> words(String name) {
        return of(name).stream().flatMap(value -> value.words().stream());
    }

    /** Whether at least one value of the variable is known. */
    public boolean isAssigned(String name) {
        return !of(name).isEmpty();
    }

    /** The only value of the variable as it is written, be it computed; empty if there may be others. */
    public Optional<String> written(String name) {
        return Optional.of(of(name))
                .filter(known -> known.size() == 1 && isComplete(name))
                .map(known -> known.get(0))
                .filter(value -> value.words().size() == 1)
                .map(value -> value.words().get(0).written().of(value.source().text()));
    }

    /** Whether the variable is known to have no value at all. */
    public boolean isEmpty(String name) {
        List<PossibleValue> own = values.get(name);
        return own != null
                ? own.isEmpty() && !incomplete.contains(name)
                : outer.filter(around -> around.isEmpty(name)).isPresent();
    }

    /** Whether the variable has no other values. */
    boolean isComplete(String name) {
        return values.containsKey(name)
                ? !incomplete.contains(name)
                : outer.map(around -> around.isComplete(name)).orElse(true);
    }

    /** Takes the assignments in the order of the file. */
    public static final class ShellVariablesBuilder {
        /** A variable with more values has data in it, so that none of them is followed. */
        private static final int MAX_VALUES = 100;
        /** The words and parts of one value; a variable to which something is appended may grow without end. */
        private static final int MAX_SIZE = 500;

        private final Map<String, List<PossibleValue>> values = new HashMap<>();
        private final Set<String> incomplete = new HashSet<>();
        private final Set<String> endless = new HashSet<>();
        private final ShellVariables outer;

        public ShellVariablesBuilder() {
            this(NONE);
        }

        /** Adds values to those of other variables. */
        public ShellVariablesBuilder(ShellVariables outer) {
            this.outer = outer;
        }

        /** Adds a value; where it contains the variable itself, the value before it is meant. */
        public ShellVariablesBuilder assign(String name, PossibleValue value) {
            if (endless.contains(name)) {
                return this;
            }
            Optional<PossibleValue> before = last(name);
            var substitution = new WordSubstitution(part -> isUse(part, name) ? before : Optional.empty());
            add(name, substitution.inValue(value));
            return this;
        }

        /** Adds the value before, with another one after it. */
        public ShellVariablesBuilder append(String name, PossibleValue value) {
            if (last(name).isEmpty() || value.words().isEmpty()) {
                return assign(name, value);
            }
            CommandWord first = value.words().get(0);
            var words = new ArrayList<>(value.words());
            WordPart before = ComputedPart.of(name, TextRange.at(first.range().start()));
            if (value.form() == ValueForm.TEXT) {
                var parts = new ArrayList<WordPart>(List.of(before));
                parts.addAll(first.parts());
                words.set(0, CommandWord.of(parts, first.range().start()));
            } else {
                words.add(0, CommandWord.of(List.of(before), first.range().start()));
            }
            return assign(name, value.with(words));
        }

        /**
         * Adds the value of a loop's variable: the word, or each of the words that it becomes if it is the variable of a
         * list whose values are known.
         */
        ShellVariablesBuilder each(String name, CommandWord word, ShellText source) {
            Optional<String> list = word.parts().size() == 1
                    ? CommandWord.computed(word.parts().get(0)).flatMap(ComputedPart::variable)
                    : Optional.empty();
            // A loop may go through the values that its own variable has until then.
            List<PossibleValue> lists = list.map(this::known).map(List::copyOf).orElse(List.of());
            if (lists.isEmpty() || list.filter(incomplete::contains).isPresent()) {
                add(name, PossibleValue.ofText(word, source, Certainty.LITERAL));
            }
            for (PossibleValue value : lists) {
                var substitution = new WordSubstitution(part -> Optional.of(value));
                substitution
                        .inWords(List.of(word))
                        .forEach(element -> add(name, PossibleValue.ofText(element, source, Certainty.LITERAL)));
            }
            return this;
        }

        /** Adds the values that another variable has somewhere else. */
        public ShellVariablesBuilder alias(String name, ShellVariables others, String other) {
            List<PossibleValue> added = others.of(other);
            added.forEach(value -> add(name, value));
            return added.isEmpty() || !others.isComplete(other) ? unknown(name) : this;
        }

        /** Notes that the variable may have a value that cannot be read. */
        public ShellVariablesBuilder unknown(String name) {
            known(name);
            incomplete.add(name);
            return this;
        }

        /** Whether the variable has a value that is known. */
        boolean isAssigned(String name) {
            return !known(name).isEmpty();
        }

        /** Removes all values: in what follows, the name belongs to another variable. */
        public ShellVariablesBuilder forget(String name) {
            values.put(name, new ArrayList<>());
            incomplete.remove(name);
            endless.remove(name);
            return this;
        }

        public ShellVariables build() {
            if (values.isEmpty() && incomplete.isEmpty()) {
                return outer;
            }
            values.replaceAll((name, known) -> List.copyOf(known));
            return new ShellVariables(Map.copyOf(values), Set.copyOf(incomplete), Optional.of(outer));
        }

        private static boolean isUse(ComputedPart part, String name) {
            return part.fallback().filter(word -> !word.text().isEmpty()).isEmpty()
                    && part.variable().filter(name::equals).isPresent();
        }

        private Optional<PossibleValue> last(String name) {
            List<PossibleValue> known = known(name);
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
        }

        private void add(String name, PossibleValue value) {
            if (endless.contains(name)) {
                return;
            }
            List<PossibleValue> known = known(name);
            if (known.size() < MAX_VALUES && value.size() <= MAX_SIZE) {
                known.add(value);
            } else {
                known.clear();
                endless.add(name);
            }
        }

        /** The values until now, those of the variables around these included. */
        private List<PossibleValue> known(String name) {
            List<PossibleValue> known = values.get(name);
            if (known == null) {
                known = new ArrayList<>(outer.of(name));
                values.put(name, known);
                if (!outer.isComplete(name)) {
                    incomplete.add(name);
                }
            }
            return known;
        }
    }
}
