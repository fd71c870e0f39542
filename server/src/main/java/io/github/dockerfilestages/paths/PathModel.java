package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paths that the stages of a Dockerfile make and take from one another. A stage is read when a feature asks for it,
 * and only once.
 *
 * <p>Immutable. Invariant: {@link #after} gives the same answers as {@link #of}. It keeps what is known of the stages
 * whose instructions stay equal, so that typing in one stage never reads another again.
 */
public final class PathModel {
    private static final int MAX_ROW = 100;

    private final StageModel model;

    /** Not even the list is there before a feature asks, since most Dockerfiles are never asked. */
    private final Lazy<List<Lazy<StageEffects>>> stages;

    private PathModel(StageModel model) {
        this.model = model;
        this.stages = Lazy.of(() -> unread(model.table().stages()));
    }

    private PathModel(StageModel model, PathModel before) {
        this.model = model;
        this.stages = Lazy.ofKnown(kept(before));
    }

    /** The paths of a Dockerfile; nothing is read yet. */
    public static PathModel of(StageModel model) {
        return new PathModel(model);
    }

    /** The paths of the same Dockerfile after an edit, or with other build parameters. */
    public PathModel after(StageModel changed) {
        if (changed == model) {
            return this;
        }
        boolean isComparable = stages.known().isPresent()
                && model.parameters().equals(changed.parameters())
                && model.table().head().equals(changed.table().head())
                && model.table()
                        .arguments()
                        .values()
                        .equals(changed.table().arguments().values());
        return isComparable ? new PathModel(changed, this) : of(changed);
    }

    public StageModel model() {
        return model;
    }

    private List<Lazy<StageEffects>> unread(List<Stage> of) {
        return of.stream().map(stage -> Lazy.of(() -> read(stage))).toList();
    }

    /**
     * Takes over what is known of each stage that is as before, if the one that it is built from is so too. Only the
     * effects are kept, so that no earlier text is.
     */
    private List<Lazy<StageEffects>> kept(PathModel before) {
        List<Lazy<StageEffects>> earlier = before.stages.get();
        var kept = new ArrayList<Lazy<StageEffects>>();
        var same = new BitSet();
        for (Stage stage : model.table().stages()) {
            int index = stage.index();
            Optional<StageEffects> known =
                    index < earlier.size() ? earlier.get(index).known() : Optional.empty();
            boolean isSame = known.isPresent()
                    && base(stage).map(base -> same.get(base.index())).orElse(true)
                    && isSame(before, stage);
            same.set(index, isSame);
            kept.add(isSame ? Lazy.ofKnown(known.get()) : Lazy.of(() -> read(stage)));
        }
        return List.copyOf(kept);
    }

    /** An edit keeps the elements that it does not touch, so that comparing their identity finds the others. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isSame(PathModel before, Stage stage) {
        StageTable table = model.table();
        StageTable old = before.model.table();
        Stage earlier = old.stage(stage.index());
        boolean meansTheSame = old == table
                || earlier.equals(stage) && old.referencesOf(earlier).equals(table.referencesOf(stage));
        Dockerfile dockerfile = model.dockerfile();
        int first = model.elementOf(stage.instruction());
        int start = before.model.elementOf(earlier.instruction());
        int size = model.lastElement(stage) - first;
        if (!meansTheSame || size != before.model.lastElement(earlier) - start) {
            return false;
        }
        return IntStream.rangeClosed(1, size)
                .allMatch(at -> dockerfile.element(first + at)
                        == before.model.dockerfile().element(start + at));
    }

    /** What a stage makes; some of the stages that it is built from are read before it, so that no stack overflows. */
    public StageEffects stage(int index) {
        Deque<Stage> row = new ArrayDeque<>();
        Optional<Stage> at = Optional.of(model.table().stage(index));
        while (at.isPresent() && row.size() < MAX_ROW) {
            row.push(at.get());
            at = base(at.get());
        }
        row.forEach(stage -> stages.get().get(stage.index()).get());
        return stages.get().get(index).get();
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
        return IntStream.range(0, model.table().stages().size())
                .boxed()
                .flatMap(index -> stage(index).sources().stream());
    }

    /** Where a path comes from, the best place first; empty if nothing is known. */
    public List<PathPlace> places(PathSource source) {
        return PathSearch.find(stage(source.from()), source.path());
    }

    /** Whether a stage is another one, or is built from it. */
    public boolean startsWith(int stage, int other) {
        return stage(stage).row().stream().anyMatch(earlier -> earlier.stage() == other);
    }

    /** The instruction of an effect, as an index of the elements of the Dockerfile. */
    public int element(PathEffect effect) {
        return element(effect.stage(), effect.element());
    }

    /** The instruction of a source, as an index of the elements of the Dockerfile. */
    public int element(PathSource source) {
        return element(source.stage(), source.element());
    }

    private int element(int stage, int inStage) {
        return model.elementOf(model.table().stage(stage).instruction()) + inStage;
    }

    /** The range of an effect in the text. */
    public TextRange range(PathEffect effect) {
        return model.dockerfile().absolute(element(effect), effect.range());
    }

    /** The range of a source in the text. */
    public TextRange range(PathSource source) {
        return model.dockerfile().absolute(element(source), source.range());
    }
}
