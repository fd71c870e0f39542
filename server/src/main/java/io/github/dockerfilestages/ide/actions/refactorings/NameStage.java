package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names a stage that has no name. */
public final class NameStage {
    private NameStage() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        return request.declared().flatMap(stage -> {
            String name = name(request.model(), stage);
            return edit(request.model(), stage, name)
                    .map(edit -> Change.of("Name this stage '" + name + "'", List.of(edit), stage.instruction())
                            .rebuilding())
                    .map(ProposedChange::of);
        });
    }

    /** A name made from its base. */
    static String name(StageModel model, Stage stage) {
        return name(model, stage, Set.of());
    }

    /** The same, other than these names, which other stages will get. */
    static String name(StageModel model, Stage stage, Set<String> others) {
        String base = stage.base().map(found -> found.word().value()).orElse("");
        return FreshName.ofImage(model, base, others);
    }

    /** The edit that names the stage; empty when it has a name, or when its FROM is not just a base. */
    public static Optional<TextEdit> edit(StageModel model, Stage stage, String name) {
        List<Word> words = model.table()
                .instructions()
                .get(stage.instruction())
                .statement()
                .arguments();
        if (stage.isNamed() || words.size() != 1) {
            return Optional.empty();
        }
        int end = model.dockerfile()
                .absolute(model.elementOf(stage.instruction()), words.get(0).range())
                .end();
        String as = new StageBlock(model, stage).keyword("AS");
        return Optional.of(new TextEdit(TextRange.at(end), " " + as + " " + name));
    }
}
