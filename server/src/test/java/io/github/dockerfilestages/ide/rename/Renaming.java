package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.TextEdit;

/** Renames the stage at the cursor of a fixture. */
final class Renaming {
    private Renaming() {}

    static void assertRenamed(String newName, String source, String expected) {
        Fixture fixture = Fixture.of(source);
        assertEquals(expected, applied(fixture, Rename.find(fixture.model(), fixture.caret(), newName)));
    }

    static void assertRefused(String newName, String source, String sentence) {
        Fixture fixture = Fixture.of(source);
        assertEquals(sentence, sentence(Rename.find(fixture.model(), fixture.caret(), newName)));
    }

    /** The text after the edits, or the reason for the refusal. */
    static String applied(Fixture fixture, Rename.StageRenameResult outcome) {
        return outcome instanceof Rename.StageRenameEdits edits
                ? TextEdit.applyAll(fixture.text(), edits.edits())
                : sentence(outcome);
    }

    static String sentence(Rename.StageRenameResult outcome) {
        return outcome instanceof Rename.StageRenameRefused refused
                ? refused.refusal().sentence()
                : "not refused: " + outcome;
    }
}
