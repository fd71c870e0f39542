package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.paths.KnownPaths;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.PathSource.SourceForm;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Collects the edits that move a path of a stage, and of the stages to which it is copied with its name. */
final class PathMove {
    /** Two copies of a folder in each stage double the paths from stage to stage, and a circle of copies never ends. */
    private static final int MOST_MOVES = 200;

    private final PathModel paths;
    private final StageModel model;
    private final Map<Integer, TextEdit> edits = new TreeMap<>();
    private final Deque<StageMove> open = new ArrayDeque<>();
    private final Set<StageMove> done = new HashSet<>();
    private final List<RenameRefusal> refusals = new ArrayList<>();

    PathMove(PathModel paths) {
        this.paths = paths;
        this.model = paths.model();
    }

    /** A path of a stage, and the one that it becomes. */
    private record StageMove(int stage, String from, String to) {}

    /** Collects the edits; returns why they cannot be made. Only one path can be moved. */
    Optional<RenameRefusal> move(int stage, String from, String to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        open.add(new StageMove(stage, from, to));
        while (!open.isEmpty() && refusals.isEmpty()) {
            StageMove next = open.pop();
            if (done.size() > MOST_MOVES) {
                refuse(Reason.CHANGED_MEANING, "The path '" + from + "' is copied to too many places.");
            } else if (done.add(next)) {
                checkFree(next);
                words(next);
                sources(next);
            }
        }
        if (refusals.isEmpty()) {
            prove();
        }
        return refusals.stream().findFirst();
    }

    private void refuse(Reason reason, String sentence) {
        refusals.add(new RenameRefusal(reason, sentence));
    }

    /** In the order of the text. */
    List<TextEdit> edits() {
        return List.copyOf(edits.values());
    }

    private void checkFree(StageMove move) {
        boolean isTaken = KnownPaths.of(paths, move.stage()).stream()
                .anyMatch(entry -> StagePath.isAtOrBelow(entry.name(), move.to())
                        && !StagePath.isAtOrBelow(entry.name(), move.from()));
        if (isTaken) {
            refuse(
                    Reason.NAME_TAKEN,
                    "The path '" + move.to() + "' already exists in stage '"
                            + model.table().stage(move.stage()).label() + "'.");
        }
    }

    /** The words of the stage, and of those that are built from it. */
    private void words(StageMove move) {
        for (int stage = move.stage(); stage < model.table().stages().size(); stage++) {
            Cancellation.check();
            if (paths.startsWith(stage, move.stage())) {
                paths.stage(stage).effects().forEach(effect -> word(effect, move));
            }
        }
    }

    private void word(PathEffect effect, StageMove move) {
        boolean isConcerned = StagePath.isAtOrBelow(effect.path(), move.from());
        TextRange range = paths.range(effect);
        String written = model.text().slice(range);
        if (!isConcerned || effect.reach() == PathReach.TOOL || effect.reach() == PathReach.USUAL) {
            return;
        }
        if (!PathSpelling.isPlain(written)) {
            boolean isCommand = written.chars().anyMatch(Character::isWhitespace);
            if (!isCommand) {
                refuseComposed(range, move);
            }
            return;
        }
        PathSpelling.of(written, effect.path())
                .filter(spelling -> StagePath.isAtOrBelow(spelling.path(), move.from()))
                .ifPresent(spelling -> edit(range, written, spelling.moved(move.from(), move.to())));
    }

    private void refuseComposed(TextRange range, StageMove move) {
        refuse(
                Reason.COMPOSED_NAME,
                "Line " + line(range) + " composes the path '" + move.from()
                        + "' with a variable, a quote or an escape.");
    }

    private int line(TextRange range) {
        return model.text().lineNumber(range.start());
    }

    private void edit(TextRange range, String written, String changed) {
        if (!written.equals(changed)) {
            edits.put(range.start(), new TextEdit(range, changed));
        }
    }

    private void sources(StageMove move) {
        List<PathSource> taken = paths.sources()
                .filter(source -> paths.startsWith(source.from(), move.stage()))
                .toList();
        for (PathSource source : taken) {
            if (StagePath.isAtOrBelow(source.path(), move.from())) {
                source(source, move);
            } else if (StagePath.isBelow(move.from(), source.path())) {
                carried(source, move);
            }
        }
    }

    private void source(PathSource source, StageMove move) {
        TextRange range = paths.range(source);
        String written = model.text().slice(range);
        if (!PathSpelling.isPlain(written)) {
            refuseComposed(range, move);
            return;
        }
        var spelling = new PathSpelling(written, source.path());
        edit(range, written, spelling.moved(move.from(), move.to()));
        if (source.form() == SourceForm.COPY && source.path().equals(move.from())) {
            renameCopy(source, move);
        }
    }

    /** A copy to a directory keeps the name of its source. */
    private void renameCopy(PathSource source, StageMove move) {
        for (PathEffect effect : paths.stage(source.stage()).effects()) {
            boolean isNamed = effect.element() == source.element()
                    && effect.reach() == PathReach.FILE
                    && StagePath.name(effect.path()).equals(StagePath.name(move.from()));
            Optional<PathSpelling> own = PathSpelling.of(model.text().slice(paths.range(effect)), effect.path());
            boolean isDerived = own.filter(spelling -> spelling.path().equals(effect.path()))
                    .isEmpty();
            if (isNamed && isDerived) {
                String folder = StagePath.parent(effect.path());
                String to = StagePath.of(folder + "/" + StagePath.name(move.to()));
                if (!to.equals(effect.path())) {
                    open.add(new StageMove(source.stage(), effect.path(), to));
                }
            }
        }
    }

    /** A copy of a directory around the path brings it to another stage. */
    private void carried(PathSource source, StageMove move) {
        if (source.form() == SourceForm.MOUNT || !StagePath.isBelow(move.to(), source.path())) {
            refuse(
                    Reason.CHANGED_MEANING,
                    "Line " + line(paths.range(source)) + " takes the directory '" + source.path()
                            + "' with this path.");
            return;
        }
        int length = source.path().equals(StagePath.ROOT) ? 0 : source.path().length();
        for (PathEffect effect : paths.stage(source.stage()).effects()) {
            boolean isFilled = effect.reach() == PathReach.INSIDE || effect.reach() == PathReach.OPEN;
            if (effect.element() == source.element() && isFilled) {
                String folder = effect.path().equals(StagePath.ROOT) ? "" : effect.path();
                open.add(new StageMove(
                        source.stage(),
                        folder + move.from().substring(length),
                        folder + move.to().substring(length)));
            }
        }
    }

    /** Reads the edited text: every source must lead to the same place as before. */
    private void prove() {
        PathModel edited = PathModel.of(model.edit(edits()));
        if (!places(paths).equals(places(edited))) {
            refuse(Reason.CHANGED_MEANING, "A copied path would then come from somewhere else.");
        }
    }

    /** For each source, the place that makes it: independent of how paths are spelled. */
    private static List<String> places(PathModel paths) {
        var places = new ArrayList<String>();
        paths.sources().forEach(source -> {
            Optional<PathEffect> place =
                    paths.places(source).stream().map(PathPlace::effect).findFirst();
            places.add(place.map(effect -> effect.stage() + " "
                            + paths.stage(effect.stage()).effects().indexOf(effect))
                    .orElse("none"));
        });
        return places;
    }
}
