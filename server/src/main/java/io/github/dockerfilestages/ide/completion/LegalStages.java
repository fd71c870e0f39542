package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * The stages that a reference may name, the nearest one above first. Each name is listed once, for the stage that it
 * means there; names that BuildKit rejects are left out.
 */
final class LegalStages {
    private final StageTable table;
    private final int stage;

    private LegalStages(StageTable table, int stage) {
        this.table = table;
        this.stage = stage;
    }

    static List<Stage> at(StageTable table, CompletionPosition position) {
        var legal = new LegalStages(table, position.stage());
        return switch (position.kind()) {
            case BASE -> legal.bases();
            case COPY -> legal.sources();
            case MOUNT -> legal.sources().stream().filter(Stage::isNamed).toList();
            case ONBUILD_COPY, ONBUILD_MOUNT -> legal.sourcesOfChildren();
            case ALIAS, FLAG, KEY -> List.of();
        };
    }

    private List<Stage> bases() {
        var legal = new ArrayList<Stage>();
        var names = new HashSet<String>();
        for (int index = stage - 1; index >= 0; index--) {
            Stage earlier = table.stage(index);
            if (isNameable(earlier) && names.add(earlier.name())) {
                legal.add(earlier);
            }
        }
        return legal;
    }

    private List<Stage> sources() {
        BitSet dependents = dependents();
        var legal = new ArrayList<Stage>();
        for (int index = stage - 1; index >= 0; index--) {
            Stage earlier = table.stage(index);
            boolean canBeCalled = !earlier.isNamed() || isMeantByName(earlier);
            if (canBeCalled && !dependents.get(index)) {
                legal.add(earlier);
            }
        }
        return legal;
    }

    /** A trigger sees what the children of its stage see: everything before the first child, and the child itself. */
    private List<Stage> sourcesOfChildren() {
        int end = firstChild().orElse(table.stages().size() - 1) + 1;
        var legal = new ArrayList<Stage>();
        for (int index = Math.min(stage, end) - 1; index >= 0; index--) {
            addIfMeantByName(legal, table.stage(index));
        }
        for (int index = stage; index < end; index++) {
            addIfMeantByName(legal, table.stage(index));
        }
        return legal;
    }

    private void addIfMeantByName(List<Stage> legal, Stage candidate) {
        if (isMeantByName(candidate)) {
            legal.add(candidate);
        }
    }

    private OptionalInt firstChild() {
        return table.referencesTo(table.stage(stage)).stream()
                .filter(reference -> reference.kind() == ReferenceKind.FROM)
                .mapToInt(Reference::stage)
                .min();
    }

    /** COPY and mounts find the last stage with a name. */
    private boolean isMeantByName(Stage candidate) {
        return isNameable(candidate)
                && table.lastNamed(candidate.name()).filter(candidate::equals).isPresent();
    }

    private static boolean isNameable(Stage candidate) {
        return candidate
                .alias()
                .filter(alias -> StageName.problem(alias.value()).isEmpty())
                .isPresent();
    }

    /** The stages that already depend on this one, through any number of COPYs and mounts. */
    private BitSet dependents() {
        var found = new BitSet();
        var open = new ArrayDeque<Integer>();
        open.add(stage);
        while (!open.isEmpty()) {
            for (Reference reference : table.referencesTo(table.stage(open.remove()))) {
                boolean isEdge = reference.kind() == ReferenceKind.COPY || reference.kind() == ReferenceKind.MOUNT;
                if (isEdge && reference.stage() >= 0 && !found.get(reference.stage())) {
                    found.set(reference.stage());
                    open.add(reference.stage());
                }
            }
        }
        return found;
    }
}
