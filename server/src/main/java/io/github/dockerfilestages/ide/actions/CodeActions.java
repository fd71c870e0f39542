package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.Verdict;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the code actions for a range of a Dockerfile, which may be inside a build file.
 *
 * <p>Considers only diagnostics on the instructions that the range touches, and for a range of many lines only the
 * first ones ({@link DiagnosticsInRange#fixable}). Every action has been tried before it is offered: the edited text is parsed
 * again and compared.
 */
public final class CodeActions {
    private CodeActions() {}

    /**
     * Fixes come first, in the order of the text.
     *
     * @param range in the text of the Dockerfile
     * @param wanted the kinds that the client asks for
     */
    public static List<StageAction> find(DiagnosedDockerfile about, TextRange range, Set<CodeActionCategory> wanted) {
        var found = new ArrayList<StageAction>();
        if (wanted.contains(CodeActionCategory.QUICK_FIX)) {
            DiagnosticsInRange.fixable(about.diagnosis(), range)
                    .forEach(finding -> fixes(about, finding)
                            .filter(action -> isNew(found, action))
                            .forEach(found::add));
        }
        refactorings(new ActionRequest(about, range), wanted)
                .filter(action -> isNew(found, action))
                .forEach(found::add);
        if (wanted.contains(CodeActionCategory.FIX_ALL)) {
            FixAll.action(about, FixAll.codes()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Stream<StageAction> fixes(DiagnosedDockerfile about, Finding finding) {
        var problem = new FixRequest(about, finding);
        Optional<LocatedDiagnostic> fixed =
                Optional.of(about.diagnosis().bind(finding).in(about.dockerfile()));
        Cancellation.check();
        return Fixes.of(finding.code()).stream()
                .flatMap(fix -> fix.find(problem).stream())
                .filter(change -> Verdict.fixes(about, List.of(finding), change))
                .flatMap(change -> StageAction.of(CodeActionCategory.QUICK_FIX, about, change, fixed).stream());
    }

    private static Stream<StageAction> refactorings(ActionRequest request, Set<CodeActionCategory> wanted) {
        return Refactorings.ALL.stream()
                .filter(refactoring -> wanted.contains(refactoring.kind()))
                .flatMap(refactoring -> judged(request, refactoring.kind(), refactoring.find(request)).stream());
    }

    /** The first change that is possible; if none is, why the first one is not. */
    private static Optional<StageAction> judged(
            ActionRequest request, CodeActionCategory kind, Stream<ProposedChange> alternatives) {
        Optional<StageAction> disabled = Optional.empty();
        for (ProposedChange proposal : (Iterable<ProposedChange>) alternatives::iterator) {
            Cancellation.check();
            Change change = proposal.change();
            Optional<String> refusal = proposal.refusal().or(() -> Verdict.refusalOf(request, change));
            if (refusal.isEmpty()) {
                return StageAction.of(kind, request.about(), change, Optional.empty());
            }
            disabled = disabled.or(() -> refusal.map(reason -> StageAction.disabled(kind, change, reason)));
        }
        return disabled;
    }

    /** A refactoring that is already offered as a fix is not offered again. */
    private static boolean isNew(List<StageAction> found, StageAction action) {
        return found.stream()
                .noneMatch(other -> other.title().equals(action.title())
                        && (other.edits().equals(action.edits()) || other.kind() != action.kind()));
    }
}
