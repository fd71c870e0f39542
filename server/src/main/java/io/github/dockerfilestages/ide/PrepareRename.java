package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** Tells before a new name is known whether the name at the caret can be changed. */
public final class PrepareRename {
    private PrepareRename() {}

    /** What the user is offered. */
    public sealed interface Outcome permits Place, RenameRefusal {}

    /**
     * Where the name is typed over.
     *
     * @param placeholder the name as declared; a reference may spell it in another way, or not at all
     */
    public record Place(TextRange range, String placeholder) implements Outcome {}

    /** Absent where neither an alias nor a reference is. */
    public static Optional<Outcome> find(StageModel model, int offset) {
        StageModel plain = RenameRules.plain(model);
        return Subject.at(plain, offset).map(subject -> outcome(plain, subject));
    }

    private static Outcome outcome(StageModel model, Subject subject) {
        Optional<RenameRefusal> refusal = RenameRules.refusalOf(model, subject);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Stage stage = subject.stage().orElseThrow();
        return new Place(subject.range(), stage.alias().orElseThrow().value());
    }
}
