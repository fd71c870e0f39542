package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** Highlights the stage at the caret: its alias is written there, and read wherever something refers to it. */
public final class DocumentHighlights {
    private DocumentHighlights() {}

    /** What happens to the name at a place. */
    public enum Access {
        READ,
        WRITE
    }

    /** A place that names the stage. */
    public record Highlight(TextRange range, Access access) {}

    /** The alias first, then the references in the order of the text; empty where no stage is named. */
    public static List<Highlight> find(StageModel model, int offset) {
        return Subject.at(model, offset)
                .flatMap(Subject::stage)
                .map(stage ->
                        Stream.concat(written(model, stage), read(model, stage)).toList())
                .orElse(List.of());
    }

    private static Stream<Highlight> written(StageModel model, Stage stage) {
        return Stream.of(stage)
                .filter(Stage::isNamed)
                .map(named -> new Highlight(model.nameRange(named), Access.WRITE));
    }

    private static Stream<Highlight> read(StageModel model, Stage stage) {
        return model.table().referencesTo(stage).stream()
                .map(reference -> new Highlight(model.range(reference), Access.READ));
    }
}
