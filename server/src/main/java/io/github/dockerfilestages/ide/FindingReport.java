package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.ide.diagnostics.Diagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/**
 * A finding in the words and in the shape of our JSON: the names of the components are its keys.
 *
 * @param file the path as somebody would write it
 */
public record FindingReport(
        String file, String code, Severity severity, PositionRange range, String message, List<Related> related) {

    /** Another place that has to do with it. */
    public record Related(String file, PositionRange range, String message) {}

    /** Reports on one finding in a text. */
    public static FindingReport of(String file, SourceText text, Diagnostic diagnostic) {
        List<Related> related = diagnostic.related().stream()
                .map(place -> related(file, text, place))
                .toList();
        return new FindingReport(
                file,
                diagnostic.code().id(),
                diagnostic.severity(),
                PositionRange.of(text, diagnostic.range()),
                diagnostic.message(),
                related);
    }

    private static Related related(String file, SourceText text, Diagnostic.Related place) {
        SourceText holder = place.file().map(Diagnostic.OtherFile::text).orElse(text);
        String name = place.file().map(other -> other.path().value()).orElse(file);
        return new Related(name, PositionRange.of(holder, place.range()), place.message());
    }
}
