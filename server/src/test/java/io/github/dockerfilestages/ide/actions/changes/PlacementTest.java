package io.github.dockerfilestages.ide.actions.changes;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;

import org.junit.jupiter.api.Test;

/** A change of a Dockerfile inside a build file is written in the notation of that file, or is not offered. */
class PlacementTest {
    private static final String MOVE = "Move stage 'later' before stage 'first'";

    /** A service with an inline Dockerfile, between other lines. */
    private static String compose(String dockerfile) {
        return "#- compose.yaml\nservices:\n  web:\n    build:\n      dockerfile_inline: |\n" + indented(8, dockerfile)
                + "    image: web\n";
    }

    /** A target with an inline Dockerfile. */
    private static String bake(String dockerfile) {
        return "#- docker-bake.hcl\ntarget \"web\" {\n  dockerfile-inline = <<-EOT\n" + indented(4, dockerfile)
                + "  EOT\n}\n";
    }

    private static String indented(int columns, String text) {
        return text.indent(columns).replaceAll("(?m)^ +$", "");
    }

    @Test
    void aWordIsReplacedInItsPlace() {
        offers(compose("""
                FROM golang AS build
                FROM scratch
                COPY --from=b$0iuld /x /y
                """), "Change to 'build'", compose("""
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """));
    }

    @Test
    void newLinesAreIndentedLikeTheirNeighbours() {
        offers(compose("""
                # syntax=docker/dockerfile:1

                FROM scratch
                COPY --from=o$0ther /x /y
                """), "Create the stage 'other'", compose("""
                # syntax=docker/dockerfile:1

                FROM scratch AS other

                FROM scratch
                COPY --from=other /x /y
                """));
        offers(bake("""
                FROM scratch
                COPY --from=o$0ther /x /y
                """), "Create the stage 'other'", bake("""
                FROM scratch AS other

                FROM scratch
                COPY --from=other /x /y
                """));
    }

    @Test
    void linesThatMoveTakeTheirIndentationAlong() {
        offers(compose("""
                FROM alpine AS first
                COPY --from=later /x /y

                # later what is copied
                FROM golang AS lat$0er
                RUN make \\
                    all

                FROM scratch
                """), MOVE, compose("""
                # later what is copied
                FROM golang AS later
                RUN make \\
                    all

                FROM alpine AS first
                COPY --from=later /x /y

                FROM scratch
                """));
    }

    @Test
    void nothingOfLinesThatGoIsLeft() {
        offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      target: final
                      dockerfile_inline: |
                        FROM alpine AS final

                        FROM golang AS o$0ther
                        RUN make
                        FROM scratch
                    image: web
                """, "Remove stage 'other'", """
                #- compose.yaml
                services:
                  web:
                    build:
                      target: final
                      dockerfile_inline: |
                        FROM alpine AS final

                        FROM scratch
                    image: web
                """);
    }

    @Test
    void withinQuotesLinesEndWithAnEscape() {
        offers("""
                #- docker-bake.json
                {"target": {"web": {"dockerfile-inline": "FROM scratch\\nCOPY --from=o$0ther /x /y"}}}
                """, "Create the stage 'other'", """
                #- docker-bake.json
                {"target": {"web": {"dockerfile-inline": "FROM scratch AS other\\n\\nFROM scratch\\nCOPY --from=other /x /y"}}}
                """);
    }

    @Test
    void theNewLinesEndAsThoseOfTheFile() {
        offers("""
                #- compose.yaml
                services:\r
                  web:\r
                    build:\r
                      dockerfile_inline: |\r
                        FROM scratch\r
                        COPY --from=o$0ther /x /y\r
                """, "Create the stage 'other'", """
                #- compose.yaml
                services:\r
                  web:\r
                    build:\r
                      dockerfile_inline: |\r
                        FROM scratch AS other\r
                \r
                        FROM scratch\r
                        COPY --from=other /x /y\r
                """);
    }

    @Test
    void whatTheFileWouldTakeForAVariableIsEscaped() {
        offers(compose("""
                ARG TOOLS
                FROM scratch
                COPY --from=$$TO$0OLS /x /y
                """), "Extract image '$TOOLS' into new stage 'tools'", compose("""
                ARG TOOLS
                FROM $$TOOLS AS tools

                FROM scratch
                COPY --from=tools /x /y
                """));
    }

    @Test
    void whatAVariableOfTheFileSaysIsNotMovedWithoutTheVariable() {
        offersNo(compose("""
                FROM alpine AS first
                COPY --from=later /x /y
                FROM golang:${GO:-1.22} AS lat$0er
                FROM scratch
                """), "Move");
        offersNo("""
                #- docker-bake.hcl
                variable "GO" { default = "1.22" }
                target "web" {
                  dockerfile-inline = <<EOT
                FROM alpine AS first
                COPY --from=later /x /y
                FROM golang:${GO} AS lat$0er
                FROM scratch
                EOT
                }
                """, "Move");
    }

    @Test
    void isWrittenNextToAVariableOfTheFile() {
        offers(compose("""
                FROM golang:${GO:-1.22} AS build
                FROM scratch
                COPY --from=b$0iuld /x /y
                """), "Change to 'build'", compose("""
                FROM golang:${GO:-1.22} AS build
                FROM scratch
                COPY --from=build /x /y
                """));
    }

    @Test
    void notWhereTheNotationCannotSayIt() {
        offersNo("""
                #- compose.yaml
                services: {web: {build: {dockerfile_inline: 'FROM scratch

                  COPY --from=o$0ther /x /y'}}}
                """, "Create");
    }

    @Test
    void targetsInTheSameFileFollowARenamedStage() {
        offers("""
                #- docker-bake.hcl
                target "web" {
                  target = "1build"
                  dockerfile-inline = <<EOT
                FROM golang AS 1$0build
                FROM 1build
                EOT
                }
                """, "Rename the stage to 'build'", """
                #- docker-bake.hcl
                target "web" {
                  target = "build"
                  dockerfile-inline = <<EOT
                FROM golang AS build
                FROM build
                EOT
                }
                """);
    }
}
