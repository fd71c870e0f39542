package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.StageWording;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;

/**
 * A stage as an entry of a hierarchy.
 *
 * @param stage its index
 * @param name the alias as declared, or {@code stage 2}
 * @param range the whole stage
 * @param selection the name
 */
public record StageItem(int stage, String name, String detail, TextRange range, TextRange selection) {

    public static StageItem of(StageModel model, Stage stage) {
        return new StageItem(
                stage.index(),
                StageWording.title(stage),
                StageWording.detail(stage),
                model.range(stage),
                model.nameRange(stage));
    }
}
