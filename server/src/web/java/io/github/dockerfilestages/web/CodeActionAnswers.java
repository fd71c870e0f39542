package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.actions.BuildFileActions;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.NewName;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.web.Answers.CodeAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes that are offered for a range. */
record CodeActionAnswers(Asked asked) {

    /** Actions that are not possible are listed, with the reason, only for a request for certain kinds. */
    List<CodeAction> find(PositionRange range, Optional<List<String>> only, Optional<String> trigger) {
        if (!asked.file().document().uri().isEditable()) {
            return List.of();
        }
        TextRange wanted = Places.range(asked.text(), range);
        Set<CodeActionCategory> kinds = CodeActionCategory.within(only);
        if (wanted.isEmpty() && only.isEmpty() && trigger.equals(Optional.of("automatic"))) {
            kinds.removeAll(CodeActionCategory.DIVIDING);
        }
        List<StageAction> all = find(wanted, kinds);
        return all.stream()
                .filter(found -> only.isPresent() || found.isAtCursor(all))
                .filter(found -> found.disabled().isEmpty() || only.isPresent())
                .map(this::action)
                .toList();
    }

    private List<StageAction> find(TextRange range, Set<CodeActionCategory> kinds) {
        return asked.file()
                .diagnosed()
                .map(about -> CodeActions.find(about, range, kinds))
                .or(() -> asked.file()
                        .buildFile()
                        .map(file -> BuildFileActions.find(
                                asked.file().project(),
                                file,
                                asked.file().settings().diagnostics(),
                                range,
                                kinds)))
                .orElse(List.of());
    }

    private CodeAction action(StageAction found) {
        var diagnostics = new DiagnosticAnswers(
                asked.places(), asked.file().document().uri().spelling(), asked.text());
        return new CodeAction(
                found.title(),
                found.kind().id(),
                found.isPreferred(),
                found.disabled(),
                found.fixes().map(diagnostics::of),
                asked.places().edits(found.edits()),
                rename(found));
    }

    private Optional<Position> rename(StageAction found) {
        return asked.file()
                .dockerfile()
                .flatMap(dockerfile -> NewName.of(dockerfile, found))
                .map(name -> Places.position(name.text(), name.range().start()));
    }
}
