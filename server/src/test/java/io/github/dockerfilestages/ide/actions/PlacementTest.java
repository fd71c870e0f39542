package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;

import org.junit.jupiter.api.Test;

/** A change of a Dockerfile inside a build file is written as that file wants it, or is not offered. */
class PlacementTest {
    private static final String MOVE = "Move stage 'later' before stage 'first'";

    @Test
    void aWordIsReplacedInItsPlace() {
        offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                        FROM scratch
                        COPY --from=b$0iuld /x /y
                    image: web
                """, "Change to 'build'", """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                        FROM scratch
                        COPY --from=build /x /y
                    image: web
                """);
    }

    @Test
    void newLinesAreIndentedLikeTheirNeighbours() {
        offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        # syntax=docker/dockerfile:1

                        FROM scratch
                        COPY --from=o$0ther /x /y
                """, "Create the stage 'other'", """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        # syntax=docker/dockerfile:1

                        FROM scratch AS other

                        FROM scratch
                        COPY --from=other /x /y
                """);
        offers("""
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = <<-EOT
                    FROM scratch
                    COPY --from=o$0ther /x /y
                  EOT
                }
                """, "Create the stage 'other'", """
                #- docker-bake.hcl
                target "web" {
                  dockerfile-inline = <<-EOT
                    FROM scratch AS other

                    FROM scratch
                    COPY --from=other /x /y
                  EOT
                }
                """);
    }

    @Test
    void linesThatMoveTakeTheirIndentationAlong() {
        offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM alpine AS first
                        COPY --from=later /x /y

                        # later what is copied
                        FROM golang AS lat$0er
                        RUN make \\
                            all

                        FROM scratch
                """, MOVE, """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        # later what is copied
                        FROM golang AS later
                        RUN make \\
                            all

                        FROM alpine AS first
                        COPY --from=later /x /y

                        FROM scratch
                """);
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
                """, "Remove the unused stage 'other'", """
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
        offers("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        ARG TOOLS
                        FROM scratch
                        COPY --from=$$TO$0OLS /x /y
                """, "Make '$TOOLS' the stage 'tools'", """
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        ARG TOOLS
                        FROM $$TOOLS AS tools

                        FROM scratch
                        COPY --from=tools /x /y
                """);
    }

    @Test
    void whatAVariableOfTheFileSaysIsNotMovedWithoutTheVariable() {
        offersNo("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM alpine AS first
                        COPY --from=later /x /y
                        FROM golang:${GO:-1.22} AS lat$0er
                        FROM scratch
                """, "Move");
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
    void notWhereTheNotationCannotSayIt() {
        offersNo("""
                #- compose.yaml
                services: {web: {build: {dockerfile_inline: 'FROM scratch

                  COPY --from=o$0ther /x /y'}}}
                """, "Create");
    }

    @Test
    void targetsBesideItFollowAStageThatIsRenamed() {
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
