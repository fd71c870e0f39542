package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A COPY of a path to the same path, from a stage that this one is built from: the files are already there. */
public final class CopyFromParentStage {
    /** Other flags change what is copied, or its owner. */
    private static final Set<String> HARMLESS_FLAGS = Set.of("from", "link");

    private static final int MOST_BASES = 127;

    private CopyFromParentStage() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        StageTable table = inspection.table();
        if (reference.kind() != ReferenceKind.COPY
                || reference.stage() < 0
                || !copiesOntoItself(inspection.statementOf(reference))) {
            return Optional.empty();
        }
        return table.target(reference)
                .filter(source -> isBuiltOn(table.stage(reference.stage()), source, table))
                .map(source -> Finding.at(
                                reference,
                                DiagnosticCode.COPY_FROM_PARENT_STAGE,
                                "This stage already has these files from " + Quoted.stage(source)
                                        + ", its base; the copy only adds a layer.")
                        .relatedTo(inspection.related(source, "the stage that this one is built on")));
    }

    private static boolean copiesOntoItself(Statement copy) {
        List<Word> paths = copy.arguments();
        return paths.size() == 2
                && withoutSlashes(paths.get(0)).startsWith("/")
                && withoutSlashes(paths.get(0)).equals(withoutSlashes(paths.get(1)))
                && copy.flags().stream().map(Flag::name).allMatch(HARMLESS_FLAGS::contains);
    }

    /** The path without slashes at its end; empty for the root. */
    private static String withoutSlashes(Word path) {
        String value = path.value();
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '/') {
            end--;
        }
        return value.substring(0, end);
    }

    /** Stops at the largest number of layers that an image can have. */
    private static boolean isBuiltOn(Stage stage, Stage source, StageTable table) {
        Optional<Stage> base = table.baseStage(stage);
        for (int depth = 0; depth < MOST_BASES && base.isPresent(); depth++) {
            if (base.get().index() == source.index()) {
                return true;
            }
            base = table.baseStage(base.get());
        }
        return false;
    }
}
