package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.ide.proof.BuildDifference.OtherBuild;
import io.github.dockerfilestages.ide.proof.BuildDifference.OtherHead;
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
     * The first difference that is not allowed; absent if each stage that is left builds the same.
     *
     * @param old the builds before the edits
     * @param changed the indexes, before the edits, of the stages that are meant to build something else
     */
    public static Optional<BuildDifference> difference(
            FlattenedBuilds old, StageModel after, AllowedChange allowed, Set<Integer> changed) {
        FlattenedBuilds renewed = old.after(after);
        if (!isHeadKept(old.head(), renewed.head(), allowed.declared())) {
            return Optional.of(new OtherHead());
        }
        return old.stages().stream()
                .filter(stage -> !changed.contains(stage.index()))
                .filter(stage -> {
                    int there = allowed.order().of(stage.index());
                    return there != StageOrder.GONE && old.build(stage.index()) != renewed.build(there);
                })
                .findFirst()
                .map(OtherBuild::new);
    }

    private static boolean isHeadKept(List<String> old, List<String> renewed, int declared) {
        return renewed.size() == old.size() + declared
                && renewed.subList(0, old.size()).equals(old);
    }
}
