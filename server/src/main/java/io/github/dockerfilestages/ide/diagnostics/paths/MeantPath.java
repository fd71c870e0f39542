package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.paths.KnownPaths;
import io.github.dockerfilestages.paths.KnownPaths.PathEntry;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path that a source of another stage was probably meant to name. */
public final class MeantPath {
    /** The most typing mistakes that a name may have. */
    private static final int MAX_MISTAKES = 2;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private MeantPath() {}

    /** The path below the WORKDIR of the stage, or else the only known path that is similar. */
    public static Optional<String> of(PathSource source, PathModel paths) {
        return belowWorkdir(source, paths).or(() -> onlySimilar(source, paths));
    }

    private static Optional<String> onlySimilar(PathSource source, PathModel paths) {
        List<String> similar = similar(source, paths);
        return similar.size() == 1 ? Optional.of(similar.get(0)) : Optional.empty();
    }

    /** What a relative source would name if it did depend on the WORKDIR, which is made there and only there. */
    static Optional<String> belowWorkdir(PathSource source, PathModel paths) {
        String folder = paths.stage(source.from()).folder();
        boolean isQuestionable = source.isRelative()
                && StagePath.isKnown(source.path())
                && StagePath.isKnown(folder)
                && !folder.equals(StagePath.ROOT)
                && paths.places(source).isEmpty();
        return Optional.of(folder + "/" + source.path())
                .filter(path -> isQuestionable)
                .map(StagePath::of)
                .filter(meant -> isMade(source.at(meant), paths));
    }

    private static boolean isMade(PathSource source, PathModel paths) {
        return paths.places(source).stream()
                .findFirst()
                .filter(place -> place.certainty() == PlaceCertainty.CERTAIN)
                .isPresent();
    }

    /** The known paths that differ in one or two characters of their first or last segment. */
    static List<String> similar(PathSource source, PathModel paths) {
        return KnownPaths.of(paths, source.from()).stream()
                .map(PathEntry::name)
                .filter(name -> isNear(name, source.path()))
                .toList();
    }

    private static boolean isNear(String known, String path) {
        String name = StagePath.name(path);
        boolean hasOtherName =
                StagePath.parent(known).equals(StagePath.parent(path)) && isTypingMistake(StagePath.name(known), name);
        int end = path.indexOf('/', 1);
        int knownEnd = known.indexOf('/', 1);
        boolean hasOtherStart = end > 0
                && knownEnd > 0
                && path.substring(end).equals(known.substring(knownEnd))
                && isTypingMistake(known.substring(1, knownEnd), path.substring(1, end));
        return hasOtherName || hasOtherStart;
    }

    /** Whether one of the names may be meant where the other is written. */
    static boolean isTypingMistake(String one, String other) {
        int most = mostMistakes(one.length(), other.length());
        return most > 0 && Suggestion.mistakes(one, other, most) <= most && !differInDigits(one, other);
    }

    /** Whether names of these lengths can be mistaken for each other. */
    static boolean mayBeTypingMistake(int length, int otherLength) {
        int most = mostMistakes(length, otherLength);
        return most > 0 && Math.abs(length - otherLength) <= most;
    }

    /** Two mistakes need a longer word. */
    private static int mostMistakes(int length, int otherLength) {
        int shorter = Math.min(length, otherLength);
        return shorter >= 6 ? MAX_MISTAKES : shorter >= 3 ? 1 : 0;
    }

    /** Names that only differ in their numbers are meant to differ. */
    private static boolean differInDigits(String one, String other) {
        return DIGITS.matcher(one).replaceAll("").equals(DIGITS.matcher(other).replaceAll(""));
    }
}
