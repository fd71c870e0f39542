package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetHoverTest {
    private static final String STAGES = """
            #- web/Dockerfile
            # build compiles everything
            FROM golang:1 AS build
            FROM build AS serve
            """;

    @Test
    void aTargetHasTheHoverOfItsStage() {
        check(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: web
                      target: b$0uild
                              ^^^^^^^ hover
                """, """
                FROM golang:1 AS build

                What is built: a stage of web/Dockerfile.

                build · stage 1 of 2

                compiles everything

                Built from:
                  golang:1

                Used by:
                  serve · FROM, line 3

                Target of:
                  compose.yaml · web, line 5""");
    }

    @Test
    void aTemplateHasTheHoversOfAllItsStages() {
        check(STAGES + """
                #- docker-bake.hcl
                target "a" {
                  name = "t-${kind}"
                  context = "web"
                  matrix = { kind = ["e", "ice"] }
                  target = "$0serv${kind}"
                            ^^^^^^^^^^^^^ hover
                }
                """, """
                What is built: a stage of web/Dockerfile.

                serve · stage 2 of 2

                No stage of this name in web/Dockerfile; it has build, serve.

                Built from:
                  build → golang:1

                Target of:
                  docker-bake.hcl · t-e, t-ice, line 5""");
    }

    @Test
    void aContextSaysWhetherItReplacesAStage() {
        check(STAGES + """
                #- build.sh
                docker build --build-context s$0erve=../served web
                                             ^^^^^^^ hover
                """, """
                FROM build AS serve

                A build context that replaces a stage of web/Dockerfile.

                serve · stage 2 of 2

                Built from:
                  build → golang:1

                Replaced by build contexts:
                  ../served · build.sh, line 1""");
        check(STAGES + """
                #- build.sh
                docker build --build-context a$0ssets=../assets web
                                             ^^^^^^^^ hover
                """, """
                A build context: what that name means in web/Dockerfile.

                Stands for:
                  ../assets""");
    }

    @Test
    void aMissingTargetListsTheStages() {
        check(STAGES + """
                #- build.sh
                docker build --target $0test web
                                      ^^^^^^ hover
                """, "No stage of this name in web/Dockerfile; it has build, serve.");
    }

    @Test
    void linesAreThoseOfTheFileThatContainsTheDockerfile() {
        check("""
                #- compose.yaml
                services:
                  web:
                    build:
                      target: b$0uild
                              ^^^^^^^ hover
                      dockerfile_inline: |
                        FROM alpine AS build
                        FROM build
                """, """
                FROM alpine AS build

                What is built: a stage of compose.yaml.

                build · stage 1 of 2

                Built from:
                  alpine

                Used by:
                  stage 2 (index 1) · FROM, line 7

                Target of:
                  compose.yaml · web, line 4""");
    }

    @Test
    void doubtsAreShown() {
        check(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build: {context: web, target: "${STAGE:-s$0erve}"}
                                                            ^^^^^^^ hover
                """, """
                FROM build AS serve

                What is built: a stage of web/Dockerfile, unless the variable is set.

                serve · stage 2 of 2

                Built from:
                  build → golang:1

                Target of:
                  compose.yaml · web, line 3, perhaps: a variable can replace the name""");
        check(STAGES + """
                #- build.sh
                docker build --target s$0erve -f "$FILE" .
                                      ^^^^^^^ hover
                """, """
                FROM build AS serve

                What is built: a stage of web/Dockerfile, the only Dockerfile with a stage of that name.

                serve · stage 2 of 2

                Built from:
                  build → golang:1

                Target of:
                  build.sh, line 1, perhaps: the path of its Dockerfile is not known, only the name is found""");
    }

    @Test
    void buildsOfSeveralDockerfilesHaveAHoverEach() {
        check("""
                #- a/Dockerfile
                FROM alpine AS run
                #- b/Dockerfile
                FROM golang AS other
                #- docker-bake.hcl
                target "common" { target = "r$0un" }
                                            ^^^^^ hover
                target "a" {
                  inherits = ["common"]
                  context = "a"
                }
                target "b" {
                  inherits = ["common"]
                  context = "b"
                }
                """, """
                What is built: a stage of a/Dockerfile.

                run · stage 1 of 1

                No stage of this name in b/Dockerfile; it has other.

                Built from:
                  alpine

                Target of:
                  docker-bake.hcl · common, line 1, perhaps: the path of its Dockerfile is not known, only the name is found""");
    }

    @Test
    void nothingIsShownWhereNothingIsKnown() {
        checkNone(STAGES + "#- build.sh\ndocker build --target $0\"$STAGE\" web\n");
        checkNone(STAGES + "#- build.sh\ndocker build --target serve w$0eb\n");
        checkNone(STAGES + "#- build.sh\ndocker build --target=$0 web\n");
        checkNone("#- build.sh\ndocker build --target s$0erve .\n");
    }

    private static void check(String source, String hover) {
        var fixture = ProjectFixture.of(source);
        HoverResult found = find(fixture).orElseThrow();
        Fixture file = fixture.files().file(fixture.files().caretFile());
        assertEquals(file.drawing().toString(), drawn(file, found));
        assertEquals(hover, HoverRenderer.plainText(found.content()));
    }

    private static String drawn(Fixture file, HoverResult found) {
        return Drawing.of(file.text()).mark(found.range(), "hover").toString();
    }

    private static void checkNone(String source) {
        assertEquals(Optional.empty(), find(ProjectFixture.of(source)));
    }

    private static Optional<HoverResult> find(ProjectFixture fixture) {
        return TargetHover.find(fixture.project(), fixture.caretFile(), fixture.caret());
    }
}
