package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
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
import java.util.stream.Stream;

/** The refactorings: code actions that do not need a diagnostic. */
final class Refactorings {
    static final List<Refactoring> ALL = List.of(
            one(CodeActionCategory.REWRITE, NameStage::find),
            one(CodeActionCategory.REWRITE, ReplaceByName::refactoring),
            one(CodeActionCategory.REWRITE, NameStages::find),
            one(CodeActionCategory.EXTRACT, ExtractImage::find),
            one(CodeActionCategory.EXTRACT, StageFromArgument::refactoring),
            one(CodeActionCategory.EXTRACT, ExtractStage::find),
            new Refactoring(CodeActionCategory.EXTRACT, ExtractBase::find),
            one(CodeActionCategory.INLINE, InlineStage::find),
            one(CodeActionCategory.REWRITE, SplitForRun::find),
            one(CodeActionCategory.REWRITE, MoveStage::refactoring),
            one(CodeActionCategory.REWRITE, RemoveStage::refactoring),
            one(CodeActionCategory.REWRITE, RemoveStage::withSources),
            one(CodeActionCategory.REWRITE, LowerCaseName::refactoring),
            one(CodeActionCategory.REWRITE, AbsoluteSourcePath::refactoring));

    private Refactorings() {}

    private static Refactoring one(CodeActionCategory kind, Function<ActionRequest, Optional<ProposedChange>> finder) {
        return new Refactoring(kind, request -> finder.apply(request).stream());
    }

    /** A refactoring with its kind. */
    record Refactoring(CodeActionCategory kind, Function<ActionRequest, Stream<ProposedChange>> finder) {

        /** The ways to do it, the best one first; the user is offered the first that is possible. */
        Stream<ProposedChange> find(ActionRequest request) {
            return finder.apply(request);
        }
    }
}
