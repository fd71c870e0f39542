package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.PathEffect.PathReach;
import io.github.dockerfilestages.paths.PathPlace.PathCertainty;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what makes a path in a stage: first what makes exactly this path, then what makes something below it, then what
 * fills the nearest directory around it, then what only may make it.
 */
final class PathSearch {
    private static final int MAX_PLACES = 10;

    private final String path;
    private final String fileName;
    private final boolean isScratch;
    private final List<PathEffect> files = new ArrayList<>();
    private final List<PathEffect> directories = new ArrayList<>();
    private final List<PathEffect> children = new ArrayList<>();
    private final List<PathEffect> around = new ArrayList<>();
    private final List<PathEffect> tools = new ArrayList<>();
    private final List<PathEffect> mentions = new ArrayList<>();
    private final List<PathEffect> folders = new ArrayList<>();

    private PathSearch(String path, String fileName, boolean isScratch) {
        this.path = path;
        this.fileName = fileName;
        this.isScratch = isScratch;
    }

    static List<PathPlace> find(StageEffects stage, PathSource source) {
        return find(stage, source.path());
    }

    static List<PathPlace> find(StageEffects stage, String path) {
        String wanted = StagePath.isPattern(path) ? withoutPattern(path) : path;
        var search = new PathSearch(wanted, StagePath.name(path), stage.isScratch());
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
                if (isSame || effect.covers(path) && !StagePath.isSystem(effect.path())) {
                    mentions.add(effect);
                }
            }
            case TOOL -> {
                if (effect.covers(path) && !effect.path().equals(StagePath.ROOT)) {
                    tools.add(effect);
                }
            }
            case INSIDE, OPEN, USUAL -> {
                boolean isRoot = effect.path().equals(StagePath.ROOT) && !isScratch && effect.reach() != PathReach.USUAL;
                if (effect.covers(path) && !isRoot) {
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

    private void takeExact(PathEffect effect, List<PathEffect> exact) {
        if (effect.path().equals(path)) {
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
        Map<PathEffect, PathCertainty> places = new LinkedHashMap<>();
        // What names a directory comes first; a file is what the last command has made.
        boolean isFile = !files.isEmpty() && directories.isEmpty();
        if (isFile) {
            files.forEach(effect -> places.putIfAbsent(effect, PathCertainty.CERTAIN));
        }
        if (!isWide()) {
            reversed(directories).forEach(effect -> places.putIfAbsent(effect, PathCertainty.CERTAIN));
        }
        files.forEach(effect -> places.putIfAbsent(effect, PathCertainty.CERTAIN));
        around.stream()
                .filter(effect -> effect.path().equals(path))
                .forEach(effect -> places.putIfAbsent(effect, PathCertainty.INSIDE));
        reversed(children).forEach(effect -> places.putIfAbsent(effect, PathCertainty.CERTAIN));
        around.stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .forEach(effect -> places.putIfAbsent(effect, certainty(effect)));
        tools.forEach(effect -> places.putIfAbsent(effect, PathCertainty.USUAL));
        mentions.forEach(effect -> places.putIfAbsent(effect, PathCertainty.MENTION));
        folders.forEach(effect -> places.putIfAbsent(effect, PathCertainty.USUAL));
        return places.entrySet().stream()
                .limit(MAX_PLACES)
                .map(entry -> new PathPlace(entry.getKey(), entry.getValue()))
                .toList();
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

    private static PathCertainty certainty(PathEffect effect) {
        return effect.reach() == PathReach.USUAL ? PathCertainty.USUAL : PathCertainty.INSIDE;
    }

    private static List<PathEffect> reversed(List<PathEffect> effects) {
        var reversed = new ArrayList<>(effects);
        Collections.reverse(reversed);
        return reversed;
    }
}
