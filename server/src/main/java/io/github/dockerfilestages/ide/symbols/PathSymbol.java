package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A path in a stage, as a word of the Dockerfile names it: a source that takes it from the stage, or a word that makes
 * it.
 *
 * @param range of the word, in the text of the Dockerfile
 * @param source the source, if the word is one
 * @param effects what the word makes, if it makes anything; one of the two is there
 */
public record PathSymbol(
        ProjectDockerfile dockerfile, TextRange range, Optional<PathSource> source, List<PathEffect> effects)
        implements Symbol {

    public PathSymbol {
        effects = List.copyOf(effects);
    }

    /** The path at an offset of the Dockerfile; absent on the name of a stage and where no path is. */
    public static Optional<PathSymbol> at(ProjectDockerfile dockerfile, int offset) {
        StageModel model = dockerfile.model();
        if (model.referenceAt(offset).isPresent() || model.aliasAt(offset).isPresent()) {
            return Optional.empty();
        }
        return model.stageAt(offset)
                .flatMap(stage ->
                        taken(dockerfile, stage.index(), offset).or(() -> made(dockerfile, stage.index(), offset)));
    }

    private static Optional<PathSymbol> taken(ProjectDockerfile dockerfile, int stage, int offset) {
        PathModel paths = dockerfile.paths();
        return paths.stage(stage).sources().stream()
                .filter(source -> paths.range(source).touches(offset))
                .findFirst()
                .map(source -> new PathSymbol(dockerfile, paths.range(source), Optional.of(source), List.of()));
    }

    /** What a word makes; a command that names no path is not one. */
    private static Optional<PathSymbol> made(ProjectDockerfile dockerfile, int stage, int offset) {
        PathModel paths = dockerfile.paths();
        List<PathEffect> touched = paths.stage(stage).effects().stream()
                .filter(effect -> effect.reach().isExact())
                .filter(effect -> paths.range(effect).touches(offset))
                .filter(effect -> isWord(paths.model(), paths.range(effect)))
                .toList();
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        TextRange range = paths.range(touched.get(0));
        List<PathEffect> same = touched.stream()
                .filter(effect -> paths.range(effect).equals(range))
                .toList();
        return Optional.of(new PathSymbol(dockerfile, range, Optional.empty(), same))
                .filter(PathSymbol::isPath);
    }

    /** A bare word, such as a target of make, may be no path at all, unless some stage takes it. */
    private boolean isPath() {
        return paths().model().text().slice(range).indexOf('/') >= 0 || !taking().isEmpty();
    }

    private static boolean isWord(StageModel model, TextRange range) {
        return model.text().slice(range).chars().noneMatch(Character::isWhitespace);
    }

    public PathModel paths() {
        return dockerfile.paths();
    }

    /** The word in its file. */
    public FileLocation location() {
        return FileLocation.in(dockerfile, range);
    }

    /** The location of what an effect of the Dockerfile names. */
    public FileLocation location(PathEffect effect) {
        return FileLocation.in(dockerfile, paths().range(effect));
    }

    /** The words that make the path; none if nobody knows them. */
    public List<FileLocation> makers() {
        return making().stream().map(this::location).distinct().toList();
    }

    /** The sources in other stages that take the path or something below it, in the order of the text. */
    public List<FileLocation> takers() {
        List<PathEffect> makers = making();
        return paths().sources()
                .filter(taking -> isTaken(taking, makers) || isSame(taking))
                .map(taking -> FileLocation.in(dockerfile, paths().range(taking)))
                .distinct()
                .toList();
    }

    /** The sources that take what the word makes. */
    public List<PathSource> taking() {
        return paths().sources().filter(source -> isTaken(source, effects)).toList();
    }

    private List<PathEffect> making() {
        return source.map(taken -> paths().places(taken).stream()
                        .filter(place -> place.certainty() == PlaceCertainty.CERTAIN)
                        .map(PathPlace::effect)
                        .limit(1)
                        .toList())
                .orElse(effects);
    }

    /** Whether a source takes the path of one of these effects, or something below it. */
    private boolean isTaken(PathSource taking, List<PathEffect> makers) {
        return makers.stream()
                .anyMatch(maker -> StagePath.isAtOrBelow(taking.path(), maker.path())
                        && paths().startsWith(taking.from(), maker.stage())
                        && !maker.path().equals(StagePath.ROOT));
    }

    private boolean isSame(PathSource other) {
        return source.filter(own -> own.from() == other.from() && own.path().equals(other.path()))
                .isPresent();
    }
}
