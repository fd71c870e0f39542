package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.symbols.PlacedEdit.Confirmation;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacedEditTest {
    private static final FilePath ONE = FilePath.of("/one");
    private static final FilePath OTHER = FilePath.of("/other");

    @Test
    void whatOneBuildIsSureOfNeedsNoQuestion() {
        PlacedEdit sure = edit(ONE, 0, Confirmation.OTHER_FILE);
        PlacedEdit guess = edit(ONE, 0, Confirmation.GUESS);

        assertEquals(sure, PlacedEdit.surer(sure, guess));
        assertEquals(sure, PlacedEdit.surer(guess, sure));
    }

    @Test
    void theEditsOfAFileAreTogether() {
        PlacedEdit first = edit(OTHER, 0, Confirmation.NONE);
        PlacedEdit second = edit(ONE, 0, Confirmation.NONE);
        PlacedEdit third = edit(OTHER, 9, Confirmation.NONE);

        Map<FilePath, List<TextEdit>> byFile = PlacedEdit.byFile(List.of(first, second, third));

        assertEquals(Map.of(OTHER, List.of(first.edit(), third.edit()), ONE, List.of(second.edit())), byFile);
        assertEquals(List.of(OTHER, ONE), List.copyOf(byFile.keySet()));
    }

    private static PlacedEdit edit(FilePath file, int offset, Confirmation confirmation) {
        return new PlacedEdit(file, new TextEdit(TextRange.at(offset), "text"), confirmation);
    }
}
