package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameEditsTest {
    @Test
    void theFormOfEverythingIsKept() {
        assertEdited("Compile", """
                ARG BASE=build
                # build makes the program
                FROM golang AS Build
                FROM ${BASE} AS one
                FROM "build" AS two
                FROM ${X:-build}
                COPY --from='BUILD' /x /y
                RUN --mount=type=bind,from=build,target=/x make
                ONBUILD COPY --from=build /x /y
                """, """
                ARG BASE=compile
                # compile makes the program
                FROM golang AS Compile
                FROM ${BASE} AS one
                FROM "compile" AS two
                FROM ${X:-compile}
                COPY --from='Compile' /x /y
                RUN --mount=type=bind,from=Compile,target=/x make
                ONBUILD COPY --from=Compile /x /y
                """);
    }

    @Test
    void indexesStay() {
        assertEdited(
                "compile",
                "FROM golang AS build\nFROM alpine\nCOPY --from=0 /x /y\nCOPY --from=+0 /x /y\n",
                "FROM golang AS compile\nFROM alpine\nCOPY --from=0 /x /y\nCOPY --from=+0 /x /y\n");
    }

    @Test
    void aReferenceThatIsSplitOverLinesIsReplacedWhole() {
        assertEdited(
                "compile",
                "FROM golang AS build\nFROM alpine\nCOPY --from=bu\\\nild /x /y\n",
                "FROM golang AS compile\nFROM alpine\nCOPY --from=compile /x /y\n");
    }

    @Test
    void aListInAnArgChangesInItsPlace() {
        assertEdited(
                "compile",
                "FROM golang AS build\nARG BUILDKIT_SBOM_SCAN_STAGE=build,other,build\n",
                "FROM golang AS compile\nARG BUILDKIT_SBOM_SCAN_STAGE=compile,other,compile\n");
    }

    @Test
    void whatIsWrittenSoAlreadyIsNotEdited() {
        StageModel model = Fixture.of("FROM golang AS build\nFROM build\n").model();

        assertEquals(List.of(), RenameEdits.of(model, model.table().stage(0), "build"));
    }

    /** Renames the first stage. */
    private static void assertEdited(String newName, String source, String expected) {
        StageModel model = Fixture.of(source).model();
        assertEquals(
                expected,
                TextEdit.applyAll(source, RenameEdits.of(model, model.table().stage(0), newName)));
    }
}
