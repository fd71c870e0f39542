package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;

/** Hover: the card of the stage under the caret, or what a reference is instead. */
public final class Hover {
    private Hover() {}

    public static Optional<HoverCard> find(StageModel model, int offset) {
        return Subject.at(model, offset).map(subject -> new HoverCard(subject.range(), card(model, subject)));
    }

    private static Card card(StageModel model, Subject subject) {
        Optional<Card> note = subject.reference().map(reference -> note(model, reference));
        return subject.stage()
                .map(stage -> StageCard.of(model, stage))
                .map(card -> note.map(card::below).orElse(card))
                .or(() -> note)
                .orElseThrow();
    }

    private static Card note(StageModel model, Reference reference) {
        Card meaning = Card.of("", ReferenceMeaning.of(model, reference));
        return BaseArguments.of(model, reference).map(meaning::below).orElse(meaning);
    }
}
