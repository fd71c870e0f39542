package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.stages.StageTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with the stage names of a Dockerfile. */
public final class Diagnostics {
    private static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::instruction)
            .thenComparingInt(finding -> finding.range().start())
            .thenComparing(Finding::code);

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
                .sorted(ORDER)
                .toList();
    }
}
