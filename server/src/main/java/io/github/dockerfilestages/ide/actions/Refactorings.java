package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.refactorings.AbsoluteSourcePath;
import io.github.dockerfilestages.ide.actions.refactorings.ExtractBase;
import io.github.dockerfilestages.ide.actions.refactorings.ExtractImage;
import io.github.dockerfilestages.ide.actions.refactorings.ExtractStage;
import io.github.dockerfilestages.ide.actions.refactorings.InlineStage;
import io.github.dockerfilestages.ide.actions.refactorings.LowerCaseName;
import io.github.dockerfilestages.ide.actions.refactorings.MoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.NameStage;
import io.github.dockerfilestages.ide.actions.refactorings.NameStages;
import io.github.dockerfilestages.ide.actions.refactorings.RemoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.ReplaceByName;
import io.github.dockerfilestages.ide.actions.refactorings.SplitForRun;
import io.github.dockerfilestages.ide.actions.refactorings.StageFromArgument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The refactorings: code actions that do not need a diagnostic. */
final class Refactorings {
    static final List<Refactoring> ALL = List.of(
            new Refactoring(CodeActionCategory.REWRITE, NameStage::find),
            new Refactoring(CodeActionCategory.REWRITE, ReplaceByName::refactoring),
            new Refactoring(CodeActionCategory.REWRITE, NameStages::find),
            new Refactoring(CodeActionCategory.EXTRACT, ExtractImage::find),
            new Refactoring(CodeActionCategory.EXTRACT, StageFromArgument::refactoring),
            new Refactoring(CodeActionCategory.EXTRACT, ExtractStage::find),
            new Refactoring(CodeActionCategory.EXTRACT, ExtractBase::find),
            new Refactoring(CodeActionCategory.INLINE, InlineStage::find),
            new Refactoring(CodeActionCategory.REWRITE, SplitForRun::find),
            new Refactoring(CodeActionCategory.REWRITE, MoveStage::refactoring),
            new Refactoring(CodeActionCategory.REWRITE, RemoveStage::refactoring),
            new Refactoring(CodeActionCategory.REWRITE, RemoveStage::withSources),
            new Refactoring(CodeActionCategory.REWRITE, LowerCaseName::refactoring),
            new Refactoring(CodeActionCategory.REWRITE, AbsoluteSourcePath::refactoring));

    private Refactorings() {}

    /** A refactoring with its kind. */
    record Refactoring(CodeActionCategory kind, Function<ActionRequest, Optional<ProposedChange>> finder) {
        Optional<ProposedChange> find(ActionRequest request) {
            return finder.apply(request);
        }
    }
}
