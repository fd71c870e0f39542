package io.github.dockerfilestages.ide.diagnostics.stages;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A FROM without exactly one word after its flags, or three with AS in the middle. */
public final class InvalidFromInstruction {
    private static final String OUTCOME = "; BuildKit rejects the file.";

    private InvalidFromInstruction() {}

    public static Optional<Finding> find(Stage stage, Inspection inspection) {
        return inspection.from(stage).flatMap(from -> find(stage.instruction(), from));
    }

    private static Optional<Finding> find(int instruction, Statement from) {
        List<Word> words = from.arguments();
        if (words.isEmpty()) {
            return finding(instruction, from.word().range(), "FROM has no image");
        }
        boolean hasAs = words.size() > 1 && words.get(1).value().equalsIgnoreCase("as");
        if (hasAs && words.size() == 2) {
            return finding(instruction, words.get(1).range(), "AS has no name after it");
        }
        int accepted = hasAs ? 3 : 1;
        return words.size() == accepted
                ? Optional.empty()
                : surplus(instruction, words.subList(accepted, words.size()));
    }

    private static Optional<Finding> surplus(int instruction, List<Word> words) {
        Word first = words.get(0);
        var range = new TextRange(
                first.range().start(), words.get(words.size() - 1).range().end());
        return finding(instruction, range, problemOf(first.value()));
    }

    private static String problemOf(String word) {
        if (word.startsWith("#")) {
            return "A comment needs a line of its own";
        }
        return word.startsWith("--")
                ? "A flag must come before the image"
                : "Unexpected " + Quoted.word(word) + " in FROM, which takes an image and an optional AS with a name";
    }

    private static Optional<Finding> finding(int instruction, TextRange range, String problem) {
        return Optional.of(Finding.of(DiagnosticCode.INVALID_FROM_INSTRUCTION, instruction, range, problem + OUTCOME));
    }
}
