package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.symbols.PathSymbol;
import io.github.dockerfilestages.paths.effects.PathSource;
import io.github.dockerfilestages.paths.effects.StagePath;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Writes a relative path of another stage as what it means: it starts at the root, whatever the WORKDIR is. */
public final class AbsoluteSourcePath {
    private AbsoluteSourcePath() {}

    public static Optional<Change> fix(FixRequest problem) {
        int start = problem.absolute(problem.finding().range()).start();
        return refactoring(new ActionRequest(problem.about(), start)).map(ProposedChange::change);
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return PathSymbol.at(request.about().dockerfile(), request.offset())
                .flatMap(symbol -> symbol.source()
                        .filter(PathSource::isRelative)
                        .filter(source -> StagePath.isKnown(source.path()))
                        .filter(source ->
                                source.written().equals(request.model().text().slice(symbol.range())))
                        .map(source -> change(symbol, source)));
    }

    private static ProposedChange change(PathSymbol symbol, PathSource source) {
        boolean isFolder = source.written().endsWith("/") && !source.path().equals(StagePath.ROOT);
        String absolute = source.path() + (isFolder ? "/" : "");
        return ProposedChange.of(
                Change.of("Make the source path absolute", List.of(new TextEdit(symbol.range(), absolute))));
    }
}
