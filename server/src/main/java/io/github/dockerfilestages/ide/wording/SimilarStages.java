package io.github.dockerfilestages.ide.wording;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages that mistyped references were probably meant to name. While the user types in the name of a stage, all
 * references to it are mistyped, so that a name is compared only once with the stages of a file.
 */
public final class SimilarStages {
    /** How many stages before and after are compared. Nobody writes a file with more stages by hand. */
    private static final int REACH = 250;

    private final StageTable table;
    private final Map<String, List<SimilarStage>> byName = new HashMap<>();

    /** The stages of a table, of which none is compared yet. */
    public SimilarStages(StageTable table) {
        this.table = table;
    }

    private record SimilarStage(Stage stage, int mistakes) {}

    /** The stage that a reference was probably meant to name; the first of equally similar ones. A stage does not mean itself. */
    public Optional<Stage> find(Reference reference, String name) {
        Optional<Stage> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (SimilarStage similar : similar(reference, StageName.normalized(name))) {
            if (similar.mistakes() < least && canBeMeant(similar.stage(), reference)) {
                best = Optional.of(similar.stage());
                least = similar.mistakes();
            }
        }
        return best;
    }

    private List<SimilarStage> similar(Reference reference, String name) {
        List<Stage> all = table.stages();
        if (all.size() <= 2 * REACH) {
            return byName.computeIfAbsent(name, missing -> similar(missing, all));
        }
        int from = Math.max(0, reference.stage() - REACH);
        int to = Math.min(all.size(), Math.max(from, reference.stage() + REACH));
        return similar(name, all.subList(from, to));
    }

    private static List<SimilarStage> similar(String name, List<Stage> stages) {
        var similar = new ArrayList<SimilarStage>();
        for (Stage stage : stages) {
            int mistakes = stage.isNamed() ? Suggestion.mistakes(name, stage.name()) : Integer.MAX_VALUE;
            if (mistakes <= Suggestion.MOST_MISTAKES) {
                similar.add(new SimilarStage(stage, mistakes));
            }
        }
        return similar;
    }

    /** FROM sees only earlier stages. */
    private boolean canBeMeant(Stage stage, Reference reference) {
        if (reference.kind() == ReferenceKind.FROM) {
            return stage.index() < reference.stage();
        }
        return reference.stage() < 0
                || !stage.name().equals(table.stage(reference.stage()).name());
    }
}
