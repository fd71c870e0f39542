package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;
import java.util.Set;

/**
 * The argument {@code BUILDKIT_SBOM_SCAN_STAGE}: which stages the bill of materials lists besides the one that is built.
 * It names them, or is a truth value for the stage that declares it and those that continue it
 * ({@code isEnabledForStage} of dockerfile2llb).
 */
public final class ScannedStages {
    /** The truth values of Go's {@code strconv.ParseBool}. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private ScannedStages() {}

    /**
     * The index of the instruction by which BuildKit may list a stage, whatever its name is; absent if there is none.
     */
    public static Optional<Integer> unnamed(StageTable table, Stage stage) {
        int end = table.endOf(stage);
        Optional<Stage> at = Optional.of(stage);
        while (at.isPresent()) {
            Stage here = at.get();
            Optional<ScanArgument> found = last(table, here.instruction(), end);
            if (found.isPresent()) {
                return found.filter(argument -> mayListAll(table, argument.word()))
                        .map(ScanArgument::instruction);
            }
            at = table.baseStage(here).filter(base -> base.index() < here.index());
            end = at.map(table::endOf).orElse(0);
        }
        return last(table, 0, table.stage(0).instruction())
                .filter(argument -> mayListAll(table, argument.word()))
                .map(ScanArgument::instruction);
    }

    private record ScanArgument(int instruction, Word word) {}

    /** The last declaration of the argument between two instructions. */
    private static Optional<ScanArgument> last(StageTable table, int from, int to) {
        for (int index = to - 1; index >= from; index--) {
            int instruction = index;
            var statement = table.instructions().get(index).statement();
            Optional<ScanArgument> found = statement.keyword() == Keyword.ARG
                    ? statement.arguments().stream()
                            .filter(word -> GlobalArguments.nameIn(word).equals(ArgumentReferences.SCAN))
                            .reduce((one, next) -> next)
                            .map(word -> new ScanArgument(instruction, word))
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A value that is not known, because it has variables or comes from outside, may be any. */
    private static boolean mayListAll(StageTable table, Word word) {
        int start = ArgumentReferences.SCAN.length() + 1;
        return start > word.value().length()
                || ShellWordReader.parse(
                                word.value().substring(start), table.head().escape())
                        .constant()
                        .filter(value -> !TRUE.contains(value))
                        .isEmpty();
    }
}
