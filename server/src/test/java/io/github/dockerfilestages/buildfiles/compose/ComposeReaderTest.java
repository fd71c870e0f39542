package io.github.dockerfilestages.buildfiles.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposeReaderTest {
    private static final ComposeReader READER = new ComposeReader();

    @Test
    void readsFilesByTheirNames() {
        for (String path : List.of(
                "compose.yaml",
                "compose.yml",
                "a/b/docker-compose.yml",
                "compose.override.yaml",
                "docker-compose-dev.yaml")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path : List.of("a.yaml", "my-compose.yaml", "compose.json", "compose.yaml/x", "decompose.yml")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void eachServiceThatIsBuiltIsABuild() {
        check("""
                name: shop
                services:
                  web:
                  ^^^ name
                    build:
                      context: ./web
                               ^^^^^ context
                      dockerfile: "Dockerfile.web"
                                   ^^^^^^^^^^^^^^ dockerfile
                      target: 'runtime'   # not debug
                               ^^^^^^^ target
                      args: { VERSION: 1 }
                    depends_on: [db]
                  db:
                    image: postgres
                  worker: {build: {target: runtime, context: .}}
                  ^^^^^^ name
                                           ^^^^^^^ target
                                                             ^ context
                  short:
                  ^^^^^ name
                    build: ./short
                           ^^^^^^^ context
                  none:
                    build:
                  default:
                  ^^^^^^^ name
                    build: {}
                """);
    }

    @Test
    void otherFieldsNameStagesToo() {
        check("""
                services:
                  list:
                  ^^^^ name
                    build:
                      no_cache_filter: [deps, "build"]
                                        ^^^^ stage
                                               ^^^^^ stage
                      additional_contexts:
                        - deps=../deps
                          ^^^^ key
                               ^^^^^^^ source
                        - "base = docker-image://alpine:3"
                           ^^^^ key
                                  ^^^^^^^^^^^^^^^^^^^^^^^ source
                        - no-source
                  map:
                  ^^^ name
                    build:
                      no_cache_filter: deps
                                       ^^^^ stage
                      additional_contexts:
                        deps: service:list
                        ^^^^ key
                              ^^^^^^^^^^^^ source
                        ${EXTRA}: ../extra
                        ^^^^^^^^ key (unknown)
                                  ^^^^^^^^ source
                        "base": ${BASE:-docker-image://alpine}
                         ^^^^ key
                                        ^^^^^^^^^^^^^^^^^^^^^ source (default)
                      x-bake:
                        no-cache-filter:
                          - build
                            ^^^^^ stage
                        contexts:
                          tools: target:tools
                          ^^^^^ key
                                 ^^^^^^^^^^^^ source
                """);
    }

    @Test
    void aServiceTakesWhatItLacksFromAnother() {
        check("""
                services:
                  short:
                  ^^^^^ name
                    extends: base
                             ^^^^ parent
                  long:
                  ^^^^ name
                    extends:
                      service: base
                               ^^^^ parent
                  elsewhere:
                  ^^^^^^^^^ name
                    extends:
                      file: ../common.yaml
                            ^^^^^^^^^^^^^^ parent file
                      service: web
                               ^^^ parent
                    build:
                      target: debug
                              ^^^^^ target
                """);
    }

    @Test
    void anchorsAndMergesAreFollowed() {
        check("""
                x-build: &build
                  context: .
                           ^ context
                  target: base
                          ^^^^ target
                x-service: &service
                  build: &inner
                    <<: *build
                    dockerfile: Dockerfile.dev
                                ^^^^^^^^^^^^^^ dockerfile
                services:
                  web:
                  ^^^ name
                    <<: *service
                  worker:
                  ^^^^^^ name
                    <<: [*service]
                    build:
                      <<: [{target: mine}, *inner]
                                    ^^^^ target
                  last:
                  ^^^^ name
                    build: *inner
                """);
    }

    @Test
    void aVariableCountsAsItsDefault() {
        check("""
                services:
                  a: {build: {target: "${STAGE:-build}"}}
                  ^ name
                                                ^^^^^ target (default)
                  b: {build: {target: "${STAGE-build}"}}
                  ^ name
                                               ^^^^^ target (default)
                  c: {build: {target: "${A:-${B:-build}}"}}
                  ^ name
                                                 ^^^^^ target (default)
                  d: {build: {target: "${A:-x-${B:-build}}"}}
                  ^ name
                                       ^^^^^^^^^^^^^^^^^^^ target (default) = x-build
                  e: {build: {target: "${STAGE}"}}
                  ^ name
                                       ^^^^^^^^ target (unknown)
                  f: {build: {target: $STAGE}}
                  ^ name
                                      ^^^^^^ target (unknown)
                  g: {build: {target: "${STAGE:?say which}"}}
                  ^ name
                                       ^^^^^^^^^^^^^^^^^^^ target (unknown)
                  h: {build: {target: "${STAGE:+debug}"}}
                  ^ name
                                       ^^^^^^^^^^^^^^^ target (unknown)
                  i: {build: {target: "${STAGE:-}"}}
                  ^ name
                                       ^^^^^^^^^^ target (unknown)
                  j: {build: {target: "${A:-${B}}"}}
                  ^ name
                                       ^^^^^^^^^^ target (unknown)
                  k: {build: {target: "${STAGE:-build"}}
                  ^ name
                                       ^^^^^^^^^^^^^^ target (unknown)
                  l: {build: {target: ""}}
                  ^ name
                                       <> target
                  m: {build: {target: "dev-${STAGE:-build}"}}
                  ^ name
                                       ^^^^^^^^^^^^^^^^^^^ target (default) = dev-build
                  n: {build: "${ROOT:-..}/app/$$x"}
                  ^ name
                              ^^^^^^^^^^^^^^^^^^^ context (default) = ../app/$x
                  o: {build: {target: "a$$b"}}
                  ^ name
                                       ^^^^ target = a$b
                """);
    }

    @Test
    void aValueMayBeWrittenInAnyStyle() {
        check("""
                services:
                  a:
                  ^ name
                    build: &a !override
                      target: &b !!str build
                                       ^^^^^ target
                      context:
                        "./\\x61\\
                         ^>> context = ./a/b
                           /b"
                            ^<< context = ./a/b
                  b:
                  ^ name
                    build:
                      target: >-
                        build
                        ^^^^^ target
                      context: |
                        ./😀
                        ^^^^ context
                      dockerfile: 'it''s'
                                   ^^^^^ dockerfile = it's
                """);
    }

    @Test
    void aDockerfileMayBeInline() {
        var fixture = Fixture.of("""
                services:
                  web:
                  ^^^ name
                    build:
                      dockerfile_inline: |
                        FROM alpine AS base
                        ^>> inline
                        RUN echo $$HOME

                        FROM ${BASE:-base}
                        COPY $ELSEWHERE /
                                         ^<< inline
                      target: base
                              ^^^^ target
                """);
        BuildDrawing.check(READER, "compose.yaml", fixture);
        InlineDockerfile inline = read(fixture.text()).get(0).inline().orElseThrow();
        assertEquals("FROM alpine AS base\nRUN echo $HOME\n\nFROM base\nCOPY {{?}} /\n", inline.text());
        InlineDockerfile quoted = read("services: {web: {build: {dockerfile_inline: \"FROM a\\nFROM b\"}}}")
                .get(0)
                .inline()
                .orElseThrow();
        Selection.check(InlineDockerfile::isVerbatim, List.of(inline), List.of(quoted));
    }

    @Test
    void argumentsAreKnownByTheirNames() {
        assertEquals(
                Set.of("A", "B"),
                read("services: {a: {build: {args: {A: 1, B: }}}}").get(0).argumentNames());
        assertEquals(
                Set.of("A", "B"),
                read("services: {a: {build: {args: [A=1, B]}}}").get(0).argumentNames());
        assertEquals(
                Set.of("A"),
                read("services: {a: {build: {args: {[x]: 1, A: 2, null: 3}}}}")
                        .get(0)
                        .argumentNames());
    }

    @Test
    void aBrokenLineCostsItself() {
        check("""
                services:
                  a:
                  ^ name
                    build:
                      target: one
                              ^^^ target
                      context
                  b:
                    build: {target: two
                  c:
                  ^ name
                    build:
                      target: "three
                      dockerfile: D
                                  ^ dockerfile
                  d: @
                  e:
                  ^ name
                    build:
                      target: four
                              ^^^^ target
                """);
        assertEquals(
                "line 5: could not find expected ':'",
                READER.read("compose.yaml", SourceText.of("services:\n  a:\n    image: b\n    build\n  b: {}\n"))
                        .warning()
                        .orElseThrow());
    }

    @Test
    void everyDocumentCounts() {
        check("""
                services: {a: {build: {target: one}}}
                           ^ name
                                               ^^^ target
                ---
                services: {b: {build: {target: two}}}
                           ^ name
                                               ^^^ target
                """);
    }

    private static List<Build> read(String text) {
        return READER.read("compose.yaml", SourceText.of(text)).builds();
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "compose.yaml", fixture);
        String withReturns = fixture.text().replace("\n", "\r\n");
        assertEquals(
                fixture.drawing().toString(),
                BuildDrawing.draw(READER, "compose.yaml", withReturns).toString());
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "compose.yaml", fixture.text());
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "compose.yaml", withReturns);
    }

    @Test
    void theTargetOfAMountIsNoNameOfAStage() {
        var text = SourceText.of("""
                services:
                  shop:
                    volumes:
                      - type: volume
                        target: data
                    secrets:
                    - source: token
                      target: token
                x-build:
                  target: build
                """);
        assertEquals(
                List.of("build"),
                new ComposeReader()
                        .mentions(SearchedText.of(text)).stream()
                                .map(NameMention::name)
                                .toList());
    }
}
