package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import io.github.dockerfilestages.ide.actions.changes.Place;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.refactorings.ExtractImage;
import io.github.dockerfilestages.ide.actions.refactorings.LowerCaseName;
import io.github.dockerfilestages.ide.actions.refactorings.MoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.NameStage;
import io.github.dockerfilestages.ide.actions.refactorings.RemoveStage;
import io.github.dockerfilestages.ide.actions.refactorings.ReplaceByName;
import io.github.dockerfilestages.ide.actions.refactorings.StageFromArgument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done where nothing is wrong. */
final class Refactorings {
    static final List<Refactoring> ALL = List.of(
            new Refactoring(Kind.REWRITE, NameStage::find),
            new Refactoring(Kind.REWRITE, ReplaceByName::refactoring),
            new Refactoring(Kind.EXTRACT, ExtractImage::find),
            new Refactoring(Kind.EXTRACT, StageFromArgument::refactoring),
            new Refactoring(Kind.REWRITE, MoveStage::refactoring),
            new Refactoring(Kind.REWRITE, RemoveStage::refactoring),
            new Refactoring(Kind.REWRITE, LowerCaseName::refactoring));

    private Refactorings() {}

    /** One of them. */
    record Refactoring(Kind kind, Function<Place, Optional<ProposedChange>> finder) {
        Optional<ProposedChange> find(Place place) {
            return finder.apply(place);
        }
    }
}
