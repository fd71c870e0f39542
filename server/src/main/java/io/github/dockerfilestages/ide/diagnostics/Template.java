package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.dockerfile.Flag;
import io.github.dockerfilestages.dockerfile.Keyword;
import io.github.dockerfilestages.dockerfile.Statement;
import io.github.dockerfilestages.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.dockerfile.Word;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;

/** Tells Dockerfiles from texts that Dockerfiles are generated from. */
final class Template {
    private Template() {}

    /** Whether a word that stages depend on, or what stands for an instruction, holds a marker. */
    static boolean isIn(StageTable table) {
        int firstFrom = table.stage(0).instruction();
        List<StageInstruction> instructions = table.instructions();
        for (int index = 0; index < instructions.size(); index++) {
            Statement statement = instructions.get(index).statement();
            // An ARG within a stage does not count in any FROM.
            boolean counts = index < firstFrom || statement.keyword() != Keyword.ARG;
            if (counts && isIn(statement)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Statement statement) {
        return switch (statement.keyword()) {
            case FROM, ARG ->
                isInFlags(statement) || statement.arguments().stream().anyMatch(Template::isIn);
            case ONBUILD -> statement.trigger().filter(Template::isIn).isPresent();
            case UNKNOWN -> isIn(statement.word());
            default -> isInFlags(statement);
        };
    }

    private static boolean isInFlags(Statement statement) {
        for (Flag flag : statement.flags()) {
            if (TemplateMarkers.isIn(flag.name())
                    || flag.value().filter(Template::isIn).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Word word) {
        return TemplateMarkers.isIn(word.value());
    }
}
