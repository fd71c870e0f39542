package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.stages.ImageReference;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** The edit that gives a reference to a named context another name. */
final class ContextRespelling {
    private ContextRespelling() {}

    /** In the text of the Dockerfile, which may be the default of an ARG; absent if the name is composed there. */
    static Optional<TextEdit> of(StageModel model, Reference reference, String newName) {
        if (reference.kind() != ReferenceKind.FROM) {
            return reference.name().map(part -> edit(model, reference.instruction(), reference.word(), part, newName));
        }
        Spelling spelling =
                model.table().stage(reference.stage()).base().orElseThrow().spelling();
        return spelling instanceof Spelling.LiteralSpelling literal
                ? Optional.of(edit(model, literal.instruction(), literal.word(), literal.name(), newName))
                : Optional.empty();
    }

    private static TextEdit edit(StageModel model, int instruction, Word word, TextRange part, String newName) {
        String tag = ImageReference.latestTag(part.of(word.value()));
        return model.absolute(instruction, word.replace(part, newName + tag));
    }
}
