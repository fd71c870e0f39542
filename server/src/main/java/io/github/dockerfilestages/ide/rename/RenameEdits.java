package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edits that rename a stage: its alias, the references that spell its name, and the comment that describes it. The
 * form stays as it is: quotes are kept, and an index remains an index.
 */
public final class RenameEdits {
    private final StageModel model;
    private final Stage stage;
    private final String newName;
    private final List<TextEdit> edits = new ArrayList<>();

    private RenameEdits(StageModel model, Stage stage, String newName) {
        this.model = model;
        this.stage = stage;
        this.newName = newName;
    }

    /** In no order; none replaces a text with the same text. The stage must have a name. */
    public static List<TextEdit> of(StageModel model, Stage stage, String newName) {
        var edits = new RenameEdits(model, stage, newName);
        edits.add(new TextEdit(model.nameRange(stage), newName));
        edits.addReferences();
        model.descriptionName(stage).ifPresent(name -> edits.add(new TextEdit(name, StageName.normalized(newName))));
        return List.copyOf(edits.edits);
    }

    /** A word of an instruction. */
    private record InstructionWord(int instruction, Word word) {}

    /** The list in an ARG can name the stage several times in one word, and several FROMs can read one ARG. */
    private void addReferences() {
        Map<InstructionWord, Set<TextEdit>> parts = new LinkedHashMap<>();
        for (Reference reference : model.table().referencesTo(stage)) {
            if (reference.index().isEmpty()) {
                var holder = new InstructionWord(reference.instruction(), reference.word());
                Set<TextEdit> inWord = parts.computeIfAbsent(holder, word -> new LinkedHashSet<>());
                reference.name().ifPresent(name -> inWord.add(new TextEdit(name, spelling(reference))));
            }
        }
        parts.forEach((holder, inWord) -> addRespelled(holder, List.copyOf(inWord)));
    }

    private void addRespelled(InstructionWord holder, List<TextEdit> parts) {
        Word word = holder.word();
        if (word.isMapped()) {
            parts.forEach(
                    part -> add(model.absolute(holder.instruction(), word.replace(part.range(), part.newText()))));
        } else if (!parts.isEmpty()) {
            String value = TextEdit.applyAll(word.value(), parts);
            add(model.absolute(holder.instruction(), new TextEdit(word.range(), value)));
        }
    }

    private void add(TextEdit edit) {
        if (!model.text().slice(edit.range()).equals(edit.newText())) {
            edits.add(edit);
        }
    }

    /** COPY and mounts ignore case; a FROM, and an ARG that it reads, must have the name in lowercase. */
    private String spelling(Reference reference) {
        boolean ignoresCase = reference.kind() != ReferenceKind.FROM && reference.kind() != ReferenceKind.ARG;
        return ignoresCase ? newName : StageName.normalized(newName);
    }
}
