package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class RemoveStageTest {
    private static final String REMOVE = "Remove stage 'unused'";

    @Test
    void aStageIsRemovedWithItsCommentsAndIndexesFollowTheirStages() {
        offers("""
                FROM golang AS build
                # unused is left over
                FROM alpine AS unu$0sed
                RUN make

                # what is copied from
                FROM alpine
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=2 /x /y
                """, REMOVE, """
                FROM golang AS build
                # what is copied from
                FROM alpine
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=1 /x /y
                """);
    }

    @Test
    void inABuildFileALineIsOneOfThatFile() {
        FileActionCheck.disables("""
                #- compose.yaml
                services:
                  app:
                    build:
                      dockerfile_inline: |
                        FROM golang AS bu$0ild
                        FROM scratch
                        COPY --from=build /x /y
                """, "Remove stage 'build'", "Line 7 refers to this stage.");
        FileActionCheck.disables("""
                #- compose.yaml
                services:
                  app:
                    build:
                      dockerfile_inline: "FROM golang AS bu$0ild\\nFROM scratch\\nCOPY --from=build /x /y"
                """, "Remove stage 'build'", "Line 4 refers to this stage.");
        FileActionCheck.disables("""
                #- compose.yaml
                services:
                  app:
                    build:
                      dockerfile_inline: >
                        FROM golang AS bu$0ild

                        FROM scratch

                        COPY --from=build /x /y
                """, "Remove stage 'build'", "Line 9 refers to this stage.");
    }

    @Test
    void notTheLastStageWhichIsBuilt() {
        disables(
                "FROM golang\nFROM alpine AS unu$0sed\n",
                REMOVE,
                "This is the last stage, which BuildKit builds when no target is named.");
    }

    @Test
    void notAStageThatAnotherNeeds() {
        disables(
                "FROM golang AS unu$0sed\nFROM scratch\nRUN --mount=from=unused make\n",
                REMOVE,
                "Line 3 refers to this stage.");
        disables(
                "FROM golang\nFROM scratch\nCOPY --from=0 /x /y\n".replace("golang", "gol$0ang"),
                "Remove stage 0",
                "Line 3 refers to this stage.");
    }

    @Test
    void notAStageThatABaseOfVariablesMayMean() {
        disables(
                "FROM golang AS unu$0sed\nFROM un$KIND\n",
                REMOVE,
                "FROM on line 2 has a variable and may name this stage.");
    }

    @Test
    void notAStageThatABuildFileNamesOrMayName() {
        String files = """
                #- Dockerfile
                FROM golang AS unu$0sed
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: %s}
                """;
        FileActionCheck.disables(
                files.formatted("unused"),
                REMOVE,
                "The build target 'unused' on line 3 of compose.yaml names this stage.");
        FileActionCheck.disables(
                files.formatted("$STAGE"),
                REMOVE,
                "The build target on line 3 of compose.yaml is a variable and may name this stage.");
        FileActionCheck.offers(files.formatted("\"1\""), REMOVE, """
                #- Dockerfile
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "1"}
                """);
    }

    @Test
    void aStageThatOnlyUnusedOnesUseIsRemovedWithThem() {
        FileActionCheck.offers("""
                #- Dockerfile
                FROM golang AS ba$0se
                FROM alpine AS build
                # spare
                FROM base AS spare
                RUN make
                FROM scratch
                COPY --from=1 /x /y
                """, "Remove stages 'base' and 'spare'", """
                #- Dockerfile
                FROM alpine AS build
                FROM scratch
                COPY --from=0 /x /y
                """);
    }

    @Test
    void aStageThatOnlyNeedsItselfIsRemoved() {
        offers("FROM golang AS unu$0sed\nCOPY --from=unused /x /y\nFROM scratch\n", REMOVE, "FROM scratch\n");
    }

    @Test
    void whatOnlyAnUnusedStageUsesIsRemovedWithIt() {
        offers("""
                FROM a AS base
                FROM base AS tools
                FROM b AS shared
                FROM c AS spa$0re
                COPY --from=tools /x /y
                RUN --mount=from=shared make
                FROM scratch
                COPY --from=2 /x /y
                """, "Remove stage 'spare' and what only it uses: 'tools' and 'base'", """
                FROM b AS shared
                FROM scratch
                COPY --from=0 /x /y
                """);
    }

    @Test
    void whatABuildFileNamesStays() {
        FileActionCheck.offersNo("""
                #- Dockerfile
                FROM a AS base
                FROM base AS spa$0re
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: base}
                """, "Remove stage 'spare' and");
        offersNo("FROM a AS base\nFROM base AS spa$0re\nFROM ba$V\n", "Remove stage 'spare' and");
        offersNo("FROM a AS base\nFROM base AS spa$0re\nFROM base\n", "Remove stage 'spare' and");
    }
}
