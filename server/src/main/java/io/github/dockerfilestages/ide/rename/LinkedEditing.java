package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** Finds the ranges that change together while a name is being edited: an alias and its exact repetitions. */
public final class LinkedEditing {
    private LinkedEditing() {}

    /** The alias comes first; empty unless the cursor is in one of the ranges. All of them have the same text. */
    public static List<TextRange> find(FilePosition cursor) {
        return cursor.dockerfile().stream()
                .flatMap(dockerfile -> find(dockerfile.model(), dockerfile.toText(cursor.offset())).stream()
                        .map(dockerfile::toFile))
                .toList();
    }

    private static List<TextRange> find(StageModel model, int offset) {
        List<TextRange> linked = Subject.at(model, offset)
                .flatMap(Subject::stage)
                .filter(stage -> isOnePiece(model, stage))
                .map(stage -> linked(model, stage))
                .orElse(List.of());
        return linked.stream().anyMatch(range -> range.touches(offset)) ? linked : List.of();
    }

    /** Whether the alias has no continuation in the middle, which could not be repeated elsewhere. */
    private static boolean isOnePiece(StageModel model, Stage stage) {
        return stage.alias()
                .filter(alias -> alias.value().equals(model.text().slice(model.nameRange(stage))))
                .isPresent();
    }

    private static List<TextRange> linked(StageModel model, Stage stage) {
        TextRange alias = model.nameRange(stage);
        String name = model.text().slice(alias);
        Stream<TextRange> repeated = model.table().referencesTo(stage).stream()
                .map(model::range)
                .filter(range -> model.text().slice(range).equals(name));
        return Stream.concat(Stream.of(alias), repeated).toList();
    }
}
