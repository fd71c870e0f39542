package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskfileReaderTest {
    private static final TaskfileReader READER = new TaskfileReader();

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "Taskfile.yml", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "Taskfile.yml", fixture.text());
    }

    @Test
    void filesGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("Taskfile.yml", "a/taskfile.yaml", "Taskfile.dist.yml"),
                List.of("tasks.yml"));
    }

    /** A folder that was read like a file made the command line fail. */
    @Test
    void anIncludedFolderIsNoFile() {
        List<FileCall> calls =
                READER.read("Taskfile.yml", SourceText.of("""
                includes:
                  app: ./app
                  web: {taskfile: ./web/Tasks.yml, dir: web}
                """)).connections().calls();
        assertFalse(calls.get(0).files().contains("./app"), calls.get(0).files().toString());
        assertTrue(
                calls.get(0).files().contains("./app/Taskfile.yml"),
                calls.get(0).files().toString());
        assertEquals(List.of("./web/Tasks.yml"), calls.get(1).files());
    }

    @Test
    void tasksHaveCommands() {
        check("""
                version: '3'
                tasks:
                  one: docker build --target a .
                                             ^ target
                                               ^ context
                  two:
                    - docker build --target b .
                                            ^ target
                                              ^ context
                  three:
                    cmds:
                      - echo
                      - cmd: docker build --target "c" .
                                                    ^ target
                                                       ^ context
                      - defer: docker build --target d .
                                                     ^ target
                                                       ^ context
                  four:
                    cmd: docker build --target e .
                                               ^ target
                                                 ^ context
                    desc: docker build --target no .
                """);
    }

    @Test
    void variablesAreThoseOfTheFileTheTaskAndItsCallers() {
        check("""
                vars:
                  STAGE: a
                         ^ target (default)
                  FILE: '{{.FOLDER}}/Dockerfile'
                  FOLDER: b
                  REVISION: {sh: git rev-parse HEAD}
                tasks:
                  one:
                    cmds: ['docker build --target {{.STAGE}} -f {{ .FILE }} -t {{.REVISION}} .']
                                                                ^^^^^^^^^^^ dockerfile (default) = b/Dockerfile
                                                                                             ^ context
                  build:
                    cmds: ["docker build --target={{.KIND}} ."]
                                                            ^ context
                  two:
                    deps: [{task: build, vars: {KIND: c}}]
                                                      ^ target (default)
                    cmds:
                      - task: build
                        vars: {KIND: "d"}
                                      ^ target (default)
                  three:
                    cmds:
                      - for: [e, f]
                              ^ target (default)
                                 ^ target (default)
                        cmd: docker build --target {{.ITEM}} {{.OTHER | default "x"}}
                                                                                 ^ context (default)
                """);
    }

    @Test
    void aDefaultIsAValueOfAVariable() {
        check("""
                version: '3'
                vars:
                  KIND: '{{.KIND | default "dev"}}'
                                            ^^^ target (default)
                tasks:
                  image:
                    cmds:
                      - docker build --target {{.KIND}} .
                                                        ^ context
                      - docker build --target "{{.STAGE | default "prod"}}" .
                                                                   ^^^^ target (default)
                                                                            ^ context
                      - docker build --target {{.NONE}} .
                                              ^^^^^^^^^ target (unknown)
                                                        ^ context
                """);
    }

    @Test
    void aLoopMayGoThroughAVariable() {
        check("""
                vars:
                  LIST: [a, b]
                         ^ target (default)
                            ^ target (default)
                  WORDS: c d
                         ^ target (default)
                           ^ target (default)
                tasks:
                  one:
                    cmds:
                      - for: {var: LIST}
                        cmd: docker build --target {{.ITEM}} .
                                                             ^ context
                  two:
                    cmds:
                      - for: {var: WORDS, as: STAGE}
                        cmd: docker build --target {{.STAGE}} .
                                                              ^ context
                """);
    }

    @Test
    void theItemsOfOtherLoopsAreUnknown() {
        for (String loop : List.of("{var: X}", "sources", "{matrix: {A: [b]}}", "{var: LIST, split: ','}")) {
            List<Build> builds = READER.read("Taskfile.yml", SourceText.of("""
                            vars: {LIST: 'a,b'}
                            tasks:
                              one:
                                cmds:
                                  - {for: [a], cmd: 'docker build --target {{.ITEM}} .'}
                                  - {for: %s, cmd: 'docker build --target {{.ITEM}} .'}
                            """.formatted(loop)))
                    .builds();
            assertTrue(
                    builds.stream().flatMap(build -> build.target().stream()).anyMatch(target -> !target.isKnown()),
                    loop);
        }
    }

    @Test
    void aTaskMayRunInAnotherFolder() {
        List<Build> builds = READER.read("Taskfile.yml", SourceText.of("""
                        tasks:
                          one: {dir: web, cmds: [docker build .]}
                          two: {dir: '{{.X}}', cmds: [docker build .]}
                        """)).builds();
        assertEquals("web", builds.get(0).folder().orElseThrow().text());
        assertEquals(
                List.of(true, false), builds.stream().map(Build::isPathSure).toList());
    }
}
