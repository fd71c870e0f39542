package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Findings;
import io.github.dockerfilestages.ide.diagnostics.rules.Inspection;
import io.github.dockerfilestages.ide.diagnostics.silence.Silencer;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the problems with the stage names of a Dockerfile. */
public final class Diagnostics {
    private static final Order<Finding> ORDER = Order.byInt(Finding::instruction)
            .thenByInt(finding -> finding.range().start())
            .thenBy(Finding::code);

    private Diagnostics() {}

    /**
     * In the order of the text. If a finding is silenced or turned off, no other rule reports on its word instead. A
     * file without FROM is not a Dockerfile yet and has no findings.
     */
    public static Findings of(StageTable table, DiagnosticSettings settings) {
        if (table.stages().isEmpty()) {
            return Findings.NONE;
        }
        Findings found = Rules.ALL.find(new Inspection(table, settings));
        var silencer = new Silencer(table);
        List<Finding> shown = found.all().stream()
                .filter(finding -> !silencer.silences(finding))
                .map(settings::apply)
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .toList();
        return new Findings(shown, found.failures());
    }

    /** Findings of two kinds in the order of the text. */
    static List<Finding> inOrder(List<Finding> some, List<Finding> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(ORDER);
        return List.copyOf(all);
    }
}
