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
 * A base that can come to the name of one stage or another, by the build arguments: variables are a part of it, or all of
 * it, and then its default is a stage or it has none.
 *
 * @param stage the index of the stage that is built from it
 * @param pattern the names that it can come to; absent when it is any name
 */
public record OpenBase(int stage, Optional<BasePattern> pattern) {

    /** Each is compared with each stage: a file with more of them was not typed by anybody. */
    private static final int MOST = 500;

    /** All in a file, in the order of the text; where they are too many one for all, the last, which can come to any name. */
    static List<OpenBase> in(StageTable table) {
        List<OpenBase> all =
                table.stages().stream().flatMap(stage -> of(stage, table)).toList();
        return all.size() <= MOST
                ? all
                : List.of(new OpenBase(all.get(all.size() - 1).stage(), Optional.empty()));
    }

    /** Whether it can come to the name of a stage above it. */
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
