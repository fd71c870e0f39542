package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Inserts the missing AS between an image and a name. */
public final class InsertAs {
    private InsertAs() {}

    public static Optional<Change> find(FixRequest problem) {
        List<Word> words = problem.statement().arguments();
        return problem.stage()
                .filter(stage -> words.size() == 2 && !stage.isNamed())
                .filter(stage -> isName(words.get(1).value()))
                .map(stage -> change(problem, stage, words.get(1)));
    }

    private static boolean isName(String word) {
        return StageName.problem(word).isEmpty() && !word.equalsIgnoreCase("as");
    }

    private static Change change(FixRequest problem, Stage stage, Word name) {
        String as = new StageBlock(problem.model(), stage).keyword("AS");
        int start = problem.absolute(name.range()).start();
        return Change.of("Insert " + as, List.of(new TextEdit(TextRange.at(start), as + " ")), stage.instruction());
    }
}
