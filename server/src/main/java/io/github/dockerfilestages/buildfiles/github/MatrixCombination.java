package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values for one run of a job.
 *
 * @param values by lowercase names; a value may be in several places of the file, all with the same text
 * @param isComplete whether a name that is not among them has no value; if not, its value is not known
 */
record MatrixCombination(Map<String, List<Tree>> values, boolean isComplete) {
    static final MatrixCombination UNKNOWN = new MatrixCombination(Map.of(), false);
    static final MatrixCombination EMPTY = new MatrixCombination(Map.of(), true);

    /** The places of the value; empty when it is not known, or there is none. */
    List<Tree> of(String name) {
        return values.getOrDefault(lowerCase(name), List.of());
    }

    MatrixCombination with(String name, Tree value) {
        var longer = new HashMap<>(values);
        longer.put(lowerCase(name), List.of(value));
        return new MatrixCombination(longer, isComplete);
    }

    /** This combination with one more place of each value that an entry repeats. */
    MatrixCombination withPlacesOf(Tree entry) {
        var longer = new HashMap<>(values);
        entry.fields()
                .forEach(field -> name(field)
                        .filter(values::containsKey)
                        .filter(name -> isSame(of(name).get(0), field.value()))
                        .ifPresent(name -> longer.merge(
                                name,
                                List.of(field.value()),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList())));
        return new MatrixCombination(longer, isComplete);
    }

    /** Whether the values for these names are those of an entry, for all names that the entry has. */
    boolean agreesWith(Tree entry, List<String> names) {
        return entry.fields().stream()
                .allMatch(field -> name(field)
                        .filter(names::contains)
                        .filter(name -> of(name).isEmpty() || !isSame(of(name).get(0), field.value()))
                        .isEmpty());
    }

    static Optional<String> name(Tree.Field field) {
        return field.key().asText().map(name -> lowerCase(name.text()));
    }

    private static boolean isSame(Tree one, Tree other) {
        if (one instanceof Tree.Text text) {
            return other instanceof Tree.Text second && text.text().equals(second.text());
        }
        return one instanceof Tree.Fields
                && other instanceof Tree.Fields
                && one.fields().size() == other.fields().size()
                && one.fields().stream()
                        .allMatch(field -> name(field)
                                .flatMap(name -> other.fields().stream()
                                        .filter(second -> name(second).equals(Optional.of(name)))
                                        .findFirst())
                                .filter(second -> isSame(field.value(), second.value()))
                                .isPresent());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
