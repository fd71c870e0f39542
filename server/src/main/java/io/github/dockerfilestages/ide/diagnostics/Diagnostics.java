package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with the stage names of a Dockerfile. */
public final class Diagnostics {
    private Diagnostics() {}

    /**
     * In the order of the text. A message that is silenced or turned off is gone, it makes no room for another; a file
     * without FROM is no Dockerfile yet and has none.
     */
    public static List<Finding> of(StageTable table, DiagnosticSettings settings) {
        if (table.stages().isEmpty()) {
            return List.of();
        }
        var silencer = new Silencer(table);
        return Rules.find(new Inspection(table, settings)).stream()
                .filter(finding -> !silencer.silences(finding))
                .map(settings::apply)
                .flatMap(Optional::stream)
                .sorted(Diagnostics::compare)
                .toList();
    }

    /** By hand: a comparator out of {@code Comparator}'s parts is none that a cache of classes can hold. */
    private static int compare(Finding one, Finding other) {
        int order = Integer.compare(one.instruction(), other.instruction());
        order = order != 0
                ? order
                : Integer.compare(one.range().start(), other.range().start());
        return order != 0 ? order : one.code().compareTo(other.code());
    }
}
