package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import org.junit.jupiter.api.Test;

class NameStagesTest {
    private static final String TITLE = "Replace all stage indexes with names";

    @Test
    void stagesThatAreReferredToByIndexGetNames() {
        offers("""
                FROM golang:1.22
                FROM golang:1.23
                FROM node AS web
                FROM nginx
                FROM scratch
                COPY --from=$00 /x /y
                COPY --from=1 /x /y
                COPY --from="2" /x /y
                ONBUILD COPY --from=0 /x /y
                """, TITLE, """
                FROM golang:1.22 AS golang
                FROM golang:1.23 AS golang-stage
                FROM node AS web
                FROM nginx
                FROM scratch
                COPY --from=golang /x /y
                COPY --from=golang-stage /x /y
                COPY --from="web" /x /y
                ONBUILD COPY --from=golang /x /y
                """);
    }

    @Test
    void alsoAtAStageThatIsReferredTo() {
        offers(
                "from gol$0ang\nfrom scratch\ncopy --from=0 /x /y\ncopy --from=0 /z /y\n",
                TITLE,
                "from golang as golang-stage\nfrom scratch\ncopy --from=golang-stage /x /y\ncopy --from=golang-stage /z /y\n");
    }

    @Test
    void notForASingleIndex() {
        offersNo("FROM golang\nFROM scratch\nCOPY --from=$00 /x /y\n", TITLE);
    }

    @Test
    void notWhereANameWouldMeanAnotherStage() {
        offersNo("FROM a AS x\nFROM b AS x\nFROM scratch\nCOPY --from=$00 /x /y\nCOPY --from=1 /x /y\n", TITLE);
    }

    @Test
    void notAStageThatCopiesFromItself() {
        offersNo("FROM a\nCOPY --from=$00 /x /y\nFROM b\nCOPY --from=0 /x /y\n", TITLE);
    }

    @Test
    void insideABuildFile() {
        FileActionCheck.offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang
                        FROM scratch
                        COPY --from=$00 /x /y
                        COPY --from=0 /z /y
                """, TITLE, """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS golang-stage
                        FROM scratch
                        COPY --from=golang-stage /x /y
                        COPY --from=golang-stage /z /y
                """);
    }
}
