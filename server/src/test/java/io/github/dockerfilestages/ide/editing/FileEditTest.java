package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileEditTest {
    private static final FilePath ONE = FilePath.of("/one");
    private static final FilePath OTHER = FilePath.of("/other");

    @Test
    void whatOneBuildIsSureOfNeedsNoQuestion() {
        FileEdit sure = edit(ONE, 0, EditConfirmation.OTHER_FILE);
        FileEdit guess = edit(ONE, 0, EditConfirmation.GUESS);

        assertEquals(sure, FileEdit.surer(sure, guess));
        assertEquals(sure, FileEdit.surer(guess, sure));
    }

    @Test
    void theEditsOfAFileAreTogether() {
        FileEdit first = edit(OTHER, 0, EditConfirmation.NONE);
        FileEdit second = edit(ONE, 0, EditConfirmation.NONE);
        FileEdit third = edit(OTHER, 9, EditConfirmation.NONE);

        Map<FilePath, List<TextEdit>> byFile = FileEdit.byFile(List.of(first, second, third));

        assertEquals(Map.of(OTHER, List.of(first.edit(), third.edit()), ONE, List.of(second.edit())), byFile);
        assertEquals(List.of(OTHER, ONE), List.copyOf(byFile.keySet()));
    }

    private static FileEdit edit(FilePath file, int offset, EditConfirmation confirmation) {
        return new FileEdit(file, new TextEdit(TextRange.at(offset), "text"), confirmation);
    }
}
