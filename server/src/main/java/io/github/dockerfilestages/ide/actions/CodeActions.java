package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what can be done at a range of a Dockerfile.
 *
 * <p>Only what is found on the instructions that the range touches is looked at. Everything that is offered has been tried:
 * the edited text was read again.
 */
public final class CodeActions {
    private CodeActions() {}

    /**
     * Fixes first, in the order of the text.
     *
     * @param wanted the kinds that are asked for
     */
    public static List<CodeAction> find(Diagnosis diagnosis, TextRange range, Set<Kind> wanted) {
        var found = new ArrayList<CodeAction>();
        if (wanted.contains(Kind.QUICK_FIX)) {
            Problems.at(diagnosis, range)
                    .forEach(finding -> fixes(diagnosis, finding)
                            .filter(action -> isNew(found, action))
                            .forEach(found::add));
        }
        refactorings(new Place(diagnosis, range.start()), wanted)
                .filter(action -> isNew(found, action))
                .forEach(found::add);
        if (wanted.contains(Kind.FIX_ALL)) {
            FixAll.find(diagnosis)
                    .map(change -> CodeAction.of(Kind.FIX_ALL, change, Optional.empty()))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Stream<CodeAction> fixes(Diagnosis diagnosis, Finding finding) {
        var problem = new Problem(diagnosis, finding);
        Optional<Diagnostic> fixed = Optional.of(diagnosis.bind(finding));
        return Fixes.of(finding.code()).stream()
                .flatMap(fix -> fix.find(problem).stream())
                .filter(change -> Verdict.mends(diagnosis, finding, change))
                .map(change -> CodeAction.of(Kind.QUICK_FIX, change, fixed));
    }

    private static Stream<CodeAction> refactorings(Place place, Set<Kind> wanted) {
        return Refactorings.ALL.stream()
                .filter(refactoring -> wanted.contains(refactoring.kind()))
                .flatMap(refactoring ->
                        refactoring
                                .find(place)
                                .map(proposal -> judged(place.diagnosis(), refactoring.kind(), proposal))
                                .stream());
    }

    private static CodeAction judged(Diagnosis diagnosis, Kind kind, Refactorings.Proposal proposal) {
        return proposal.refusal()
                .or(() -> Verdict.refusalOf(diagnosis, proposal.change()))
                .map(reason -> CodeAction.disabled(kind, proposal.change(), reason))
                .orElseGet(() -> CodeAction.of(kind, proposal.change(), Optional.empty()));
    }

    /** A refactoring that is offered as a fix already is not offered again. */
    private static boolean isNew(List<CodeAction> found, CodeAction action) {
        return found.stream()
                .noneMatch(other -> other.title().equals(action.title())
                        && (other.edits().equals(action.edits()) || other.kind() != action.kind()));
    }
}
