package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkflowReaderTest {
    private static final WorkflowReader READER = new WorkflowReader();
    private static final String PATH = ".github/workflows/ci.yml";

    @Test
    void readsFilesByTheirPaths() {
        for (String path : List.of(PATH, "a/.github/workflows/x.yaml", "action.yml", "a/action.yaml")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path :
                List.of("workflows/ci.yml", ".github/workflows/a/ci.yml", ".github/ci.yml", "reaction.yml")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void aStepThatUsesTheBuildActionIsABuild() {
        check("""
                on: push
                jobs:
                  image:
                    steps:
                      - uses: actions/checkout@v4
                      - uses: docker/build-push-action@v6
                        with:
                          target: runtime
                                  ^^^^^^^ target
                          file: "./docker/Dockerfile"
                                 ^^^^^^^^^^^^^^^^^^^ dockerfile
                          context: .
                                   ^ context
                          no-cache-filters: deps, build
                                            ^^^^ stage
                                                  ^^^^^ stage
                          build-contexts: |
                            deps=docker-image://deps
                            ^^^^ key
                                 ^^^^^^^^^^^^^^^^^^^ source
                            # src=.
                            "base = ../base"
                             ^^^^ key
                                    ^^^^^^^ source
                            none
                      - uses: Docker/Build-Push-Action@53b7df96c91f9c12dcc8a07bcb9ccacbed38856a # v5
                        with: { TARGET: debug }
                                        ^^^^^ target
                      - uses: docker/build-push-action
                        with:
                          target: >
                            debug
                            ^^^^^ target
                          no-cache-filters: |
                            one
                            ^^^ stage

                            "two"
                             ^^^ stage
                      - uses: docker/bake-action@v5
                        with: { target: other }
                      - uses: not/build-push@v6
                        with: { target: other }
                """);
    }

    @Test
    void theDefaultContextIsTheRepository() {
        check("""
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: "{{defaultContext}}"
                          file: Dockerfile
                                ^^^^^^^^^^ dockerfile
                      - uses: docker/build-push-action@v6
                        with:
                          context: "{{defaultContext}}:sub"
                                                       ^^^ context
                      - uses: docker/build-push-action@v6
                        with:
                          context: "{{defaultContext}}:sub"
                                                       ^^^ context
                          file: Dockerfile
                                ^^^^^^^^^^ dockerfile
                """);
        String uses = "jobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {file: F, context: '";
        Selection.check(
                text -> read(uses + text + "'}}]}}").get(0).isPathSure(),
                List.of("{{defaultContext}}"),
                List.of("{{defaultContext}}:sub"));
    }

    @Test
    void scriptsHoldCommands() {
        check("""
                defaults:
                  run:
                    working-directory: app
                                       ^^^ folder
                jobs:
                  one:
                    steps:
                      - run: docker build --target build .
                                                   ^^^^^ target
                                                         ^ context
                      - run: |
                          docker build \\
                            --target "runtime" -f Dockerfile .
                                      ^^^^^^^ target
                                                  ^^^^^^^^^^ dockerfile
                                                             ^ context
                      - run: >-
                          docker build
                          --target debug
                                   ^^^^^ target
                          .
                          ^ context
                        working-directory: ${{ matrix.dir }}
                                           ^^^^^^^^^^^^^^^^^ folder (unknown)
                  two:
                    defaults: {run: {working-directory: ./two}}
                                                        ^^^^^ folder
                    steps:
                      - run: "docker build --target \\"build\\" ."
                                                      ^^^^^ target
                                                              ^ context
                """);
    }

    @Test
    void scriptsThatAreNotForAShellAreIgnored() {
        for (String shell : List.of("cmd", "python", "node {0}")) {
            assertEquals(List.of(), read(script(shell)), shell);
        }
        for (String shell : List.of(
                "sh",
                "bash",
                "bash -e {0}",
                "/bin/bash",
                "/usr/bin/env bash {0}",
                "${{ matrix.shell }}",
                "pwsh",
                "powershell -File {0}")) {
            assertEquals("x", read(script(shell)).get(0).target().orElseThrow().text(), shell);
        }
        assertEquals(
                List.of(),
                read("defaults: {run: {shell: python}}\n" + "jobs: {a: {steps: [{run: docker build --target x .}]}}"));
    }

    private static String script(String shell) {
        return "jobs: {a: {steps: [{shell: '%s', run: docker build --target x .}]}}".formatted(shell);
    }

    @Test
    void anActionOfSeveralStepsIsReadAlike() {
        BuildDrawing.check(READER, "action.yml", Fixture.of("""
                        runs:
                          using: composite
                          steps:
                            - uses: docker/build-push-action@v6
                              with: {target: build}
                                             ^^^^^ target
                            - shell: bash
                              run: docker build --target test .
                                                         ^^^^ target
                                                              ^ context
                        """));
    }

    @Test
    void argumentsAreKnownByTheirNames() {
        Build build = read("""
                        jobs:
                          a:
                            steps:
                              - uses: docker/build-push-action@v6
                                with:
                                  build-args: |
                                    A=1
                                    B=${{ env.B }}, C=2
                        """).get(0);
        assertEquals(Set.of("A", "B"), build.argumentNames());
    }

    private static List<Build> read(String text) {
        return READER.read(PATH, SourceText.of(text)).builds();
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, PATH, fixture);
        assertEquals(
                fixture.drawing().toString(),
                BuildDrawing.draw(READER, PATH, fixture.text().replace("\n", "\r\n"))
                        .toString());
        BuildDrawing.assertLiteralsCanBeReplaced(READER, PATH, fixture.text());
    }
}
