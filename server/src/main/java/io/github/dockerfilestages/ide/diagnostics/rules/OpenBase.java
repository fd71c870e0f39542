package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.Base;
import io.github.dockerfilestages.stages.BasePattern;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A base that names different stages depending on build arguments: part of it is a variable, or all of it is and the
 * variable's default is a stage or missing.
 *
 * @param stage the index of the stage that is built from it
 * @param pattern the names that the base can have; absent when it can be any name
 */
public record OpenBase(int stage, Optional<BasePattern> pattern) {

    /** Each base is compared with each stage, and nobody writes a file with more of them by hand. */
    private static final int MOST = 500;

    /**
     * All open bases in the order of the text. If there are too many, the result is only the last one, with any name.
     */
    static List<OpenBase> in(StageTable table) {
        List<OpenBase> all =
                table.stages().stream().flatMap(stage -> of(stage, table)).toList();
        return all.size() <= MOST
                ? all
                : List.of(new OpenBase(all.get(all.size() - 1).stage(), Optional.empty()));
    }

    /** Whether the base can have the name of a stage above it. */
    public boolean canMean(Stage candidate) {
        return candidate.isNamed()
                && pattern.map(names -> names.matches(candidate.name())).orElse(true);
    }

    private static Stream<OpenBase> of(Stage stage, StageTable table) {
        Optional<Base> base = stage.base();
        if (base.isEmpty()) {
            return Stream.empty();
        }
        Optional<BasePattern> pattern = base.get().pattern();
        boolean isChoice = base.get().shellWord().soleVariable().isPresent()
                && (base.get().spelling() instanceof Spelling.Unknown || isStage(table.baseOf(stage)));
        return pattern.isPresent() || isChoice ? Stream.of(new OpenBase(stage.index(), pattern)) : Stream.empty();
    }

    private static boolean isStage(Optional<Reference> base) {
        return base.filter(reference -> reference.resolution().isStage()).isPresent();
    }
}
