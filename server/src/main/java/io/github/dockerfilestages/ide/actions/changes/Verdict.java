package io.github.dockerfilestages.ide.actions.changes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.silence.CheckDirective;
import io.github.dockerfilestages.ide.proof.BuildDifference;
import io.github.dockerfilestages.ide.proof.BuildDifference.OtherBuild;
import io.github.dockerfilestages.ide.proof.BuildProof;
import io.github.dockerfilestages.ide.proof.MeaningChange;
import io.github.dockerfilestages.ide.proof.MeaningChange.ChangedReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.NewReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.OtherStages;
import io.github.dockerfilestages.ide.proof.MeaningProof;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.ide.proof.StageSeam.NoSeam;
import io.github.dockerfilestages.ide.proof.StageSeam.StageJoined;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.ScannedStages;
import io.github.dockerfilestages.stages.SourceDateEpoch;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Verifies a change: parses the edited text and decides whether the change does what it should. */
public final class Verdict {
    private static final String BILL = " to the bill of materials.";

    private Verdict() {}

    /** Why the change must not be offered: it would change something else or cause an error. */
    public static Optional<String> refusalOf(DiagnosedDockerfile about, Change change) {
        return refusalOf(new ActionRequest(about, 0), change);
    }

    /** The same for one of several changes that are tried for a request. */
    public static Optional<String> refusalOf(ActionRequest request, Change change) {
        StageModel edited = change.applied(request.model());
        Diagnosis before = request.about().diagnosis();
        return otherMeaning(request.about(), change, edited)
                .or(() -> otherBuild(request, change, edited))
                .or(() -> Optional.of("BuildKit would reject the file.")
                        .filter(sentence -> hasNewError(before, before.after(edited))));
    }

    /** Whether the change fixes each of these diagnostics and does no harm. */
    public static boolean fixes(DiagnosedDockerfile about, List<Finding> findings, Change change) {
        Diagnosis before = about.diagnosis();
        StageModel edited = change.applied(before.model());
        if (change.edits().isEmpty() || otherMeaning(about, change, edited).isPresent()) {
            return false;
        }
        Diagnosis after = before.after(edited);
        Map<DiagnosticCode, Long> left = count(after.findings());
        Map<DiagnosticCode, Long> found = count(before.findings());
        boolean areGone = count(findings).entrySet().stream()
                .allMatch(fixed -> left.getOrDefault(fixed.getKey(), 0L)
                        <= found.getOrDefault(fixed.getKey(), 0L) - fixed.getValue());
        return areGone && !hasNewError(before, after);
    }

    /** What would mean something else, in the Dockerfile or in a build file, as a sentence. */
    private static Optional<String> otherMeaning(DiagnosedDockerfile about, Change change, StageModel edited) {
        StageModel model = about.model();
        return MeaningProof.difference(model, edited, change.allowed())
                .map(difference -> sentence(difference, model, edited))
                .or(() -> MeaningProof.changedTarget(
                                untouched(about, change), model.table(), edited.table(), change.allowed())
                        .map(target -> FileWording.capitalized(FileWording.describe(about.project(), target))
                                + " would mean something else."));
    }

    /** What would build something else, as a sentence. */
    private static Optional<String> otherBuild(ActionRequest request, Change change, StageModel edited) {
        return change.rebuilt()
                .flatMap(rebuilt -> BuildProof.difference(request.builds(), edited, change.allowed(), rebuilt)
                        .map(Verdict::sentence)
                        .or(() -> failure(request.model(), change.allowed().order(), edited)));
    }

    private static String sentence(BuildDifference difference) {
        return difference instanceof OtherBuild other
                ? "Stage '" + StageWording.cut(other.stage().label()) + "' would build something else."
                : "The directives or the ARGs above the first FROM would change, and with them all stages.";
    }

    /** What else would change about a build that builds the same. */
    private static Optional<String> failure(StageModel model, StageOrder order, StageModel edited) {
        if (SourceDateEpoch.isReadable(model.table()) && !SourceDateEpoch.isReadable(edited.table())) {
            return Optional.of("BuildKit would reject the stage that SOURCE_DATE_EPOCH names.");
        }
        if (order.seam() instanceof NoSeam) {
            return Optional.empty();
        }
        return CheckDirective.failsOnWarnings(model.table())
                ? Optional.of("A new warning could make the build fail, because of '# check=error=true'.")
                : listed(model, order, edited);
    }

    /** A stage that is joined with another one, or a new one, which the bill of materials lists. */
    private static Optional<String> listed(StageModel model, StageOrder order, StageModel edited) {
        return order.seam() instanceof StageJoined joined
                ? listed(model, joined.base()).map(argument -> argument + " would no longer add this stage" + BILL)
                : listed(edited, order.inserted()).map(argument -> argument + " would add the new stage" + BILL);
    }

    private static Optional<String> listed(StageModel model, int stage) {
        return ScannedStages.unnamed(model.table(), model.table().stage(stage))
                .map(argument -> "ARG BUILDKIT_SBOM_SCAN_STAGE on line "
                        + StageWording.line(model, model.keywordRange(argument)));
    }

    /** The values of build files that name a stage, but for those that the change edits too. */
    private static Stream<BuildTarget> untouched(DiagnosedDockerfile about, Change change) {
        Set<FileLocation> touched = change.elsewhere().stream()
                .map(edit -> new FileLocation(edit.file(), edit.edit().range()))
                .collect(toUnmodifiableSet());
        return about.project()
                .targets(about.dockerfile().id(), about.model().table())
                .filter(target -> !touched.contains(FileLocation.of(target)));
    }

    private static String sentence(MeaningChange difference, StageModel before, StageModel after) {
        if (difference instanceof ChangedReference changed) {
            return said(before, changed.reference()) + " would mean something else.";
        }
        if (difference instanceof NewReference added) {
            return said(after, added.reference()) + " would name a stage.";
        }
        return difference instanceof OtherStages
                ? "BuildKit would find other stages in the file."
                : "BuildKit would read the file differently.";
    }

    private static String said(StageModel model, Reference reference) {
        return "'" + StageWording.cut(reference.value()) + "' on line " + StageWording.line(model, reference);
    }

    private static Map<DiagnosticCode, Long> count(List<Finding> findings) {
        return findings.stream().collect(groupingBy(Finding::code, counting()));
    }

    private static boolean hasNewError(Diagnosis before, Diagnosis after) {
        Map<DiagnosticCode, Long> old = errors(before);
        return errors(after).entrySet().stream()
                .anyMatch(error -> error.getValue() > old.getOrDefault(error.getKey(), 0L));
    }

    private static Map<DiagnosticCode, Long> errors(Diagnosis diagnosis) {
        return count(diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }
}
