package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what the stages of a file build before and after some edits, however their instructions are divided into
 * stages. It complements {@link MeaningProof}, which compares what the names mean.
 */
public final class BuildProof {
    private BuildProof() {}

    /**
     * The first stage that builds something else; absent if each that is left builds the same.
     *
     * @param changed the indexes, before the edits, of the stages that are meant to build something else
     */
    public static Optional<Stage> difference(
            StageModel before, StageModel after, AllowedChange allowed, Set<Integer> changed) {
        var shared = new SharedBuilds();
        FlattenedBuilds old = FlattenedBuilds.of(before, shared);
        FlattenedBuilds renewed = FlattenedBuilds.of(after, shared);
        List<Stage> stages = before.table().stages();
        if (!isHeadKept(old.head(), renewed.head(), allowed.declared())) {
            return stages.stream().findFirst();
        }
        return stages.stream()
                .filter(stage -> !changed.contains(stage.index()))
                .filter(stage -> {
                    int there = allowed.order().of(stage.index());
                    return there != StageOrder.GONE && old.build(stage.index()) != renewed.build(there);
                })
                .findFirst();
    }

    private static boolean isHeadKept(List<String> old, List<String> renewed, int declared) {
        return renewed.size() == old.size() + declared
                && renewed.subList(0, old.size()).equals(old);
    }
}
