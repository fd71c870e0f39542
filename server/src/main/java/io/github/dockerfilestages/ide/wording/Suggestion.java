package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the known word that a mistyped word was probably meant to be. */
public final class Suggestion {
    private static final int MOST_MISTAKES = 2;

    /** How many words before and after are compared. Nobody writes a file with more stages by hand. */
    private static final int REACH = 250;

    private Suggestion() {}

    /**
     * The stage that a reference was probably meant to name; the first of equally similar ones. A stage does not mean
     * itself.
     */
    public static Optional<Stage> stage(StageTable table, Reference reference, String name) {
        String normalized = StageName.normalized(name);
        Optional<Stage> best = Optional.empty();
        int least = MOST_MISTAKES + 1;
        int from = Math.max(0, reference.stage() - REACH);
        int to = Math.min(table.stages().size(), reference.stage() + REACH);
        for (Stage stage : table.stages().subList(from, to)) {
            int mistakes = canBeMeant(stage, reference, table) ? mistakes(normalized, stage.name()) : least;
            if (mistakes < least) {
                best = Optional.of(stage);
                least = mistakes;
            }
        }
        return best;
    }

    /** The most similar known word; the first in the alphabet of equally similar ones. */
    public static Optional<String> word(String word, Set<String> known) {
        if (known.isEmpty() || known.size() > 2 * REACH) {
            return Optional.empty();
        }
        return known.stream()
                .filter(other -> mistakes(word, other) <= MOST_MISTAKES)
                .min(Comparator.<String>comparingInt(other -> mistakes(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether a word is a mistyped form of a known word, ignoring case. */
    public static boolean isNear(String word, String known) {
        return mistakes(word.toLowerCase(Locale.ROOT), known) <= MOST_MISTAKES;
    }

    /** FROM sees only earlier stages. */
    private static boolean canBeMeant(Stage stage, Reference reference, StageTable table) {
        if (!stage.isNamed()) {
            return false;
        }
        if (reference.kind() == ReferenceKind.FROM) {
            return stage.index() < reference.stage();
        }
        return reference.stage() < 0
                || !stage.name().equals(table.stage(reference.stage()).name());
    }

    /** Fewer than half of the characters may be wrong, so that three-letter words do not match everything. */
    private static int mistakes(String word, String known) {
        int most = Math.min(MOST_MISTAKES, (word.length() - 1) / 2);
        int mistakes = EditDistance.between(word, known, most);
        return mistakes > most ? MOST_MISTAKES + 1 : mistakes;
    }

    /** The number of typing mistakes between two words; {@code most + 1} if there are more. */
    public static int mistakes(String one, String other, int most) {
        return EditDistance.between(one, other, most);
    }
}
