package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;

/** Go to implementation: from a stage to those that are built FROM it. */
public final class Implementation {
    private Implementation() {}

    /** In the order of the file; only direct children. */
    public static List<FileLink> find(FilePosition cursor) {
        return StageLinks.find(
                cursor,
                (table, stage) -> table.referencesTo(stage).stream()
                        .filter(reference -> reference.kind() == ReferenceKind.FROM)
                        .map(Reference::stage)
                        .map(table::stage));
    }
}
