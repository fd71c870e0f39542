package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes the extra words of a FROM: what stays is the image, or the image, AS and a name. */
public final class RemoveRest {
    private RemoveRest() {}

    public static Optional<Change> find(FixRequest problem) {
        List<Word> words = problem.statement().arguments();
        return problem.stage()
                .filter(stage -> words.size() > 1)
                .map(stage -> Change.of("Remove the rest", edits(problem, stage, words)));
    }

    private static List<TextEdit> edits(FixRequest problem, Stage stage, List<Word> words) {
        List<Word> kept = kept(problem, stage, words.get(0));
        var edits = new ArrayList<TextEdit>();
        for (int at = 1; at < words.size(); at++) {
            if (!kept.contains(words.get(at))) {
                var range = new TextRange(
                        words.get(at - 1).range().end(), words.get(at).range().end());
                edits.add(new TextEdit(problem.absolute(range), ""));
            }
        }
        return List.copyOf(edits);
    }

    private static List<Word> kept(FixRequest problem, Stage stage, Word base) {
        var kept = new ArrayList<Word>();
        kept.add(base);
        stage.alias().ifPresent(alias -> {
            problem.statement().asWord().ifPresent(kept::add);
            kept.add(alias);
        });
        return kept;
    }
}
