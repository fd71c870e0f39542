package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the names that a file refers to and that no stage has. */
final class MissingNames {
    private MissingNames() {}

    /**
     * The names that a stage could have so that a reference finds it, each with the first such reference, in the order
     * of the text.
     *
     * @param officialImages words that mean an image
     */
    static Map<String, Reference> at(StageTable table, int stage, Set<String> officialImages) {
        var missing = new LinkedHashMap<String, Reference>();
        for (Reference reference : table.references()) {
            if (couldFind(reference, stage)) {
                name(table, reference)
                        .filter(name -> !officialImages.contains(name))
                        .ifPresent(name -> missing.putIfAbsent(name, reference));
            }
        }
        return missing;
    }

    /** A reference finds stages above it; a trigger looks for its stage when a child is built. */
    private static boolean couldFind(Reference reference, int stage) {
        boolean isOpen = switch (reference.resolution().kind()) {
            case IMAGE, INVALID -> true;
            case STAGE, SCRATCH, BUILD_CONTEXT, NAMED_CONTEXT -> false;
        };
        return isOpen && (reference.stage() > stage || reference.kind().isOnbuild());
    }

    private static Optional<String> name(StageTable table, Reference reference) {
        String value = table.lookedUp(reference);
        String name = StageName.normalized(value);
        boolean isFound = reference.kind() != ReferenceKind.FROM || name.equals(value);
        boolean isBare = !name.contains(".");
        boolean isFree = !StageName.isReserved(name) && StageName.problem(name).isEmpty();
        return isFound && isBare && isFree && table.named(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }
}
