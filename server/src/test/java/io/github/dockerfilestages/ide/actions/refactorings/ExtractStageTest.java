package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class ExtractStageTest {
    @Test
    void everythingUpToTheCursorBecomesAStage() {
        offers("""
                # compiles
                FROM --platform=$BUILDPLATFORM golang:1.22 AS build
                WORKDIR /src
                # first
                COPY go.mod ./
                RUN go mod down$0load

                # then
                COPY . .
                RUN go build -o /out/app
                FROM scratch
                COPY --from=build /out/app /app
                """, title("build-base"), """
                # compiles
                FROM --platform=$BUILDPLATFORM golang:1.22 AS build-base
                WORKDIR /src
                # first
                COPY go.mod ./
                RUN go mod download

                FROM build-base AS build

                # then
                COPY . .
                RUN go build -o /out/app
                FROM scratch
                COPY --from=build /out/app /app
                """);
    }

    @Test
    void aStageWithoutANameStaysWithoutOne() {
        offers(
                "from golang:1.22\nrun $0a\nrun b\n",
                title("golang"),
                "from golang:1.22 as golang\nrun a\n\nfrom golang\nrun b\n");
    }

    @Test
    void indexesOfStagesAreThoseOfTheSameStages() {
        offers("""
                FROM a AS one
                FROM b AS two
                COPY --from=0 $0/x /y
                RUN b
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=1 /x /y
                """, title("two-base"), """
                FROM a AS one
                FROM b AS two-base
                COPY --from=0 /x /y

                FROM two-base AS two
                RUN b
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=2 /x /y
                """);
    }

    @Test
    void theDescriptionGoesWithTheName() {
        offers("""
                ARG V
                # build makes the program
                # with care
                FROM a AS build
                RUN $0one
                RUN two
                """, title("build-base"), """
                ARG V
                FROM a AS build-base
                RUN one

                # build makes the program
                # with care
                FROM build-base AS build
                RUN two
                """);
    }

    @Test
    void aCommentForAToolStaysWithTheImage() {
        offers("""
                ARG V
                # build makes the program
                # hadolint ignore=DL3006
                FROM a AS build
                RUN $0one
                RUN two
                """, title("build-base"), """
                ARG V
                # hadolint ignore=DL3006
                FROM a AS build-base
                RUN one

                # build makes the program
                FROM build-base AS build
                RUN two
                """);
    }

    @Test
    void aHeredocStaysWhole() {
        offers(
                "FROM a AS build\nRUN <<E$0OF\none\nEOF\nRUN two\n",
                title("build-base"),
                "FROM a AS build-base\nRUN <<EOF\none\nEOF\n\nFROM build-base AS build\nRUN two\n");
    }

    @Test
    void joinedLinesAreOneInstruction() {
        offers(
                "FROM a AS build\r\nRUN one \\\r\n  # and\r\n  tw$0o\r\nRUN three",
                title("build-base"),
                "FROM a AS build-base\r\nRUN one \\\r\n  # and\r\n  two\r\n\r\nFROM build-base AS build\r\nRUN three");
    }

    @Test
    void argumentsAreDeclaredAgainWhereTheyAreRead() {
        offers("""
                FROM a AS build
                ARG VERSION=1
                ARG NAME=app-$VERSION
                ARG OTHER
                RUN $0one
                LABEL name=$NAME
                """, title("build-base"), """
                FROM a AS build-base
                ARG VERSION=1
                ARG NAME=app-$VERSION
                ARG OTHER
                RUN one

                FROM build-base AS build
                ARG VERSION=1
                ARG NAME=app-$VERSION
                LABEL name=$NAME
                """);
        offers(
                "FROM a AS build\nARG V\nENV V=$V\nRUN $0one\nRUN two\n",
                title("build-base"),
                "FROM a AS build-base\nARG V\nENV V=$V\nRUN one\n\nFROM build-base AS build\nRUN two\n");
    }

    @Test
    void anArgumentIsDeclaredAgainWithItsCommentsForTools() {
        offers("""
                FROM a AS build
                # of the compiler
                # renovate: datasource=github-tags depName=example/compiler
                ARG VERSION=1.2.3
                RUN $0one
                RUN compile-$VERSION
                """, title("build-base"), """
                FROM a AS build-base
                # of the compiler
                # renovate: datasource=github-tags depName=example/compiler
                ARG VERSION=1.2.3
                RUN one

                FROM build-base AS build
                # renovate: datasource=github-tags depName=example/compiler
                ARG VERSION=1.2.3
                RUN compile-$VERSION
                """);
    }

    @Test
    void notWhenAnArgumentCouldNotHaveItsValueAgain() {
        disables(
                "FROM a AS build\nARG V=1\nARG W=$V\nENV V=2\nRUN $0one\nRUN two\n",
                title("build-base"),
                "ARG W on line 3 could get another value after the new FROM.");
    }

    @Test
    void notWhenATriggerWouldRunInTheRest() {
        disables(
                "FROM a AS build\nONBUILD $0RUN one\nRUN two\n",
                title("build-base"),
                "Stage 'build' would build something else.");
    }

    @Test
    void notWhenTheEntrypointWouldRemoveTheCommand() {
        disables(
                "FROM a AS build\nCMD $0one\nENTRYPOINT two\n",
                title("build-base"),
                "Stage 'build' would build something else.");
    }

    @Test
    void notWithoutARest() {
        offersNo("FROM a AS build\nRUN $0one\n", "Extract the");
        offersNo("FROM a AS build\nRUN $0one\n# the end\n\n", "Extract the");
    }

    @Test
    void notOutsideOfTheInstructionsOfAStage() {
        offersNo("ARG $0V\nFROM a\nRUN one\nRUN two\n", "Extract the");
        offersNo("FROM $0a\nRUN one\nRUN two\n", "Extract the");
        offersNo("FROM a\nRUN one\n# com$0ment\nRUN two\n", "Extract the");
        offersNo("FROM a AS b c\nRUN $0one\nRUN two\n", "Extract the");
    }

    @Test
    void notForArgumentsAlone() {
        offersNo("FROM a AS build\nARG $0V\nRUN two\n", "Extract the");
    }

    @Test
    void notWhereTheBillOfMaterialsWouldListTheNewStage() {
        String files = "FROM a AS build\nARG BUILDKIT_SBOM_SCAN_STAGE%s\nRUN $0one\nCOPY x /y\n";
        String refusal = "ARG BUILDKIT_SBOM_SCAN_STAGE on line 2 would add the new stage to the bill of materials.";
        disables(files.formatted("=true"), title("build-base"), refusal);
        disables(files.formatted(""), title("build-base"), refusal);
        offers(
                files.formatted("=build"),
                title("build-base"),
                "FROM a AS build-base\nARG BUILDKIT_SBOM_SCAN_STAGE=build\nRUN one\n\nFROM build-base AS build\nCOPY x /y\n");
    }

    @Test
    void theNameIsFreshAndNoVariableMatchesIt() {
        offers(
                "FROM a AS x\nRUN $0one\nRUN two\nFROM b AS x-base\nFROM x-$KIND\n",
                title("base"),
                "FROM a AS base\nRUN one\n\nFROM base AS x\nRUN two\nFROM b AS x-base\nFROM x-$KIND\n");
    }

    @Test
    void notWhenABuildFileTakesTheStageOutOfTheCache() {
        FileActionCheck.disables(
                """
                #- Dockerfile
                FROM a AS build
                RUN $0one
                RUN two
                #- docker-bake.hcl
                target "app" {
                  no-cache-filter = ["build"]
                }
                """,
                title("build-base"),
                "The cache filter 'build' on line 2 of docker-bake.hcl would apply to only a part of this stage.");
    }

    @Test
    void buildTargetsStay() {
        FileActionCheck.offers("""
                #- Dockerfile
                FROM a AS build
                RUN $0one
                RUN two
                FROM b
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """, title("build-base"), """
                #- Dockerfile
                FROM a AS build-base
                RUN one

                FROM build-base AS build
                RUN two
                FROM b
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """);
    }

    @Test
    void insideABuildFile() {
        FileActionCheck.offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM a AS build
                        RUN $0one
                        RUN two
                """, title("build-base"), """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM a AS build-base
                        RUN one

                        FROM build-base AS build
                        RUN two
                """);
    }

    private static String title(String name) {
        return "Extract the instructions up to here into new stage '" + name + "'";
    }
}
