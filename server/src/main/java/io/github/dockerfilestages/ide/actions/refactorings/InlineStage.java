package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins a stage with the only stage that is built from it. Its instructions move to that stage, under the name of that. */
public final class InlineStage {
    private InlineStage() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        return request.reference()
                .filter(reference -> reference.kind() == ReferenceKind.FROM)
                .flatMap(reference -> request.table().target(reference))
                .or(request::declared)
                .filter(base -> base.isNamed() && new StageBlock(request.model(), base).hasPlainFrom())
                .flatMap(base -> user(request.table(), base)
                        .map(into ->
                                new ProposedChange(change(request.model(), base, into), refusal(request, base, into))));
    }

    /** The only stage that is built from another one. */
    private static Optional<Stage> user(StageTable table, Stage base) {
        List<Reference> bases = table.referencesTo(base).stream()
                .filter(reference -> reference.kind() == ReferenceKind.FROM)
                .toList();
        return bases.size() == 1
                ? Optional.of(table.stage(bases.get(0).stage()))
                        .filter(into ->
                                into.base().filter(name -> !name.hasVariables()).isPresent())
                : Optional.empty();
    }

    private static Change change(StageModel model, Stage base, Stage into) {
        Dockerfile dockerfile = model.dockerfile();
        TextRange block = new StageBlock(model, base).range();
        int first = model.elementOf(base.instruction());
        int from = model.elementOf(into.instruction());
        int head = model.instructionRange(first).start();
        String comments = model.text().slice(new TextRange(block.start(), head));
        String rest = Blanks.stripTrailing(model.text().slice(new TextRange(dockerfile.start(first + 1), block.end())));
        String end = model.text().lineEnd();
        String joined = comments + renamed(model, base, into) + (rest.isEmpty() ? "" : rest + end);
        var replaced = new TextRange(dockerfile.start(from), dockerfile.start(from + 1));
        boolean isEnded = model.text().slice(replaced).endsWith("\n");
        var edit = new TextEdit(replaced, isEnded ? joined : Blanks.stripTrailing(joined));
        String title = "Inline " + Quoted.stage(base) + " into " + Quoted.stage(into);
        return Change.of(title, List.of(new TextEdit(block, ""), edit))
                .with(StageOrder.joined(base.index(), into.index()), model)
                .rebuilding();
    }

    /** The FROM of the base under the name of the stage that is built from it. */
    private static String renamed(StageModel model, Stage base, Stage into) {
        int element = model.elementOf(base.instruction());
        int start = model.dockerfile().start(element);
        String line = model.text().slice(new TextRange(start, model.dockerfile().start(element + 1)));
        Word alias = base.alias().orElseThrow();
        int image = base.base().orElseThrow().word().range().end();
        TextEdit edit = into.alias()
                .map(name -> new TextEdit(alias.range(), name.value()))
                .orElseGet(() -> new TextEdit(new TextRange(image, alias.range().end()), ""));
        return edit.apply(line).substring(model.instructionRange(element).start() - start);
    }

    private static Optional<String> refusal(ActionRequest request, Stage base, Stage into) {
        boolean isReplaced = request.model().parameters().namedContexts().contains(base.name());
        return StageUse.byBuilds(request, base)
                .or(() -> StageUse.besideFrom(request, base))
                .or(() -> StageUse.of(request, base, Set.of(into.index())))
                .or(() -> Optional.of("A named context may replace this stage.").filter(sentence -> isReplaced))
                .or(() -> hidden(request, into))
                .or(() -> DividedStage.filtered(request, into));
    }

    private static Optional<String> hidden(ActionRequest request, Stage into) {
        return request.builds()
                .hiddenIn(into)
                .map(argument -> "ARG " + String.join(", ", argument.names()) + " could get another value in "
                        + Quoted.stage(into) + " without a FROM after it.");
    }
}
