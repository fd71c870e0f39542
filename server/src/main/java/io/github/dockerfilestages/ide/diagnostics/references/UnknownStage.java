package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.ImageWord;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/**
 * A word that is not a stage. It may be an image or a named context, and mostly is, so the severity depends on how
 * certain the mistake is.
 */
public final class UnknownStage {
    private UnknownStage() {}

    public static Optional<Finding> find(Reference reference, Inspection inspection) {
        boolean isVariable =
                reference.kind() == ReferenceKind.FROM && reference.value().indexOf('$') >= 0;
        if (inspection.isTemplate() || isVariable || reference.resolution().isStage()) {
            return Optional.empty();
        }
        if (reference.resolution().kind() == Resolution.ResolutionKind.INVALID) {
            return impossible(reference, inspection);
        }
        boolean isImage = reference.resolution().kind() == Resolution.ResolutionKind.IMAGE;
        return isImage ? doubtful(reference, inspection) : Optional.empty();
    }

    /** Neither a stage nor a valid image name: BuildKit reports an error too. */
    private static Optional<Finding> impossible(Reference reference, Inspection inspection) {
        ReferenceProblem problem = reference.resolution().problem();
        if (problem != ReferenceProblem.BADREF && problem != ReferenceProblem.BLANK) {
            return Optional.empty();
        }
        var word = UnknownWord.of(reference, inspection);
        return Optional.of(word.finding("It is not a valid image name either.", Severity.ERROR));
    }

    /**
     * Does not report what looks like an image. Reports a probable typing mistake at once. A word similar to no stage
     * may be a context of a build file that is not read yet, or that cannot be read, so it is reported only when all are.
     */
    private static Optional<Finding> doubtful(Reference reference, Inspection inspection) {
        String name = inspection.nameIn(reference);
        boolean isBare = ImageWord.isBare(name);
        boolean isBase = reference.kind() == ReferenceKind.FROM;
        if (isBase && !isBare || name.indexOf('/') >= 0 || inspection.isOfficialImage(ImageWord.repository(name))) {
            return Optional.empty();
        }
        var word = UnknownWord.of(reference, inspection);
        ProjectKnowledge surroundings = inspection.settings().surroundings();
        boolean mayBeContext = !surroundings.isComplete() || surroundings.hasUnknownContext();
        if (!word.isNear() && (isBase || !isBare || mayBeContext)) {
            return Optional.empty();
        }
        String outcome = "BuildKit would pull the image docker.io/library/" + name + ".";
        return Optional.of(word.finding(outcome, word.isNear() ? Severity.WARNING : Severity.INFORMATION));
    }

    /** The word, and the stage or the named context that it was probably meant to name. */
    private record UnknownWord(
            Reference reference, Inspection inspection, Optional<Stage> meant, Optional<String> context) {

        static UnknownWord of(Reference reference, Inspection inspection) {
            StageTable table = inspection.table();
            Optional<Stage> meant = table.meantBy(reference).or(() -> inspection.similar(reference));
            Optional<String> context = meant.isPresent()
                    ? Optional.empty()
                    : Suggestion.word(
                            inspection.nameIn(reference), table.parameters().namedContexts());
            return new UnknownWord(reference, inspection, meant, context);
        }

        boolean isNear() {
            return meant.isPresent() || context.isPresent();
        }

        Finding finding(String outcome, Severity severity) {
            String question = meant.map(Stage::name)
                    .or(() -> context)
                    .map(Quoted::question)
                    .orElse(".");
            String message = "No stage named " + Quoted.word(inspection.nameIn(reference)) + question + " " + outcome;
            var related = meant.map(stage -> inspection.related(stage, "a stage of a similar name"));
            return Finding.at(reference, DiagnosticCode.UNKNOWN_STAGE, message)
                    .as(severity)
                    .relatedTo(related.stream().toList());
        }
    }
}
