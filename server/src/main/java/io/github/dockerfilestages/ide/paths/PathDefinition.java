package io.github.dockerfilestages.ide.paths;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.paths.PathSymbol;
import io.github.dockerfilestages.paths.PathPlace;
import io.github.dockerfilestages.paths.effects.PathEffect;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/** Go to definition: from a path that a stage takes to the word that makes it. */
public final class PathDefinition {
    private PathDefinition() {}

    /**
     * One step: a path that the other stage has copied itself leads to that copy. None where nothing in the file makes
     * the path, as for those of an image.
     */
    public static List<FileLink> find(FilePosition cursor) {
        return PathSymbol.at(cursor).stream()
                .flatMap(symbol -> symbol.source().stream().flatMap(source -> places(symbol, source).stream()))
                .toList();
    }

    private static List<FileLink> places(PathSymbol symbol, PathSource source) {
        ProjectDockerfile dockerfile = symbol.dockerfile();
        return symbol.paths().places(source).stream()
                .limit(1)
                .map(PathPlace::effect)
                .map(effect -> new FileLink(
                        symbol.location().range(),
                        FileLocation.in(dockerfile, symbol.paths().range(effect)),
                        FileLocation.in(dockerfile, instruction(symbol, effect))))
                .toList();
    }

    private static TextRange instruction(PathSymbol symbol, PathEffect effect) {
        return symbol.paths().model().instructionRange(effect.element());
    }
}
