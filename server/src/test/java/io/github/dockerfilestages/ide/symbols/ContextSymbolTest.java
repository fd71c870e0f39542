package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectDrawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The context at the cursor, with all keys that declare it and all references that mean it. */
class ContextSymbolTest {

    @Test
    void allKeysAndReferencesOfADockerfileBelongTogether() {
        check("""
                #- app/Dockerfile
                FROM co$0de AS build
                     ^^^^^^ at
                     ^^^^^^ reference
                FROM code:latest
                     ^^^^^^^^^^^ reference
                COPY --from=code /x /x
                            ^^^^ reference
                COPY --from=build /x /x
                RUN --mount=from=code,target=/code make code
                                 ^^^^ reference
                #- compose.yaml
                services:
                  app:
                    build:
                      context: app
                      additional_contexts: {code: ../code, more: ../more}
                                            ^^^^ key
                #- docker-bake.hcl
                target "app" {
                  context = "app"
                  contexts = { code = "../code" }
                               ^^^^ key
                }
                target "other" {
                  contexts = { code = "../code" }
                }
                """);
    }

    @Test
    void aKeyThatTwoDockerfilesShareIsASymbolOfEach() {
        String files = """
                #- web/Dockerfile
                FROM code
                     ^^^^ reference
                #- job/Dockerfile
                FROM alpine
                COPY --from=code /x /x
                            ^^^^ reference
                #- docker-bake.hcl
                target "common" {
                  contexts = { co$0de = "../code" }
                               ^^^^^^ at
                               ^^^^^^ key
                }
                target "web" {
                  inherits = ["common"]
                  context = "web"
                }
                target "job" {
                  inherits = ["common"]
                  context = "job"
                }
                """;
        check(files);
        assertEquals(List.of("web/Dockerfile", "job/Dockerfile"), dockerfiles(ProjectFixture.of(files)));
    }

    @Test
    void aBaseMayMeanItByAVariable() {
        check("""
                #- Dockerfile
                ARG KIND=code
                FROM $KI$0ND
                     ^^^^^^^ at
                     ^^^^^^^ reference
                #- build.sh
                docker build --build-context code=../code .
                                             ^^^^ key
                """);
    }

    @Test
    void aDockerfileInsideABuildFile() {
        check("""
                #- compose.yaml
                services:
                  app:
                    build:
                      additional_contexts: {code: ../code}
                                            ^^^^ key
                      dockerfile_inline: |
                        FROM alpine
                        COPY --from=co$0de /x /x
                                    ^^^^^^ at
                                    ^^^^^^ reference
                """);
        check("""
                #- compose.yaml
                services:
                  app:
                    build:
                      additional_contexts: {co$0de: ../code}
                                            ^^^^^^ at
                                            ^^^^^^ key
                      dockerfile_inline: |
                        FROM code
                             ^^^^ reference
                """);
    }

    @Test
    void aKeyThatNothingRefersToIsASymbolToo() {
        check("""
                #- Dockerfile
                FROM alpine
                #- build.sh
                docker build --build-context co$0de=../code .
                                             ^^^^^^ at
                                             ^^^^^^ key
                """);
    }

    @Test
    void aContextThatReplacesAStageIsThatStage() {
        checkNone("""
                #- Dockerfile
                FROM alpine AS code
                FROM co$0de
                #- build.sh
                docker build --build-context code=../code .
                """);
        checkNone("""
                #- Dockerfile
                FROM alpine AS code
                #- build.sh
                docker build --build-context co$0de=../code .
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM al$0pine\n",
                "FROM alpine AS bu$0ild\n",
                "FR$0OM code\n",
                "FROM code$0:1.2\n",
                "FROM alpine\nCOPY --from=$0 /x /x\n",
                "$0",
            })
    void nothingElseInADockerfileIsAContext(String dockerfile) {
        checkNone("#- Dockerfile\n" + dockerfile + "#- build.sh\ndocker build --build-context code=../code .\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker build --build-context code=../co$0de .\n",
                "docker build --build-context \"$CO$0DE=../code\" .\n",
                "docker build --target co$0de .\n",
                "docker build --build-context co$0de=../code https://example.org/x.git\n",
            })
    void nothingElseInABuildFileIsAContext(String command) {
        checkNone("#- Dockerfile\nFROM code\n#- build.sh\n" + command);
    }

    /** The marks are the ranges of the symbols at the cursor, their keys and their references. */
    private static void check(String source) {
        var fixture = ProjectFixture.of(source);
        List<ContextSymbol> symbols = find(fixture);
        var at = Occurrences.at(fixture.position()).stream()
                .map(Occurrence::location)
                .distinct()
                .toList();
        var keys = symbols.stream()
                .flatMap(symbol -> symbol.keys(fixture.project()).stream())
                .distinct()
                .toList();
        var references =
                symbols.stream().flatMap(symbol -> symbol.references().stream()).toList();
        assertEquals(
                ProjectDrawing.expected(fixture).toString(),
                ProjectDrawing.blank(fixture)
                        .mark(at, "at")
                        .mark(keys, "key")
                        .mark(references, "reference")
                        .toString());
        symbols.forEach(symbol -> assertEquals("code", symbol.name()));
    }

    private static void checkNone(String source) {
        assertEquals(List.of(), find(ProjectFixture.of(source)));
    }

    private static List<String> dockerfiles(ProjectFixture fixture) {
        return find(fixture).stream()
                .map(symbol -> symbol.dockerfile().path().relativeTo(ProjectFixture.ROOT))
                .toList();
    }

    private static List<ContextSymbol> find(ProjectFixture fixture) {
        return Occurrences.at(fixture.position()).stream()
                .map(Occurrence::symbol)
                .flatMap(symbol -> symbol instanceof ContextSymbol context ? Stream.of(context) : Stream.empty())
                .toList();
    }
}
