package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what makes a path in a stage: first what makes exactly this path, then what makes something below it, then what
 * fills the nearest directory around it, then what only may make it.
 */
final class PathSearch {
    private static final int MAX_PLACES = 10;

    private final String path;
    private final Optional<Pattern> pattern;
    private final String fileName;
    private final boolean isScratch;
    private final List<PathEffect> files = new ArrayList<>();
    private final List<PathEffect> matches = new ArrayList<>();
    private final List<PathEffect> directories = new ArrayList<>();
    private final List<PathEffect> children = new ArrayList<>();
    private final List<PathEffect> around = new ArrayList<>();
    private final List<PathEffect> tools = new ArrayList<>();
    private final List<PathEffect> mentions = new ArrayList<>();
    private final List<PathEffect> folders = new ArrayList<>();
    private final List<PathPlace> places = new ArrayList<>();

    private PathSearch(String wanted, boolean isScratch) {
        // All files of a folder are the folder.
        String whole = wanted.endsWith("/*") ? StagePath.parent(wanted) : wanted;
        boolean isPattern = StagePath.isPattern(whole);
        this.path = isPattern ? withoutPattern(whole) : whole;
        this.pattern = isPattern ? Optional.of(StagePath.pattern(whole)) : Optional.empty();
        this.fileName = StagePath.name(whole);
        this.isScratch = isScratch;
    }

    static List<PathPlace> find(StageEffects stage, String path) {
        var search = new PathSearch(path, stage.isScratch());
        search.walk(stage);
        return search.places();
    }

    /** The folder of a path with a pattern. */
    private static String withoutPattern(String path) {
        String folder = path;
        while (StagePath.isPattern(folder)) {
            folder = StagePath.parent(folder);
        }
        return folder;
    }

    /** Takes the effects from the last to the first, up to the one that deletes the path. */
    private void walk(StageEffects stage) {
        for (StageEffects at : stage.row()) {
            Cancellation.check();
            List<PathEffect> effects = at.effects();
            for (int index = effects.size() - 1; index >= 0; index--) {
                PathEffect effect = effects.get(index);
                if (effect.reach() == PathReach.DELETED) {
                    if (StagePath.isAtOrBelow(path, effect.path())) {
                        return;
                    }
                } else {
                    take(effect);
                }
            }
        }
    }

    private void take(PathEffect effect) {
        boolean isSame = effect.path().equals(path);
        switch (effect.reach()) {
            case FILE -> takeExact(effect, files);
            case DIRECTORY, WORKDIR -> takeExact(effect, directories);
            case MENTION -> {
                if (isSame && !isWide() || effect.covers(path) && !StagePath.isSystem(effect.path())) {
                    mentions.add(effect);
                }
            }
            case TOOL -> {
                if (effect.covers(path) && !effect.path().equals(StagePath.ROOT)) {
                    tools.add(effect);
                }
            }
            case INSIDE, OPEN, USUAL -> {
                if (effect.covers(path) && (effect.reach() == PathReach.USUAL || !isTooWide(effect))) {
                    around.add(effect);
                }
            }
            default -> {}
        }
        boolean isFolder = effect.reach() == PathReach.WORKDIR && effect.covers(path);
        if (isFolder && !StagePath.isSystem(effect.path())) {
            folders.add(effect);
        }
    }

    /** Whether an effect on the root cannot be what has made the path, since images have paths of its kind. */
    private boolean isTooWide(PathEffect effect) {
        return effect.path().equals(StagePath.ROOT)
                && !isScratch
                && (effect.reach() == PathReach.OPEN || StagePath.isInImage(path));
    }

    private void takeExact(PathEffect effect, List<PathEffect> exact) {
        boolean isMatch =
                pattern.filter(known -> known.matcher(effect.path()).matches()).isPresent();
        if (isMatch && effect.reach() != PathReach.WORKDIR) {
            matches.add(effect);
        } else if (effect.path().equals(path)) {
            exact.add(effect);
        } else if (StagePath.isBelow(effect.path(), path) && !isWide() && effect.reach() != PathReach.WORKDIR) {
            children.add(effect);
        }
    }

    /** Whether the path is a directory that everybody fills. */
    private boolean isWide() {
        return StagePath.isSystem(path) && !isScratch;
    }

    private List<PathPlace> places() {
        add(matches, PlaceCertainty.CERTAIN);
        // What names a directory comes first; a file is what the last command has made.
        if (directories.isEmpty()) {
            add(files, PlaceCertainty.CERTAIN);
        }
        if (!isWide()) {
            add(reversed(directories), PlaceCertainty.CERTAIN);
        }
        add(files, PlaceCertainty.CERTAIN);
        List<PathEffect> nearest = around.stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .toList();
        add(nearest.stream().filter(effect -> effect.path().equals(path)).toList(), PlaceCertainty.INSIDE);
        add(reversed(children), PlaceCertainty.CERTAIN);
        nearest.forEach(effect -> add(List.of(effect), certainty(effect)));
        add(tools, PlaceCertainty.USUAL);
        add(mentions, PlaceCertainty.MENTION);
        add(folders, PlaceCertainty.USUAL);
        return List.copyOf(places);
    }

    /** A word that has several effects is one place. */
    private void add(List<PathEffect> effects, PlaceCertainty certainty) {
        for (PathEffect effect : effects) {
            boolean isNew = places.stream().noneMatch(place -> place.effect().isAtPlaceOf(effect));
            if (isNew && places.size() < MAX_PLACES) {
                places.add(new PathPlace(effect, certainty));
            }
        }
    }

    /** The nearest directory counts most, but for a command whose folder has the name of the file. */
    private int weight(PathEffect effect) {
        boolean isNamed = effect.reach() == PathReach.INSIDE
                && effect.names().stream().anyMatch(name -> name.length() > 2 && fileName.contains(name));
        return (isNamed ? 10_000 : 0) + 2 * depth(effect) + (effect.reach() == PathReach.OPEN ? 0 : 1);
    }

    private int depth(PathEffect effect) {
        return StagePath.depth(effect.reach() == PathReach.USUAL ? effect.usualFolder(path) : effect.path());
    }

    private static PlaceCertainty certainty(PathEffect effect) {
        return effect.reach() == PathReach.USUAL ? PlaceCertainty.USUAL : PlaceCertainty.INSIDE;
    }

    private static List<PathEffect> reversed(List<PathEffect> effects) {
        var reversed = new ArrayList<>(effects);
        Collections.reverse(reversed);
        return reversed;
    }
}
