package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;
import java.util.Set;

/**
 * The argument {@code BUILDKIT_SBOM_SCAN_STAGE}: the stages that the bill of materials lists besides the one that is
 * built. It names them, or is a truth value for all stages in which it is declared ({@code isEnabledForStage} of
 * dockerfile2llb).
 */
public final class ScannedStages {
    /** The truth values of Go's {@code strconv.ParseBool}. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private ScannedStages() {}

    /**
     * The index of the first instruction that may make BuildKit list stages by where they are, not by their names; absent
     * if there is none.
     */
    public static Optional<Integer> unnamed(StageTable table) {
        for (int index = 0; index < table.instructions().size(); index++) {
            if (mayListAll(table, table.instructions().get(index))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean mayListAll(StageTable table, StageInstruction instruction) {
        return instruction.statement().keyword() == Keyword.ARG
                && instruction.statement().arguments().stream().anyMatch(word -> mayListAll(table, word));
    }

    /** A value that is not known, because it has variables or comes from outside, may be any. */
    private static boolean mayListAll(StageTable table, Word word) {
        String name = GlobalArguments.nameIn(word);
        int start = name.length() + 1;
        return name.equals(ArgumentReferences.SCAN)
                && (start > word.value().length()
                        || ShellWordReader.parse(
                                        word.value().substring(start),
                                        table.head().escape())
                                .constant()
                                .filter(value -> !TRUE.contains(value))
                                .isEmpty());
    }
}
