package io.github.dockerfilestages.ide.symbols.paths;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import java.util.List;
import java.util.Optional;

/**
 * Where a path is made and where it is taken.
 *
 * @param makers the word that makes the path; none if nobody knows it
 * @param takers the sources in other stages that take the path or something below it, in the order of the text
 */
public record PathOccurrences(List<FileLocation> makers, List<FileLocation> takers) {

    /** The occurrences of the path at a cursor. */
    public static PathOccurrences of(PathSymbol symbol) {
        List<PathEffect> makers = makers(symbol);
        List<FileLocation> takers = symbol.paths()
                .sources()
                .filter(source -> makers.stream().anyMatch(maker -> takes(symbol.paths(), source, maker))
                        || isSame(symbol, source))
                .map(symbol::location)
                .distinct()
                .toList();
        return new PathOccurrences(
                makers.stream().map(symbol::location).distinct().toList(), takers);
    }

    /** The sources that take what a word makes. */
    public static List<PathSource> takers(PathSymbol symbol) {
        return symbol.paths()
                .sources()
                .filter(source -> symbol.effects().stream().anyMatch(maker -> takes(symbol.paths(), source, maker)))
                .toList();
    }

    private static List<PathEffect> makers(PathSymbol symbol) {
        return symbol.source()
                .map(source -> symbol.paths().places(source).stream()
                        .filter(place -> place.certainty() == PlaceCertainty.CERTAIN)
                        .map(PathPlace::effect)
                        .limit(1)
                        .toList())
                .orElse(symbol.effects());
    }

    /** Whether a source takes the path of an effect, or something below it. */
    private static boolean takes(PathModel paths, PathSource source, PathEffect maker) {
        return StagePath.isAtOrBelow(source.path(), maker.path())
                && paths.startsWith(source.from(), maker.stage())
                && !maker.path().equals(StagePath.ROOT);
    }

    private static boolean isSame(PathSymbol symbol, PathSource source) {
        Optional<PathSource> own = symbol.source();
        return own.filter(taken -> taken.from() == source.from() && taken.path().equals(source.path()))
                .isPresent();
    }
}
