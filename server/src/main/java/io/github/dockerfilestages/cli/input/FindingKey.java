package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.stages.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What identifies a finding, however many lines are added above it: no positions and no message.
 *
 * @param file the path of its file
 * @param stage the name or index of the stage that contains it; absent outside of stages and in build files
 * @param word the reported text
 * @param ordinal how many findings before it in the file are the same in everything else
 */
public record FindingKey(String file, String code, Optional<String> stage, String word, int ordinal) {

    /** The keys of the findings of a file, in their order. */
    public static List<FindingKey> of(CheckedFile file) {
        Map<FindingKey, Integer> seen = new HashMap<>();
        var keys = new ArrayList<FindingKey>();
        for (LocatedDiagnostic finding : file.findings()) {
            var first = new FindingKey(
                    file.name(),
                    finding.code().id(),
                    stage(file, finding),
                    file.text().slice(finding.range()),
                    0);
            keys.add(first.with(seen.merge(first, 1, Integer::sum) - 1));
        }
        return keys;
    }

    private static Optional<String> stage(CheckedFile file, LocatedDiagnostic finding) {
        return file.dockerfile()
                .flatMap(model -> model.stageAt(finding.range().start()))
                .map(Stage::label);
    }

    /** The key of the same finding for another name of its file. */
    FindingKey in(String other) {
        return new FindingKey(other, code, stage, word, ordinal);
    }

    private FindingKey with(int number) {
        return new FindingKey(file, code, stage, word, number);
    }
}
