package io.github.dockerfilestages.ide.rename.properties;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.ArrayList;

/** The whole meaning of a Dockerfile as text, so that two meanings can be compared. */
final class Meaning {
    private Meaning() {}

    /** The meaning if one stage had another name. */
    static String of(StageModel model, Stage renamed, String name) {
        var lines = new ArrayList<String>();
        for (Stage stage : model.table().stages()) {
            String called = stage.index() == renamed.index() ? name : stage.name();
            lines.add("stage " + stage.index() + ": " + called + ", "
                    + stage.description().orElse("no description"));
        }
        for (Reference reference : model.table().references()) {
            lines.add(reference.kind() + " in instruction " + reference.instruction() + " of stage "
                    + reference.stage() + ": " + reference.resolution() + outside(model, reference)
                    + (model.table().cycles().holds(reference) ? ", circular" : ""));
        }
        return String.join("\n", lines);
    }

    private static String outside(StageModel model, Reference reference) {
        if (reference.resolution().isStage()) {
            return "";
        }
        String comesTo = reference.kind() != ReferenceKind.FROM
                ? reference.value()
                : model.table()
                        .stage(reference.stage())
                        .base()
                        .orElseThrow()
                        .expansion()
                        .text();
        return " " + comesTo;
    }
}
