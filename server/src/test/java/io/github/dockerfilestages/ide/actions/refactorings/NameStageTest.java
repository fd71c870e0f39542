package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class NameStageTest {
    @Test
    void aStageIsNamedAfterItsBase() {
        offers(
                "FROM $0example.org/my/tool:1\nRUN make\n",
                "Name this stage 'tool'",
                "FROM example.org/my/tool:1 AS tool\nRUN make\n");
        offers(
                "from --platform=linux/amd64 \\\n  to$0ol\n",
                "Name this stage 'tool-stage'",
                "from --platform=linux/amd64 \\\n  tool as tool-stage\n");
    }

    @Test
    void aVariableSaysNothing() {
        offers("ARG BASE=golang\nFROM $BA$0SE\n", "Name this stage 'stage'", "ARG BASE=golang\nFROM $BASE AS stage\n");
    }

    @Test
    void theNameMeansNothingInTheFileYet() {
        offers("""
                FROM example.org/tool AS tool
                FROM scratch
                COPY --from=tool-stage /x /y
                FROM example.org/to$0ol
                """, "Name this stage 'tool-2'", """
                FROM example.org/tool AS tool
                FROM scratch
                COPY --from=tool-stage /x /y
                FROM example.org/tool AS tool-2
                """);
    }

    @Test
    void notAStageThatHasAName() {
        offersNo("FROM golang AS bu$0ild\n", "Name");
    }

    @Test
    void notWhereThereIsMoreThanABase() {
        offersNo("FROM golang bu$0ild\n", "Name");
        offersNo("FROM$0\n", "Name");
    }

    @Test
    void notElsewhereInTheStage() {
        offersNo("FROM golang\nRUN ma$0ke\n", "Name");
    }
}
