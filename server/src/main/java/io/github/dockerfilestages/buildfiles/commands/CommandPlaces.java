package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.buildfiles.commands.BuildLine.CommandSource;
import io.github.dockerfilestages.syntax.Value;
import java.util.Optional;

/**
 * Where the commands of a file run.
 *
 * @param paths of all of its commands
 */
record CommandPlaces(CommandSource source, CommandFolders folders, PathCertainty paths) {

    /** The build that a command starts. */
    Build build(BuildLine line, PlacedCommand placed) {
        Optional<Value> remote = placed.remote();
        if (remote.isPresent()) {
            return line.elsewhere(remote.get()).at(source.kind(), Optional.empty(), PathCertainty.UNSURE);
        }
        Optional<Value> changed = folders.folder(placed);
        return line.at(source.kind(), folder(changed), certainty(placed, changed));
    }

    private PathCertainty certainty(PlacedCommand placed, Optional<Value> changed) {
        boolean isSure = source.isPathSure() && paths == PathCertainty.SURE && folders.isSure(placed);
        return !isSure ? PathCertainty.UNSURE : changed.isPresent() ? PathCertainty.FOLLOWED : PathCertainty.SURE;
    }

    /** A changed folder is relative to the one in which the file starts its commands. */
    private Optional<Value> folder(Optional<Value> changed) {
        return source.folder()
                .filter(Value::isKnown)
                .flatMap(start -> changed.map(
                        folder -> new Value(start.text() + "/" + folder.text(), folder.range(), folder.certainty())))
                .or(() -> source.folder().isPresent() ? source.folder() : changed);
    }
}
