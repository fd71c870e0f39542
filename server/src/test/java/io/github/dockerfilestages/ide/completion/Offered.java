package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.completion.Completion.CompletionTrigger;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws completion proposals: the replaced range is marked with their labels, in the order in which editors show them.
 */
final class Offered {
    static final Set<String> OFFICIAL_IMAGES = Set.of("alpine", "golang", "nginx");

    private Offered() {}

    /** The marks of the fixture are the proposals at its cursor. */
    static void check(String fixture) {
        FeatureCheck.atCaret(Fixture.of(fixture), Offered::draw);
    }

    /** The labels of the proposals at the cursor. */
    static List<String> labels(Fixture fixture) {
        return at(fixture).stream().map(CompletionProposal::label).toList();
    }

    static List<CompletionProposal> at(Fixture fixture) {
        return Completion.find(
                Alone.position(fixture.model(), fixture.caret()), CompletionTrigger.WORD, OFFICIAL_IMAGES);
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        var byRange = Completion.find(Alone.position(model, offset), CompletionTrigger.WORD, OFFICIAL_IMAGES).stream()
                .sorted(Comparator.comparing(CompletionProposal::sortText))
                .collect(Collectors.groupingBy(
                        proposal -> proposal.edit().range(),
                        Collectors.mapping(CompletionProposal::label, Collectors.joining(" "))));
        for (var offered : byRange.entrySet()) {
            drawing = drawing.mark(offered.getKey(), offered.getValue());
        }
        return drawing;
    }
}
