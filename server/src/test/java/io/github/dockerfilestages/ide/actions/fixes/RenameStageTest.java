package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class RenameStageTest {
    @Test
    void anInvalidNameBecomesAValidOneWithItsReferences() {
        offers(
                "FROM golang AS 1$0build\nFROM scratch\nCOPY --from=1build /x /y\n",
                "Rename the stage to 'build'",
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n");
        offers(
                "FROM golang AS Bu$0ild-\nFROM scratch\nCOPY --from=build- /x /y\n",
                "Rename the stage to 'build'",
                "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void theSecondOfANameGetsOneOfItsOwnWithItsOwnReferences() {
        offers("""
                FROM alpine AS build
                FROM build AS test
                FROM golang AS bu$0ild
                FROM build
                """, "Rename the stage to 'build-2'", """
                FROM alpine AS build
                FROM build AS test
                FROM golang AS build-2
                FROM build-2
                """);
    }

    @Test
    void aReservedNameBecomesAFreeOne() {
        offers(
                "FROM golang AS con$0text\nFROM scratch\nCOPY --from=context /x /y\n",
                "Rename the stage to 'context-stage'",
                "FROM golang AS context-stage\nFROM scratch\nCOPY --from=context-stage /x /y\n");
    }

    @Test
    void theBaseOfAStageCannotMeanTheStageItself() {
        offers(
                "ARG v\nFROM alpine\nFROM root-${v} AS root-$$0{v}-one\n",
                "Rename the stage to 'root-v-one'",
                "ARG v\nFROM alpine\nFROM root-${v} AS root-v-one\n");
    }

    @Test
    void notWhereANewNameMayMeanAnotherStage() {
        offersNo("FROM golang AS 1$0build\nFROM $A$B\n", "Rename");
    }

    @Test
    void theBuildFilesThatNameTheStageFollow() {
        FileActionCheck.offers("""
                #- Dockerfile
                FROM golang AS 1$0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "1build"}
                """, "Rename the stage to 'build'", """
                #- Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "build"}
                """);
        FileActionCheck.offers("""
                #- Dockerfile
                FROM golang AS build
                FROM alpine AS bu$0ild
                #- build.sh
                docker build --target build .
                """, "Rename the stage to 'build-2'", """
                #- Dockerfile
                FROM golang AS build
                FROM alpine AS build-2
                #- build.sh
                docker build --target build-2 .
                """);
    }

    @Test
    void notWhereABuildFileWouldMeanAnotherStage() {
        FileActionCheck.offersNo("""
                #- Dockerfile
                FROM golang AS 1$0build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                """, "Rename");
    }

    @Test
    void notANameThatIsRight() {
        offersNo("FROM golang AS bu$0ild\n", "Rename");
    }
}
