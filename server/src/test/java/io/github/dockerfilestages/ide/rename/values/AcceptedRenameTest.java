package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Leftovers;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedRenameTest {
    private static final ProjectFixture PROJECT = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS $0build
            #- Makefile
            TARGET ?= build
            image:
            \tdocker build --target $(TARGET) .
            #- image.sh
            docker build --target build .
            """);

    @Test
    void whatIsLeftIsNotEditedAndHasAReason() {
        AcceptedRename all = assertInstanceOf(AcceptedRename.class, Rename.find(PROJECT.position(), "compile"));
        assertEquals(List.of("Dockerfile", "Makefile", "image.sh"), files(all.edits()));
        assertEquals(List.of(), all.leftovers());

        AcceptedRename certain = all.leaving(edit -> edit.doubt().isPresent(), PROJECT.project());
        assertEquals(List.of("Dockerfile", "image.sh"), files(certain.edits()));
        assertEquals(List.of("image.sh"), files(certain.elsewhere()));
        assertEquals(
                List.of("needs confirmation: a variable can replace the name"),
                certain.leftovers().stream().map(Leftovers.Leftover::reason).toList());
    }

    private static List<String> files(List<FileEdit> edits) {
        return edits.stream()
                .map(edit -> edit.file().name())
                .distinct()
                .sorted()
                .toList();
    }
}
