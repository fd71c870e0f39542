package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.function.Function;

/**
 * A diagnostic in the form of our JSON: the names of the components are its keys.
 *
 * @param file the path as a user would write it
 */
public record DiagnosticReport(
        String file, String code, Severity severity, PositionRange range, String message, List<RelatedReport> related) {

    /** Another range that is involved. */
    public record RelatedReport(String file, PositionRange range, String message) {}

    /**
     * Reports one diagnostic of a text.
     *
     * @param names gives the names of other files
     */
    public static DiagnosticReport of(
            String file, SourceText text, LocatedDiagnostic diagnostic, Function<FilePath, String> names) {
        List<RelatedReport> related = diagnostic.related().stream()
                .map(other -> related(file, text, other, names))
                .toList();
        return new DiagnosticReport(
                file,
                diagnostic.code().id(),
                diagnostic.severity(),
                PositionRange.of(text, diagnostic.range()),
                diagnostic.message(),
                related);
    }

    private static RelatedReport related(
            String file, SourceText text, LocatedDiagnostic.LocatedRelated other, Function<FilePath, String> names) {
        SourceText holder = other.file().map(LocatedDiagnostic.OtherFile::text).orElse(text);
        String name =
                other.file().map(LocatedDiagnostic.OtherFile::path).map(names).orElse(file);
        return new RelatedReport(name, PositionRange.of(holder, other.range()), other.message());
    }
}
