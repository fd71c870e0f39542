package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.TemplateMarkers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds the references whose names the file itself determines. */
public final class KnownReferences {
    private KnownReferences() {}

    /** Leaves out words of templates, bases that a build file supplies, and bases that a named context makes unused. */
    public static List<Reference> in(Inspection inspection) {
        var known = new ArrayList<Reference>(inspection.table().references());
        known.addAll(inspection.table().implicitReferences());
        known.removeIf(reference -> !isKnown(reference, inspection));
        return known;
    }

    private static boolean isKnown(Reference reference, Inspection inspection) {
        if (reference.kind() == ReferenceKind.ARG
                || inspection.isTemplate() && TemplateMarkers.isIn(reference.value())) {
            return false;
        }
        return reference.kind() != ReferenceKind.FROM || isKnownBase(reference, inspection);
    }

    private static boolean isKnownBase(Reference reference, Inspection inspection) {
        Expansion base = inspection.expansionOf(reference);
        Set<String> passed = inspection.settings().surroundings().passedArguments();
        boolean isPassed =
                !Collections.disjoint(base.matched(), passed) || !Collections.disjoint(base.unmatched(), passed);
        boolean isReplaced = inspection.isReplaced(inspection.table().stage(reference.stage()));
        boolean isTemplate = !base.text().equals(reference.value()) && TemplateMarkers.isIn(base.text());
        return !isPassed && !isReplaced && !isTemplate;
    }
}
