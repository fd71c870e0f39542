package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.Fixes.Fix;
import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything in a file that can be mended without a thought: letter case, and comments behind FROM. */
final class FixAll {
    private static final Map<DiagnosticCode, Fix> SAFE = Map.of(
            DiagnosticCode.FROM_AS_CASING, AdaptAs::find,
            DiagnosticCode.STAGE_NAME_CASING, LowerCaseName::fix,
            DiagnosticCode.STAGE_REFERENCE_CASING, LowerCaseReference::find,
            DiagnosticCode.INVALID_FROM_INSTRUCTION, MoveTrailingComment::find);

    private FixAll() {}

    /** One change for all of them; where they are wrong together, for those that each mend what they should. */
    static Optional<Change> find(DiagnosedDockerfile about) {
        Diagnosis diagnosis = about.diagnosis();
        var edits = new LinkedHashSet<TextEdit>();
        var meant = new HashSet<Integer>();
        for (Finding finding : diagnosis.findings()) {
            Cancellation.check();
            change(about, finding)
                    .filter(change -> isApart(edits, change.edits()))
                    .ifPresent(change -> {
                        edits.addAll(change.edits());
                        meant.addAll(change.meant());
                    });
        }
        return Optional.of(Change.of("Fix all stage names that can be fixed safely", List.copyOf(edits))
                        .meaning(meant))
                .filter(all -> !edits.isEmpty())
                .filter(all -> Verdict.refusalOf(diagnosis, all).isEmpty());
    }

    private static Optional<Change> change(DiagnosedDockerfile about, Finding finding) {
        return Optional.ofNullable(SAFE.get(finding.code()))
                .flatMap(fix -> fix.find(new Problem(about, finding)))
                .filter(change -> Verdict.mends(about.diagnosis(), finding, change));
    }

    private static boolean isApart(Collection<TextEdit> edits, List<TextEdit> more) {
        return more.stream()
                .allMatch(edit -> edits.contains(edit)
                        || edits.stream()
                                .noneMatch(other -> other.range().start()
                                                < edit.range().end()
                                        && edit.range().start() < other.range().end()));
    }
}
