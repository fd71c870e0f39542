package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.stream.Collectors;

/**
 * Draws what each reference of a Dockerfile resolves to, one per line: its kind, the word as written, and what that
 * names.
 */
final class Resolutions {
    private Resolutions() {}

    static void check(String text, String resolutions) {
        check(text, BuildParameters.NONE, resolutions);
    }

    static void check(String text, BuildParameters parameters, String resolutions) {
        StageTable table = StageModel.of(SourceText.of(text), parameters).table();
        assertEquals(
                resolutions, table.references().stream().map(Resolutions::shown).collect(Collectors.joining()));
    }

    private static String shown(Reference reference) {
        return reference.kind().jsonName() + " " + reference.value() + ": " + shown(reference.resolution()) + "\n";
    }

    private static String shown(Resolution resolution) {
        String target = resolution.isStage()
                ? "#" + resolution.stage().orElseThrow()
                : resolution.kind().jsonName();
        return resolution.problem() == Resolution.ReferenceProblem.NONE ? target : target + " " + resolution.problem();
    }
}
