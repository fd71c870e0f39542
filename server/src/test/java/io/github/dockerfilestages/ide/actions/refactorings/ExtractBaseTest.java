package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class ExtractBaseTest {
    private static final String TITLE =
            "Extract the common beginning of stages 'build' and 'test' into new stage 'golang'";

    @Test
    void whatStagesBeginWithBecomesAStage() {
        offers("""
                ARG V=1
                # build makes it
                FROM golang:$V AS bu$0ild
                WORKDIR /src
                # the program
                COPY . .
                RUN go build

                FROM golang:$V AS test
                WORKDIR   /src
                # what is tested
                COPY \\
                  . .
                RUN go test
                FROM scratch
                COPY --from=1 /x /y
                """, TITLE, """
                ARG V=1
                FROM golang:$V AS golang
                WORKDIR /src
                COPY . .

                # build makes it
                FROM golang AS build
                # the program
                RUN go build

                FROM golang AS test
                # what is tested
                RUN go test
                FROM scratch
                COPY --from=2 /x /y
                """);
    }

    @Test
    void itIsAboveTheFirstOfThem() {
        offers("""
                FROM a AS tools
                FROM golang AS build
                COPY --from=tools /x /y
                RUN go get
                FROM b AS other
                FROM golang AS te$0st
                COPY --from=0 /x /y
                RUN go get
                RUN go test
                """.replace("--from=0", "--from=tools"), TITLE.replace("'golang'", "'golang-stage'"), """
                FROM a AS tools
                FROM golang AS golang-stage
                COPY --from=tools /x /y
                RUN go get

                FROM golang-stage AS build
                FROM b AS other
                FROM golang-stage AS test
                RUN go test
                """);
    }

    @Test
    void ofManyThatWhichSavesMost() {
        offers("""
                FROM golang:1 AS o$0ne
                RUN a
                RUN b
                RUN c
                FROM golang:1 AS two
                RUN a
                FROM golang:1 AS three
                RUN a
                RUN b
                RUN d
                """, "Extract the common beginning of stages 'one' and 'three' into new stage 'golang'", """
                FROM golang:1 AS golang
                RUN a
                RUN b

                FROM golang AS one
                RUN c
                FROM golang:1 AS two
                RUN a
                FROM golang AS three
                RUN d
                """);
    }

    @Test
    void argumentsAreDeclaredAgainWhereOneOfThemReadsThem() {
        offers("""
                FROM golang:1 AS bu$0ild
                ARG V
                RUN a
                RUN b
                FROM golang:1 AS test
                ARG V
                RUN a
                """, TITLE, """
                FROM golang:1 AS golang
                ARG V
                RUN a

                FROM golang AS build
                ARG V
                RUN b
                FROM golang AS test
                ARG V
                """);
    }

    @Test
    void notWhenOneWouldBuildSomethingElse() {
        disables(
                "FROM golang:1 AS bu$0ild\nONBUILD RUN a \\\n c\nFROM golang:1 AS test\nONBUILD RUN a \\\n c\nRUN b\n",
                TITLE,
                "Stage 'build' would build something else.");
    }

    @Test
    void notForCommandsWhoseShellMayCountTheBlanks() {
        offersNo(
                "# escape=`\nFROM windows AS bu$0ild\nRUN echo a  b>x\nFROM windows AS test\nRUN echo a b>x\n",
                "Extract the common");
    }

    @Test
    void notWhereACommentWithinAnInstructionWouldBeLost() {
        offersNo(
                "FROM golang AS bu$0ild\nRUN a \\\n && b\nFROM golang AS test\nRUN a \\\n # why\n && b\n",
                "Extract the common");
    }

    @Test
    void notWhereTheStageOfATimeMustBeginEmpty() {
        disables(
                """
                ARG SOURCE_DATE_EPOCH=src
                FROM scratch AS src
                ADD https://e/x \\
                  /
                FROM sc$0ratch
                ADD https://e/x \\
                  /
                COPY y /
                """,
                "Extract the common beginning of stages 'src' and 1 into new stage 'scratch-stage'",
                "BuildKit would reject the stage that SOURCE_DATE_EPOCH names.");
    }

    @Test
    void notForAnImageOrArgumentsAlone() {
        offersNo("FROM golang AS bu$0ild\nRUN a\nFROM golang AS test\nRUN b\n", "Extract the common");
        offersNo("FROM golang AS bu$0ild\nARG V\nRUN a\nFROM golang AS test\nARG V\nRUN b\n", "Extract the common");
    }

    @Test
    void notForOneLineThatRunsNothing() {
        offersNo("FROM a AS bu$0ild\nWORKDIR /x\nRUN a\nFROM a AS test\nWORKDIR /x\nRUN b\n", "Extract the common");
        offersNo("FROM a AS bu$0ild\nCOPY x /y\nRUN a\nFROM a AS test\nCOPY x /y\nRUN b\n", "Extract the common");
        offers(
                "FROM golang AS bu$0ild\nENV A=1 \\\n  B=2\nRUN a\nFROM golang AS test\nENV A=1 \\\n  B=2\nRUN b\n",
                TITLE.replace("'golang'", "'golang-stage'"),
                "FROM golang AS golang-stage\nENV A=1 \\\n  B=2\n\nFROM golang-stage AS build\nRUN a\nFROM golang-stage AS test\nRUN b\n");
    }

    @Test
    void whereALongBeginningIsNotPossibleAShorterOneIsOffered() {
        offers("""
                FROM golang:1 AS bu$0ild
                RUN a
                ONBUILD RUN x
                FROM golang:1 AS test
                RUN a
                ONBUILD RUN x
                RUN b
                """, TITLE, """
                FROM golang:1 AS golang
                RUN a

                FROM golang AS build
                ONBUILD RUN x
                FROM golang AS test
                ONBUILD RUN x
                RUN b
                """);
    }

    @Test
    void commentsForToolsGoWithTheirInstruction() {
        offers("""
                ARG V
                # hadolint ignore=DL3006
                FROM golang AS bu$0ild
                # hadolint ignore=DL3008
                RUN a
                RUN b
                # test checks it
                # hadolint ignore=DL3006
                FROM golang AS test
                # why
                # hadolint ignore=DL3008
                RUN a
                RUN c
                """, TITLE.replace("'golang'", "'golang-stage'"), """
                ARG V
                # hadolint ignore=DL3006
                FROM golang AS golang-stage
                # why
                # hadolint ignore=DL3008
                RUN a

                FROM golang-stage AS build
                RUN b
                # test checks it
                FROM golang-stage AS test
                RUN c
                """);
    }

    @Test
    void notWhereOnlyOneOfThemHasACommentForATool() {
        offersNo(
                "FROM golang AS bu$0ild\n# hadolint ignore=DL3008\nRUN a\nFROM golang AS test\nRUN a\nRUN b\n",
                "Extract the common");
        offersNo(
                "FROM golang AS bu$0ild\nRUN a\n# hadolint ignore=DL3006\nFROM golang AS test\nRUN a\nRUN b\n",
                "Extract the common");
    }

    @Test
    void aCommentForTheWholeFileStaysAtTheTop() {
        offers("""
                # hadolint global ignore=DL3006
                # build makes it
                FROM golang:1 AS bu$0ild
                RUN a
                FROM golang:1 AS test
                RUN a
                RUN b
                """, TITLE, """
                # hadolint global ignore=DL3006
                FROM golang:1 AS golang
                RUN a

                # build makes it
                FROM golang AS build
                FROM golang AS test
                RUN b
                """);
    }

    @Test
    void notForOtherImagesOrPlatforms() {
        offersNo("FROM golang:1 AS bu$0ild\nRUN a\nFROM golang:2 AS test\nRUN a\n", "Extract the common");
        offersNo(
                "FROM golang AS bu$0ild\nRUN a\nFROM --platform=linux/arm64 golang AS test\nRUN a\n",
                "Extract the common");
    }

    @Test
    void notForTheSameTextAboutOtherStages() {
        offersNo(
                "FROM a AS x\nFROM b AS bu$0ild\nCOPY --from=0 /x /y\nRUN a\nFROM b AS test\nCOPY --from=1 /x /y\nRUN a\n",
                "Extract the common");
    }

    @Test
    void notWhenABuildFileTakesOneOfThemOutOfTheCache() {
        FileActionCheck.disables(
                """
                #- Dockerfile
                FROM golang:1 AS bu$0ild
                RUN a
                FROM golang:1 AS test
                RUN a
                #- docker-bake.hcl
                target "app" {
                  no-cache-filter = ["test"]
                }
                """,
                TITLE,
                "The cache filter 'test' on line 2 of docker-bake.hcl would apply to only a part of this stage.");
    }

    @Test
    void aByteOrderMarkStaysAtTheStart() {
        offers(
                "\ufeffFROM golang:1 AS bu$0ild\nRUN a\nFROM golang:1 AS test\nRUN a\nRUN b",
                TITLE,
                "\ufeffFROM golang:1 AS golang\nRUN a\n\nFROM golang AS build\nFROM golang AS test\nRUN b");
    }

    @Test
    void insideABuildFile() {
        FileActionCheck.offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang:1 AS bu$0ild
                        RUN a
                        FROM golang:1 AS test
                        RUN a
                        RUN b
                """, TITLE, """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang:1 AS golang
                        RUN a

                        FROM golang AS build
                        FROM golang AS test
                        RUN b
                """);
    }
}
