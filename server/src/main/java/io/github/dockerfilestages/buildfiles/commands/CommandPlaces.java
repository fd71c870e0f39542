package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.buildfiles.commands.BuildLine.CommandSource;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the commands of a file run.
 *
 * @param paths of all of its commands
 */
record CommandPlaces(CommandSource source, CommandFolders folders, PathCertainty paths) {

    /** The builds that a command starts: one for each combination of the values of its variables and of its folder. */
    Stream<Build> builds(BuildExpansion expansion, PlacedCommand placed) {
        return expansion.builds(placed.command(), folders.folder(placed)).stream()
                .map(found -> build(found.line(), placed, found.folder()));
    }

    private Build build(BuildLine line, PlacedCommand placed, Optional<Value> changed) {
        return placed.remote()
                .map(machine -> line.elsewhere(machine).at(source.kind(), Optional.empty(), PathCertainty.UNSURE))
                .orElseGet(() -> line.at(source.kind(), folder(changed), certainty(placed, changed)));
    }

    private PathCertainty certainty(PlacedCommand placed, Optional<Value> changed) {
        boolean isSure = source.isPathSure() && paths == PathCertainty.SURE && folders.isSure(placed);
        return !isSure || changed.filter(folder -> !folder.isKnown()).isPresent()
                ? PathCertainty.UNSURE
                : changed.isPresent() ? PathCertainty.FOLLOWED : PathCertainty.SURE;
    }

    /** A changed folder is relative to the one in which the file starts its commands, unless nothing is known about it. */
    private Optional<Value> folder(Optional<Value> changed) {
        return source.folder()
                .flatMap(start -> changed.filter(Value::isKnown).map(folder -> inside(start, folder)))
                .or(() -> changed)
                .or(source::folder);
    }

    private static Value inside(Value start, Value folder) {
        return new Value(start.text() + "/" + folder.text(), folder.range(), start.certainty());
    }
}
