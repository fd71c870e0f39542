package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A {@link Finding} in a text: its ranges are ranges of the text. */
public record LocatedDiagnostic(
        DiagnosticCode code, Severity severity, TextRange range, String message, List<LocatedRelated> related) {

    private static final String NO_LINE = "?";

    public LocatedDiagnostic {
        message = ShownText.line(message);
    }

    /**
     * Another range that is involved.
     *
     * @param file the file that contains the range, if it is another file
     */
    public record LocatedRelated(Optional<OtherFile> file, TextRange range, String message) {

        /** A range of the same text. */
        public LocatedRelated(TextRange range, String message) {
            this(Optional.empty(), range, message);
        }

        private LocatedRelated in(ProjectDockerfile dockerfile) {
            return file.isPresent() ? this : new LocatedRelated(dockerfile.toFile(range), message);
        }
    }

    /** A file of the project with its text. */
    public record OtherFile(FilePath path, SourceText text) {}

    public LocatedDiagnostic as(Severity other) {
        return new LocatedDiagnostic(code, other, range, message, related);
    }

    /** The same diagnostic with ranges in the file that is or contains its Dockerfile. */
    public LocatedDiagnostic in(ProjectDockerfile dockerfile) {
        List<LocatedRelated> located =
                related.stream().map(other -> other.in(dockerfile)).toList();
        return new LocatedDiagnostic(code, severity, dockerfile.toFile(range), message, located);
    }

    public static LocatedDiagnostic bind(Finding finding, StageModel model) {
        List<LocatedRelated> related = finding.related().stream()
                .map(other -> new LocatedRelated(model.absolute(other.instruction(), other.range()), other.message()))
                .toList();
        return new LocatedDiagnostic(
                finding.code(),
                finding.severity(),
                model.absolute(finding.instruction(), finding.range()),
                message(finding, related, model.text()),
                related);
    }

    /** The message with the line that it names, which for a Dockerfile inside another file is a line of that file. */
    private static String message(Finding finding, List<LocatedRelated> related, SourceText text) {
        if (!finding.message().contains(Finding.LINE)) {
            return finding.message();
        }
        String line = related.stream()
                .findFirst()
                .map(other -> Integer.toString(text.lineNumber(other.range().start())))
                .orElse(NO_LINE);
        return finding.message().replace(Finding.LINE, line);
    }
}
