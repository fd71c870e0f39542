package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.TextEdit;

/** Renames the stage at the cursor of a fixture. */
final class Renaming {
    private Renaming() {}

    static void assertRenamed(String newName, String source, String expected) {
        Fixture fixture = Fixture.of(source);
        assertEquals(expected, applied(fixture, StageRename.find(fixture.model(), fixture.caret(), newName)));
    }

    static void assertRefused(String newName, String source, String sentence) {
        Fixture fixture = Fixture.of(source);
        assertEquals(sentence, sentence(StageRename.find(fixture.model(), fixture.caret(), newName)));
    }

    /** The text after the edits, or the reason for the refusal. */
    static String applied(Fixture fixture, StageRename.StageRenameResult outcome) {
        return outcome instanceof StageRename.StageRenameEdits edits
                ? TextEdit.applyAll(fixture.text(), edits.edits())
                : sentence(outcome);
    }

    static String sentence(StageRename.StageRenameResult outcome) {
        return outcome instanceof StageRename.StageRenameRefused refused
                ? refused.refusal().sentence()
                : "not refused: " + outcome;
    }
}
