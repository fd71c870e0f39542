package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DockerfileLeftoversTest {
    private static final String SELECTABLE =
            "'FROM base-${KIND}' on line 3 can select any earlier stage named 'base-*'";
    private static final String SOURCE = "with this value, a builder that replaces variables there reads"
            + " 'COPY --from=${FROM}' on line 4 as the stage";

    @Test
    void aBaseThatABuildCanMakeTheNameIsTold() {
        String dockerfile = """
                #- Dockerfile
                ARG KIND=slim
                FROM golang AS $0base-full
                FROM base-${KIND}
                """;
        check(List.of("Dockerfile:3 " + SELECTABLE), "compile", dockerfile);
        check(List.of("Dockerfile:3 " + SELECTABLE), "base-x", dockerfile.replace("base-full", "build"));
        check(List.of(), "compile", dockerfile.replace("base-full", "build"));
        check(List.of(), "compile", dockerfile.replace("=slim", "=slim:1"));
    }

    @Test
    void aValueOfAVariableInTheSourceOfACopyIsTold() {
        check(List.of("compose.yaml:6 " + SOURCE, "image.sh:1 " + SOURCE, "image.sh:3 " + SOURCE), "compile", """
                #- Dockerfile
                FROM golang AS $0build
                FROM alpine
                ARG FROM
                COPY --from=${FROM} /a /b
                #- compose.yaml
                services:
                  shop:
                    build:
                      context: .
                      args:
                        FROM: build
                #- image.sh
                docker build --build-arg FROM=Build .
                docker build --build-arg FROM=other .
                docker build --build-arg FROM="$1" .
                """);
    }

    @Test
    void aCommentThatConsistsOfTheNameIsTold() {
        String reason = "a comment names the stage";
        check(List.of("Dockerfile:1 " + reason, "Dockerfile:3 " + reason), "compile", """
                #- Dockerfile
                # === Stage 1: Build ===
                FROM golang AS $0build
                # build stage: `build`
                # Stage: build the shop
                # Stage: build-all
                FROM alpine
                """);
    }

    @Test
    void aCommentThatSaysMoreAboutTheStageIsTold() {
        check(inComments(1, 3, 4, 5, 6, 9), "compile", """
                #- Dockerfile
                # Stages: "build", 'test'
                # Which of them to build: see below; a build of all
                # Stage: build (compiles the shop)
                # target: build - compiles the shop
                #* `build`
                ## The stage 'Build'
                FROM golang AS $0build
                # Stage 1: build the shop
                # target=build, not build-all
                # stage: build.all; stage: build the shop
                FROM alpine
                """);
    }

    @Test
    void anInstructionThatIsCommentedOutIsTold() {
        check(inComments(3, 4, 5, 6, 7), "compile", """
                #- Dockerfile
                # From build to build: from here on
                FROM golang AS $0build
                # FROM build
                #FROM --platform=$BUILDPLATFORM build AS test
                #  FROM alpine:3 AS Build
                #COPY --from=build /a /b
                # RUN --mount=type=bind,from=build,target=/x make
                # COPY --from=builder /a /b
                FROM alpine
                """);
    }

    @Test
    void aCommandInTheSameCommentIsNoReason() {
        check(inComments(1), "compile", """
                #- Dockerfile
                # docker build --target test . # after the stage 'build'
                FROM golang AS $0build
                FROM alpine AS test
                """);
    }

    private static List<String> inComments(int... lines) {
        return IntStream.of(lines)
                .mapToObj(line -> "Dockerfile:" + line + " a comment names the stage")
                .toList();
    }

    private static void check(List<String> expected, String newName, String files) {
        var fixture = ProjectFixture.of(files);
        AcceptedRename renamed = assertInstanceOf(AcceptedRename.class, Rename.find(fixture.position(), newName));
        assertEquals(
                expected,
                renamed.leftovers().stream()
                        .map(left ->
                                left.file().name() + ":" + (left.range().start().line() + 1) + " " + left.reason())
                        .toList());
    }
}
