package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class InlineStageTest {
    private static final String TITLE = "Inline stage 'base' into stage 'build'";

    @Test
    void theStageAndTheOneThatIsBuiltFromItBecomeOne() {
        offers("""
                ARG V=1
                # the tools
                FROM --platform=$BUILDPLATFORM golang:$V AS ba$0se
                # first
                RUN one

                # build makes it
                FROM base AS build
                RUN two
                FROM scratch
                COPY --from=build /x /y
                """, TITLE, """
                ARG V=1
                # build makes it
                # the tools
                FROM --platform=$BUILDPLATFORM golang:$V AS build
                # first
                RUN one
                RUN two
                FROM scratch
                COPY --from=build /x /y
                """);
    }

    @Test
    void itMovesToTheStageThatIsBuiltFromIt() {
        offers("""
                FROM a AS first
                FROM b AS base
                COPY --from=0 /x /y
                FROM c AS other
                FROM ba$0se AS build
                COPY --from=other /x /y
                FROM scratch
                COPY --from=2 /x /y
                COPY --from=3 /x /y
                """, TITLE, """
                FROM a AS first
                FROM c AS other
                FROM b AS build
                COPY --from=0 /x /y
                COPY --from=other /x /y
                FROM scratch
                COPY --from=1 /x /y
                COPY --from=2 /x /y
                """);
    }

    @Test
    void aStageWithoutANameStaysWithoutOne() {
        offers(
                "from a as ba$0se\nrun one\nfrom base\nrun two\n",
                "Inline stage 'base' into stage 1",
                "from a\nrun one\nrun two\n");
        offers("\ufeffFROM a AS ba$0se\nFROM base", "Inline stage 'base' into stage 1", "\ufeffFROM a");
    }

    @Test
    void anArgumentMayBeDeclaredTwice() {
        offers(
                "FROM a AS ba$0se\nARG V\nRUN one\nFROM base AS build\nARG V\nRUN two\n",
                TITLE,
                "FROM a AS build\nARG V\nRUN one\nARG V\nRUN two\n");
    }

    @Test
    void notWhenAVariableOfTheImageMayHideAnArgument() {
        disables(
                "FROM a AS ba$0se\nARG V\nRUN one\nFROM base AS build\nRUN two\n",
                TITLE,
                "ARG V could get another value in stage 'build' without a FROM after it.");
    }

    @Test
    void notWhenTriggersRunOrTheCommandWouldStay() {
        disables(
                "FROM a AS ba$0se\nONBUILD RUN one\nFROM base AS build\n",
                TITLE,
                "Stage 'build' would build something else.");
        disables(
                "FROM a AS ba$0se\nCMD one\nFROM base AS build\nENTRYPOINT two\n",
                TITLE,
                "Stage 'build' would build something else.");
        disables(
                "FROM a AS ba$0se\nFROM --platform=linux/arm64 base AS build\n",
                TITLE,
                "Stage 'build' would build something else.");
    }

    @Test
    void notWhenAnythingElseNeedsIt() {
        disables(
                "FROM a AS ba$0se\nFROM base AS build\nFROM c\nCOPY --from=base /x /y\n",
                TITLE,
                "Line 4 refers to this stage.");
        disables(
                "FROM a AS ba$0se\nFROM base AS build\nCOPY --from=base /x /y\n",
                TITLE,
                "Line 3 refers to this stage.");
        disables(
                "ARG B=base\nFROM a AS ba$0se\nFROM base AS build\nFROM ba$B\n",
                TITLE,
                "FROM on line 4 has a variable and may name this stage.");
        offersNo("FROM a AS ba$0se\nFROM base AS build\nFROM base\n", "Inline");
        offersNo("ARG B=base\nFROM a AS ba$0se\nFROM $B AS build\n", "Inline");
    }

    @Test
    void notWhenABuildFileNamesItOrMayNameIt() {
        String files = """
                #- Dockerfile
                FROM a AS ba$0se
                RUN one
                FROM base AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: %s}
                """;
        FileActionCheck.disables(
                files.formatted("base"), TITLE, "The build target 'base' on line 3 of compose.yaml names this stage.");
        FileActionCheck.disables(
                files.formatted("$STAGE"),
                TITLE,
                "The build target on line 3 of compose.yaml is a variable and may name this stage.");
        FileActionCheck.offers(files.formatted("build"), TITLE, """
                #- Dockerfile
                FROM a AS build
                RUN one
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """);
    }

    @Test
    void notWhenANamedContextReplacesIt() {
        FileActionCheck.disables("""
                #- Dockerfile
                FROM a AS ba$0se
                RUN one
                FROM base AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., additional_contexts: {base: ../other}}
                """, TITLE, "The build context 'base' on line 3 of compose.yaml names this stage.");
    }

    @Test
    void insideABuildFile() {
        FileActionCheck.offers("""
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = <<EOT
                FROM a AS ba$0se
                RUN one
                FROM base AS build
                RUN two
                EOT
                }
                """, TITLE, """
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = <<EOT
                FROM a AS build
                RUN one
                RUN two
                EOT
                }
                """);
    }

    @Test
    void notWithoutAStageThatIsBuiltFromIt() {
        offersNo("FROM a AS ba$0se\nFROM b\n", "Inline");
        offersNo("FROM $0a\nFROM b\n", "Inline");
    }

    @Test
    void notAStageThatTheBillOfMaterialsLists() {
        disables(
                "FROM a AS ba$0se\nARG BUILDKIT_SBOM_SCAN_STAGE=true\nFROM base AS build\nCOPY x /y\n",
                TITLE,
                "ARG BUILDKIT_SBOM_SCAN_STAGE on line 2 would no longer add this stage to the bill of materials.");
    }

    @Test
    void notWhereANewWarningWouldMakeTheBuildFail() {
        disables(
                "# check=error=true\nFROM a AS ba$0se\nCMD [\"x\"]\nFROM base AS build\nCMD [\"y\"]\n",
                TITLE,
                "A new warning could make the build fail, because of '# check=error=true'.");
    }
}
