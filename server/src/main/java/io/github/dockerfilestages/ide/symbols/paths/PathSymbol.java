package io.github.dockerfilestages.ide.symbols.paths;

import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * The path at a cursor: a source that takes it from a stage, or a word that makes it.
 *
 * @param range of the word, in the text of the Dockerfile
 * @param source the source, if it is one
 * @param effects what the word makes, if it makes anything; one of the two is there
 */
public record PathSymbol(
        ProjectDockerfile dockerfile,
        PathModel paths,
        TextRange range,
        Optional<PathSource> source,
        List<PathEffect> effects) {

    public PathSymbol {
        effects = List.copyOf(effects);
    }

    /** The path at a cursor; absent on the name of a stage and where no path is. */
    public static Optional<PathSymbol> at(FilePosition cursor) {
        return cursor.dockerfile().flatMap(dockerfile -> at(dockerfile, dockerfile.toText(cursor.offset())));
    }

    private static Optional<PathSymbol> at(ProjectDockerfile dockerfile, int offset) {
        StageModel model = dockerfile.model();
        if (model.referenceAt(offset).isPresent() || model.aliasAt(offset).isPresent()) {
            return Optional.empty();
        }
        return model.stageAt(offset).flatMap(stage -> {
            PathModel paths = PathModel.of(model);
            return source(dockerfile, paths, stage.index(), offset)
                    .or(() -> made(dockerfile, paths, stage.index(), offset));
        });
    }

    private static Optional<PathSymbol> source(ProjectDockerfile dockerfile, PathModel paths, int stage, int offset) {
        return paths.stage(stage).sources().stream()
                .filter(source -> paths.range(source).touches(offset))
                .findFirst()
                .map(source -> new PathSymbol(dockerfile, paths, paths.range(source), Optional.of(source), List.of()));
    }

    /** What a word makes; a command that names no path is not one. */
    private static Optional<PathSymbol> made(ProjectDockerfile dockerfile, PathModel paths, int stage, int offset) {
        List<PathEffect> touched = paths.stage(stage).effects().stream()
                .filter(effect -> effect.reach().isExact())
                .filter(effect -> paths.range(effect).touches(offset))
                .filter(effect -> isWord(dockerfile.model(), paths.range(effect)))
                .toList();
        if (touched.isEmpty()) {
            return Optional.empty();
        }
        TextRange range = paths.range(touched.get(0));
        List<PathEffect> same = touched.stream()
                .filter(effect -> paths.range(effect).equals(range))
                .toList();
        return Optional.of(new PathSymbol(dockerfile, paths, range, Optional.empty(), same));
    }

    private static boolean isWord(StageModel model, TextRange range) {
        return model.text().slice(range).chars().noneMatch(Character::isWhitespace);
    }

    /** The word in its file. */
    public FileLocation location() {
        return FileLocation.in(dockerfile, range);
    }

    FileLocation location(PathEffect effect) {
        return FileLocation.in(dockerfile, paths.range(effect));
    }

    FileLocation location(PathSource taking) {
        return FileLocation.in(dockerfile, paths.range(taking));
    }
}
