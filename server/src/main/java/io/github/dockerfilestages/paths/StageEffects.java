package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.VariableScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the instructions of a stage make.
 *
 * @param stage the index of the stage
 * @param effects of its own instructions, in order
 * @param sources the paths that it takes from other stages
 * @param base the stage that it starts from
 * @param isScratch whether nothing comes from an image
 * @param end what it passes to the stages that are built from it
 */
public record StageEffects(
        int stage,
        List<PathEffect> effects,
        List<PathSource> sources,
        Optional<StageEffects> base,
        boolean isScratch,
        StageEnd end) {

    /** The stages in a row that are looked at: nobody writes more of them. */
    private static final int MAX_STAGES = 200;

    /** The folder of the last WORKDIR; the root if there is none. */
    public String folder() {
        return end.folder();
    }

    /** This stage, and those that it is built from, the nearest first. */
    public List<StageEffects> row() {
        var row = new ArrayList<StageEffects>();
        for (Optional<StageEffects> at = Optional.of(this);
                at.isPresent() && row.size() < MAX_STAGES;
                at = at.get().base()) {
            row.add(at.get());
        }
        return row;
    }

    /** Whether a path is known to be a directory at the end of the stage. */
    boolean hasDirectory(String path) {
        return row().stream().anyMatch(stage -> stage.end().directories().contains(path));
    }

    /** What a stage passes to the stages that are built from it. */
    record StageEnd(VariableScope scope, String folder, Set<String> directories, boolean hasWindowsShell) {}
}
