package io.github.dockerfilestages.paths;

import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.text.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The paths that are known to be in a stage at its end, with those of its base and those that it copies. */
public final class KnownPaths {
    /** Copies of copies that are followed. */
    private static final int MAX_COPIES = 4;

    private static final int MAX_PATHS = 2_000;

    private final PathModel paths;
    private final TreeMap<String, PathEntryKind> known = new TreeMap<>();
    private final Map<String, PathEffect> files = new HashMap<>();

    private KnownPaths(PathModel paths) {
        this.paths = paths;
    }

    /** What a path is. */
    public enum PathEntryKind {
        FILE,
        DIRECTORY
    }

    /** A path, or the name of one in its folder. */
    public record PathEntry(String name, PathEntryKind kind) {}

    /** All known paths of a stage, in the order of their names. */
    public static List<PathEntry> of(PathModel paths, int stage) {
        return read(paths, stage, 0).entries();
    }

    /** The names directly in a folder of a stage: files before folders. */
    public static List<PathEntry> in(PathModel paths, int stage, String folder) {
        TreeMap<String, PathEntryKind> names = new TreeMap<>();
        for (PathEntry entry : of(paths, stage)) {
            if (StagePath.isBelow(entry.name(), folder)) {
                int from = folder.equals(StagePath.ROOT) ? 1 : folder.length() + 1;
                int end = entry.name().indexOf('/', from);
                String name =
                        end < 0 ? entry.name().substring(from) : entry.name().substring(from, end);
                names.merge(
                        name,
                        end < 0 ? entry.kind() : PathEntryKind.DIRECTORY,
                        (one, other) -> one == PathEntryKind.FILE ? other : one);
            }
        }
        var entries = new ArrayList<PathEntry>();
        for (PathEntryKind kind : PathEntryKind.values()) {
            names.forEach((name, known) -> {
                if (known == kind) {
                    entries.add(new PathEntry(name, kind));
                }
            });
        }
        return List.copyOf(entries);
    }

    private static KnownPaths read(PathModel paths, int stage, int copies) {
        var reading = new KnownPaths(paths);
        List<StageEffects> row = paths.stage(stage).row();
        for (int index = row.size() - 1; index >= 0; index--) {
            reading.add(row.get(index), copies);
        }
        return reading;
    }

    private void add(StageEffects stage, int copies) {
        for (PathEffect effect : stage.effects()) {
            Cancellation.check();
            if (known.size() > MAX_PATHS) {
                return;
            }
            add(stage, effect, copies);
        }
    }

    private void add(StageEffects stage, PathEffect effect, int copies) {
        if (!StagePath.isKnown(effect.path()) || effect.path().equals(StagePath.ROOT)) {
            return;
        }
        switch (effect.reach()) {
            case FILE -> {
                known.putIfAbsent(effect.path(), PathEntryKind.FILE);
                files.put(effect.path(), effect);
            }
            case DIRECTORY, WORKDIR -> known.put(effect.path(), PathEntryKind.DIRECTORY);
            case INSIDE -> {
                if (!isPerhapsFile(effect)) {
                    known.put(effect.path(), PathEntryKind.DIRECTORY);
                }
                copied(stage, effect, copies);
            }
            case OPEN -> copied(stage, effect, copies);
            case DELETED -> known.keySet().removeIf(path -> StagePath.isAtOrBelow(path, effect.path()));
            default -> {}
        }
    }

    /** An option such as {@code -o} makes the file, or fills the folder: without anything below it, a file. */
    private boolean isPerhapsFile(PathEffect effect) {
        return Optional.ofNullable(files.get(effect.path()))
                .filter(file -> file.stage() == effect.stage()
                        && file.element() == effect.element()
                        && file.range().equals(effect.range()))
                .isPresent();
    }

    /** What is known below the source of a copy is below its destination afterwards. */
    private void copied(StageEffects stage, PathEffect effect, int copies) {
        if (copies >= MAX_COPIES) {
            return;
        }
        for (PathSource source : stage.sources()) {
            if (source.element() == effect.element() && source.from() < stage.stage()) {
                for (PathEntry entry : read(paths, source.from(), copies + 1).entries()) {
                    if (StagePath.isBelow(entry.name(), source.path())) {
                        String rest = entry.name()
                                .substring(
                                        source.path().equals(StagePath.ROOT)
                                                ? 0
                                                : source.path().length());
                        known.put(effect.path(), PathEntryKind.DIRECTORY);
                        known.putIfAbsent(effect.path() + rest, entry.kind());
                    }
                }
            }
        }
    }

    private List<PathEntry> entries() {
        return known.entrySet().stream()
                .map(entry -> new PathEntry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
