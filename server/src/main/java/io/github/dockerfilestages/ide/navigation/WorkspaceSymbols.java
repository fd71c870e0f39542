package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds stages by name in many Dockerfiles. */
public final class WorkspaceSymbols {
    private WorkspaceSymbols() {}

    /**
     * A stage of one of the Dockerfiles.
     *
     * @param model the Dockerfile, the same object as in the argument
     * @param name the alias, or {@code stage 0}
     * @param base the base as written; empty when it is missing
     */
    public record FoundStage(StageModel model, String name, String base, TextRange selection, TextRange range) {}

    /**
     * The stages whose names contain the characters of the query in order, ignoring case; all stages for an empty
     * query.
     */
    public static List<FoundStage> find(List<StageModel> models, String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return models.stream().flatMap(model -> symbols(model, wanted)).toList();
    }

    private static Stream<FoundStage> symbols(StageModel model, String wanted) {
        Cancellation.check();
        return model.table().stages().stream()
                .filter(stage -> holdsInOrder(StageWording.title(stage).toLowerCase(Locale.ROOT), wanted))
                .map(stage -> symbol(model, stage));
    }

    private static FoundStage symbol(StageModel model, Stage stage) {
        return new FoundStage(
                model,
                StageWording.title(stage),
                StageWording.writtenBase(stage),
                model.nameRange(stage),
                model.range(stage));
    }

    private static boolean holdsInOrder(String name, String wanted) {
        int at = 0;
        for (int index = 0; index < wanted.length(); index++) {
            at = name.indexOf(wanted.charAt(index), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
