package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import java.util.List;

/** Go to type definition: from a stage to the one that it is built FROM. */
public final class TypeDefinition {
    private TypeDefinition() {}

    /** Empty where nothing names a stage, or if that stage is built from an image. */
    public static List<FileLink> find(FilePosition cursor) {
        return StageLinks.find(cursor, (table, stage) -> table.baseStage(stage).stream());
    }
}
