package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Find references: everything in the file that resolves to the stage at the caret, an ARG's default included. */
public final class References {
    private References() {}

    /**
     * The occurrences of a stage.
     *
     * @param declaration the alias; of a stage without one, its base
     * @param references in the order of the text
     */
    public record StageOccurrences(TextRange declaration, List<TextRange> references) {}

    /** Absent where nothing names a stage. */
    public static Optional<StageOccurrences> find(StageModel model, int offset) {
        return Subject.at(model, offset).flatMap(Subject::stage).map(stage -> of(model, stage));
    }

    /** The references to this stage. */
    public static StageOccurrences of(StageModel model, Stage stage) {
        List<TextRange> references =
                model.table().referencesTo(stage).stream().map(model::range).toList();
        return new StageOccurrences(model.nameRange(stage), references);
    }
}
