package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.actions.changes.Bisection;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.Fix;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.Verdict;
import io.github.dockerfilestages.ide.actions.fixes.AdaptAs;
import io.github.dockerfilestages.ide.actions.fixes.LowerCaseReference;
import io.github.dockerfilestages.ide.actions.fixes.MoveTrailingComment;
import io.github.dockerfilestages.ide.actions.refactorings.LowerCaseName;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies all fixes of a file that are always safe: the case of keywords and names, and comments after FROM. */
public final class FixAll {
    private static final Map<DiagnosticCode, Fix> SAFE = Map.of(
            DiagnosticCode.FROM_AS_CASING, AdaptAs::find,
            DiagnosticCode.STAGE_NAME_CASING, LowerCaseName::fix,
            DiagnosticCode.STAGE_REFERENCE_CASING, LowerCaseReference::find,
            DiagnosticCode.INVALID_FROM_INSTRUCTION, MoveTrailingComment::find);

    private FixAll() {}

    /** The diagnostics that have a safe fix. */
    public static Set<DiagnosticCode> codes() {
        return SAFE.keySet();
    }

    /** The edits of a Dockerfile that fix diagnostics with these codes. */
    public static Optional<StageAction> action(DiagnosedDockerfile about, Set<DiagnosticCode> codes) {
        return find(about, codes)
                .flatMap(change -> StageAction.of(CodeActionCategory.FIX_ALL, about, change, Optional.empty()));
    }

    /** A diagnostic with the change that should fix it. */
    private record Candidate(Finding finding, Change change) {}

    /**
     * One change that combines all fixes. Where the combination is wrong, it contains those that do fix their
     * diagnostics. The combination is tried first, because each trial parses the whole text and a large file may have
     * hundreds of diagnostics.
     */
    private static Optional<Change> find(DiagnosedDockerfile about, Set<DiagnosticCode> codes) {
        Diagnosis diagnosis = about.diagnosis();
        List<Candidate> candidates = diagnosis.findings().stream()
                .filter(finding -> codes.contains(finding.code()))
                .flatMap(finding -> candidate(about, finding).stream())
                .toList();
        List<Candidate> fixing = Bisection.passing(candidates, some -> isFixed(about, some));
        return Optional.of(together(fixing))
                .filter(all -> !all.edits().isEmpty())
                .filter(all -> Verdict.refusalOf(about, all).isEmpty());
    }

    private static Optional<Candidate> candidate(DiagnosedDockerfile about, Finding finding) {
        Cancellation.check();
        return Optional.ofNullable(SAFE.get(finding.code()))
                .flatMap(fix -> fix.find(new FixRequest(about, finding)))
                .map(change -> new Candidate(finding, change));
    }

    private static boolean isFixed(DiagnosedDockerfile about, List<Candidate> candidates) {
        Cancellation.check();
        List<Finding> findings = candidates.stream().map(Candidate::finding).toList();
        return Verdict.fixes(about, findings, together(candidates));
    }

    /** Combines the changes; of two that overlap, the first one wins. */
    private static Change together(List<Candidate> candidates) {
        var edits = new LinkedHashSet<TextEdit>();
        var meant = new HashSet<Integer>();
        for (Candidate candidate : candidates) {
            Change change = candidate.change();
            if (isApart(edits, change.edits())) {
                edits.addAll(change.edits());
                meant.addAll(change.meant());
            }
        }
        return Change.of("Fix all stage names that can be fixed safely", List.copyOf(edits))
                .meaning(meant);
    }

    private static boolean isApart(Collection<TextEdit> edits, List<TextEdit> more) {
        return more.stream()
                .allMatch(edit -> edits.contains(edit)
                        || edits.stream().noneMatch(other -> other.range().overlaps(edit.range())));
    }
}
