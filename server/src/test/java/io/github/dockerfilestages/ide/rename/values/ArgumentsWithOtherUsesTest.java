package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Leftovers;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The value of an ARG that names a stage for a FROM, and is used for something else in the Dockerfile. */
class ArgumentsWithOtherUsesTest {
    private static final ProjectFixture PROJECT = ProjectFixture.of("""
            #- Dockerfile
            ARG BASE=build
            FROM golang AS $0build
            FROM $BASE
            ARG BASE
            RUN install /out/$BASE /bin
            """);

    @Test
    void theDefaultIsEditedWithTheLineOfItsOtherUse() {
        assertEquals(List.of("2 NONE", "1 GUESS the value is also used on line 5"), shown(PROJECT, renamed(PROJECT)));
    }

    @Test
    void aCertainRenameLeavesIt() {
        AcceptedRename certain = renamed(PROJECT).leaving(edit -> edit.doubt().isPresent(), PROJECT.project());
        assertEquals(List.of("2 NONE"), shown(PROJECT, certain));
        assertEquals(
                List.of("needs confirmation: the value is also used on line 5"),
                certain.leftovers().stream().map(Leftovers.Leftover::reason).toList());
    }

    @Test
    void aDefaultThatOnlyNamesTheStageIsCertain() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                ARG BASE=build
                FROM golang AS $0build
                FROM $BASE
                RUN install /out/$BASE /bin
                """);
        assertEquals(List.of("2 NONE", "1 NONE"), shown(fixture, renamed(fixture)));
    }

    @Test
    void aValueThatABuildPassesIsEditedWithTheLineOfItsOtherUse() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                ARG BASE
                FROM golang AS $0build
                FROM $BASE
                ARG BASE
                LABEL base=$BASE
                #- compose.yaml
                services:
                  shop:
                    build:
                      context: .
                      args:
                        BASE: build
                """);
        assertEquals(
                List.of("2 NONE", "6 GUESS the value is also used on line 5 of Dockerfile"),
                shown(fixture, renamed(fixture)));
    }

    private static AcceptedRename renamed(ProjectFixture fixture) {
        return assertInstanceOf(AcceptedRename.class, Rename.find(fixture.position(), "compile"));
    }

    private static List<String> shown(ProjectFixture fixture, AcceptedRename renamed) {
        return renamed.edits().stream().map(edit -> shown(fixture, edit)).toList();
    }

    private static String shown(ProjectFixture fixture, FileEdit edit) {
        int line = fixture.project()
                .text(edit.file())
                .orElseThrow()
                .lineNumber(edit.edit().range().start());
        EditConfirmation confirmation = edit.confirmation();
        return line + " " + confirmation
                + edit.doubt().map(doubt -> " " + doubt).orElse("");
    }
}
