package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ConfirmedRenameTest {
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
    void anEditThatNeedsAConfirmationIsMadeOnlyWithOne() {
        assertEquals(
                List.of("Dockerfile", "image.sh"),
                files(confirmed(edit -> false).made()));
        assertEquals(List.of("Makefile"), files(confirmed(edit -> false).open()));
        assertEquals(
                List.of("Dockerfile", "Makefile", "image.sh"),
                files(confirmed(edit -> true).made()));
    }

    @Test
    void whatIsNotMadeIsLeftWithTheReason() {
        assertEquals(
                List.of("needs confirmation: a variable can replace the name"),
                confirmed(edit -> false).left(PROJECT.project()).stream()
                        .map(Leftovers.Leftover::reason)
                        .toList());
        assertEquals(List.of(), confirmed(edit -> true).left(PROJECT.project()));
    }

    private static ConfirmedRename confirmed(Predicate<FileEdit> isConfirmed) {
        return ConfirmedRename.of(
                assertInstanceOf(AcceptedRename.class, Rename.find(PROJECT.position(), "compile")), isConfirmed);
    }

    private static List<String> files(List<FileEdit> edits) {
        return edits.stream()
                .map(edit -> edit.file().name())
                .distinct()
                .sorted()
                .toList();
    }
}
