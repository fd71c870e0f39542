package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.StageEffects;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathEffect.PathReach;
import io.github.dockerfilestages.paths.effects.StagePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths that the beginning of a stage makes and that some texts of its end name. What a program reads without being
 * told is not known.
 */
final class NeededPaths {
    /** Paths that need no quotes in a COPY. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._@+/-]+");

    /** A word that looks like a path or the name of a file; a bare word is more likely something else. */
    private static final Pattern FILE = Pattern.compile("/|\\w\\.[a-z][a-z0-9]*$");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s\"'\\[\\],=:;&|()`<>\\\\]+");

    private final StageEffects effects;
    private final Set<String> exact = new HashSet<>();
    private final Map<String, String> programs = new HashMap<>();
    private final List<PathEffect> filled = new ArrayList<>();

    private NeededPaths(StageEffects effects, List<PathEffect> made) {
        this.effects = effects;
        made.forEach(this::add);
    }

    private void add(PathEffect effect) {
        String path = effect.path();
        if (!effect.reach().isExact()) {
            filled.add(effect);
            return;
        }
        exact.add(path);
        if (effect.reach() == PathReach.FILE
                && StagePath.name(StagePath.parent(path)).equals("bin")) {
            programs.put(StagePath.name(path), path);
        }
    }

    /**
     * The paths in the order of their names, none below another one.
     *
     * @param last the element, counted from the FROM of the stage, where its beginning ends
     * @param texts the arguments of instructions
     */
    static List<String> of(PathModel paths, int stage, int last, Stream<String> texts) {
        StageEffects effects = paths.stage(stage);
        List<PathEffect> made = effects.effects().stream()
                .filter(effect -> effect.element() <= last && StagePath.isKnown(effect.path()))
                .toList();
        var needed = new NeededPaths(effects, made);
        var found = new TreeSet<String>();
        texts.flatMap(text -> Stream.of(SEPARATOR.split(text)))
                .filter(word -> !word.isEmpty() && !word.startsWith("-") && word.indexOf('$') < 0)
                .forEach(word -> needed.of(word)
                        .filter(path -> PLAIN.matcher(path).matches() && !StagePath.isSystem(path))
                        .ifPresent(found::add));
        return found.stream()
                .filter(path -> found.stream().noneMatch(other -> StagePath.isBelow(path, other)))
                .toList();
    }

    /**
     * The path that is made, nearest to the one that a word names. A name without a folder may be that of a program
     * which was put where programs are searched for.
     */
    private Optional<String> of(String word) {
        String path = StagePath.resolve(effects.folder(), word);
        return Optional.of(path)
                .filter(exact::contains)
                .or(() -> Optional.ofNullable(programs.get(word)))
                .or(() -> Optional.of(path)
                        .filter(at -> FILE.matcher(word).find())
                        .flatMap(this::around));
    }

    /** The smallest folder that is filled and may have the path. */
    private Optional<String> around(String path) {
        return filled.stream()
                .filter(effect -> effect.covers(path))
                .map(effect -> folder(effect, path))
                .filter(folder -> !folder.isEmpty())
                .reduce((one, other) -> StagePath.isBelow(other, one) ? other : one);
    }

    private static String folder(PathEffect effect, String path) {
        return switch (effect.reach()) {
            case INSIDE, OPEN -> effect.path();
            case USUAL -> effect.usualFolder(path);
            default -> "";
        };
    }
}
