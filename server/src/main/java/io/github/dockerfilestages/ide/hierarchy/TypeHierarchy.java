package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** Type hierarchy: a stage is a subtype of its base stage. */
public final class TypeHierarchy {
    private TypeHierarchy() {}

    /** The stages that are named at a cursor. */
    public static List<HierarchyItem> prepare(FilePosition cursor) {
        return CallHierarchy.stages(cursor).distinct().toList();
    }

    /** The stage that a stage is built from. */
    public static Optional<HierarchyItem> supertype(StageSymbol symbol) {
        return table(symbol)
                .baseStage(symbol.stage())
                .map(base -> HierarchyItem.of(new StageSymbol(symbol.dockerfile(), base)));
    }

    /** The stages that are built from a stage, in the order of the text. */
    public static List<HierarchyItem> subtypes(StageSymbol symbol) {
        return table(symbol).referencesTo(symbol.stage()).stream()
                .filter(reference -> reference.kind() == ReferenceKind.FROM)
                .map(reference -> table(symbol).stage(reference.stage()))
                .map(child -> HierarchyItem.of(new StageSymbol(symbol.dockerfile(), child)))
                .toList();
    }

    private static StageTable table(StageSymbol symbol) {
        return symbol.dockerfile().model().table();
    }
}
