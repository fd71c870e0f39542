package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A {@link Finding} bound to a text: ranges are those of the text. */
public record Diagnostic(
        DiagnosticCode code, Severity severity, TextRange range, String message, List<Related> related) {

    public Diagnostic {
        message = ShownText.line(message);
    }

    /**
     * Another place that has to do with it.
     *
     * @param file the file that it is in, where that is another one
     */
    public record Related(Optional<OtherFile> file, TextRange range, String message) {

        /** A place of the same text. */
        public Related(TextRange range, String message) {
            this(Optional.empty(), range, message);
        }
    }

    /** A file of the project, and its text, of which ranges are. */
    public record OtherFile(FilePath path, SourceText text) {}

    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, range, message, related);
    }

    /** The same with ranges of the file that its Dockerfile is or stands in. */
    public Diagnostic placed(ProjectDockerfile dockerfile) {
        List<Related> placed = related.stream()
                .map(party -> new Related(dockerfile.toFile(party.range()), party.message()))
                .toList();
        return new Diagnostic(code, severity, dockerfile.toFile(range), message, placed);
    }

    public static Diagnostic bind(Finding finding, StageModel model) {
        List<Related> related = finding.related().stream()
                .map(party -> new Related(model.absolute(party.instruction(), party.range()), party.message()))
                .toList();
        return new Diagnostic(
                finding.code(),
                finding.severity(),
                model.absolute(finding.instruction(), finding.range()),
                finding.message(),
                related);
    }
}
