package io.github.dockerfilestages.ide.graph;

import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.function.Function;

/**
 * A finding in the words and in the shape of our JSON: the names of the components are its keys.
 *
 * @param file the path as somebody would write it
 */
public record FindingReport(
        String file, String code, Severity severity, PositionRange range, String message, List<Related> related) {

    /** Another place that has to do with it. */
    public record Related(String file, PositionRange range, String message) {}

    /**
     * Reports on one finding in a text.
     *
     * @param names how other files are called
     */
    public static FindingReport of(
            String file, SourceText text, Diagnostic diagnostic, Function<FilePath, String> names) {
        List<Related> related = diagnostic.related().stream()
                .map(place -> related(file, text, place, names))
                .toList();
        return new FindingReport(
                file,
                diagnostic.code().id(),
                diagnostic.severity(),
                PositionRange.of(text, diagnostic.range()),
                diagnostic.message(),
                related);
    }

    private static Related related(
            String file, SourceText text, Diagnostic.Related place, Function<FilePath, String> names) {
        SourceText holder = place.file().map(Diagnostic.OtherFile::text).orElse(text);
        String name = place.file().map(Diagnostic.OtherFile::path).map(names).orElse(file);
        return new Related(name, PositionRange.of(holder, place.range()), place.message());
    }
}
