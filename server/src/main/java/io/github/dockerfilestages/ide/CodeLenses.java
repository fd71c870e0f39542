package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Code lenses: above each FROM how often its stage is referred to. */
public final class CodeLenses {

    /** What a lens says, and the references that it leads to. */
    public record Label(String title, List<TextRange> references) {}

    private CodeLenses() {}

    public static List<CodeLens> find(StageModel model) {
        return model.table().stages().stream()
                .map(stage -> new CodeLens(stage.index(), model.nameRange(stage)))
                .toList();
    }

    /** What the lens of a stage says; absent when there is no such stage any more. */
    public static Optional<Label> resolve(StageModel model, int stage) {
        if (stage < 0 || stage >= model.table().stages().size()) {
            return Optional.empty();
        }
        List<Reference> references = model.table().referencesTo(model.table().stage(stage));
        return Optional.of(new Label(
                title(references.size()), references.stream().map(model::range).toList()));
    }

    private static String title(int count) {
        return count == 0 ? "no references" : count == 1 ? "1 reference" : count + " references";
    }
}
