package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paths that the stages of a Dockerfile make and take from one another. A stage is read when a feature asks for it,
 * and only once.
 */
public final class PathModel {
    private static final int MAX_ROW = 100;

    private final StageModel model;
    private final List<Lazy<StageEffects>> stages;

    private PathModel(StageModel model) {
        this.model = model;
        this.stages = model.table().stages().stream()
                .map(stage -> Lazy.of(() -> read(stage)))
                .toList();
    }

    /** The paths of a Dockerfile; nothing is read yet. */
    public static PathModel of(StageModel model) {
        return new PathModel(model);
    }

    public StageModel model() {
        return model;
    }

    /** What a stage makes; some of the stages that it is built from are read before it, so that no stack overflows. */
    public StageEffects stage(int index) {
        Deque<Stage> row = new ArrayDeque<>();
        Optional<Stage> at = Optional.of(model.table().stage(index));
        while (at.isPresent() && row.size() < MAX_ROW) {
            row.push(at.get());
            at = base(at.get());
        }
        row.forEach(stage -> stages.get(stage.index()).get());
        return stages.get(index).get();
    }

    /** The stage that a stage is built from, which is always an earlier one. */
    private Optional<Stage> base(Stage stage) {
        return model.table().baseStage(stage).filter(base -> base.index() < stage.index());
    }

    private StageEffects read(Stage stage) {
        Cancellation.check();
        return StageReader.read(model, stage, base(stage).map(earlier -> stage(earlier.index())));
    }

    /** The paths that all stages take from others, in the order of the text. */
    public Stream<PathSource> sources() {
        return IntStream.range(0, stages.size()).boxed().flatMap(index -> stage(index).sources().stream());
    }

    /** Where a path comes from, the best place first; empty if nothing is known. */
    public List<PathPlace> places(PathSource source) {
        return PathSearch.find(stage(source.from()), source);
    }

    /** Whether a stage is another one, or is built from it. */
    public boolean startsWith(int stage, int other) {
        return stage(stage).row().stream().anyMatch(earlier -> earlier.stage() == other);
    }

    /** The range of an effect in the text. */
    public TextRange range(PathEffect effect) {
        return model.dockerfile().absolute(effect.element(), effect.range());
    }

    /** The range of a source in the text. */
    public TextRange range(PathSource source) {
        return model.dockerfile().absolute(source.element(), source.range());
    }
}
