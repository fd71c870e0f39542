package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.dockerfile.Mention.Site;
import io.github.dockerfilestages.dockerfile.TemplateMarkers;
import io.github.dockerfilestages.stages.Expansion;
import io.github.dockerfilestages.stages.Reference;
import java.util.List;
import java.util.stream.Stream;

/** The references that can be judged, since the file says what they name. */
final class KnownReferences {
    private KnownReferences() {}

    /** Without words of templates, bases that a build file fills in, and bases that a named context makes idle. */
    static List<Reference> in(Inspection inspection) {
        Stream<Reference> written = inspection.table().references().stream();
        Stream<Reference> implicit = inspection.table().implicitReferences().stream();
        return Stream.concat(written, implicit)
                .filter(reference -> isKnown(reference, inspection))
                .toList();
    }

    private static boolean isKnown(Reference reference, Inspection inspection) {
        if (reference.site() == Site.ARG || TemplateMarkers.isIn(reference.value())) {
            return false;
        }
        return reference.site() != Site.FROM || isKnownBase(reference, inspection);
    }

    private static boolean isKnownBase(Reference reference, Inspection inspection) {
        Expansion base = inspection.expansionOf(reference);
        boolean isPassed = Stream.concat(base.matched().stream(), base.unmatched().stream())
                .anyMatch(inspection.settings().surroundings().passedArguments()::contains);
        boolean isReplaced = inspection.isReplaced(inspection.table().stage(reference.stage()));
        return !isPassed && !isReplaced && !TemplateMarkers.isIn(base.text());
    }
}
