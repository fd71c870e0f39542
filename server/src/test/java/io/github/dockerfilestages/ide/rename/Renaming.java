package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;

/** Renames the stage at the cursor of a fixture. */
final class Renaming {
    private Renaming() {}

    static void assertRenamed(String newName, String source, String expected) {
        Fixture fixture = Fixture.of(source);
        assertEquals(expected, applied(fixture, at(fixture.model(), fixture.caret(), newName)));
    }

    static void assertRefused(String newName, String source, String sentence) {
        Fixture fixture = Fixture.of(source);
        assertEquals(sentence, sentence(at(fixture.model(), fixture.caret(), newName)));
    }

    /** Renames the stage at an offset of a Dockerfile that no other file refers to. */
    static Rename.RenameResult at(StageModel model, int offset, String newName) {
        return Rename.find(Alone.position(model, offset), newName);
    }

    /** Renames a stage of such a Dockerfile. */
    static Rename.RenameResult of(StageModel model, Stage stage, String newName) {
        return Rename.of(Project.EMPTY, new StageSymbol(Alone.of(model), stage), newName);
    }

    /** The text after the edits, or the reason for the refusal. */
    static String applied(Fixture fixture, Rename.RenameResult outcome) {
        return outcome instanceof Rename.AcceptedRename accepted
                ? TextEdit.applyAll(fixture.text(), accepted.inside())
                : sentence(outcome);
    }

    static String sentence(Rename.RenameResult outcome) {
        return outcome instanceof Rename.RefusedRename refused
                ? refused.refusal().sentence()
                : "not refused: " + outcome;
    }
}
