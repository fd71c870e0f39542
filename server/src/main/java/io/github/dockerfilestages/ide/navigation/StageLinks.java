package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Links from the stage at a cursor to other stages of its Dockerfile. */
final class StageLinks {
    private StageLinks() {}

    static List<FileLink> find(FilePosition cursor, BiFunction<StageTable, Stage, Stream<Stage>> others) {
        return Occurrences.at(cursor).stream()
                .flatMap(occurrence -> occurrence.stage().stream().flatMap(stage -> links(occurrence, stage, others)))
                .distinct()
                .toList();
    }

    private static Stream<FileLink> links(
            Occurrence from, StageSymbol symbol, BiFunction<StageTable, Stage, Stream<Stage>> others) {
        return others.apply(symbol.dockerfile().model().table(), symbol.stage())
                .map(other -> new StageSymbol(symbol.dockerfile(), other)
                        .linkedFrom(from.location().range()));
    }
}
