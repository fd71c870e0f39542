package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualStudioTasksReaderTest {
    private static final VisualStudioTasksReader READER = new VisualStudioTasksReader();
    private static final String PATH = ".vscode/tasks.json";

    @Test
    void tasksGoByTheirPath() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of(PATH, "web/.vscode/tasks.json"),
                List.of("tasks.json"));
    }

    @Test
    void aTaskBuildsAnImage() {
        check("""
                {
                  "tasks": [
                    {
                      "type": "docker-build",
                      "dockerBuild": {
                        "dockerfile": "${workspaceFolder}/app/Dockerfile",
                                                          ^^^^^^^^^^^^^^ dockerfile
                        "context": "${workspaceFolder}",
                                    ^^^^^^^^^^^^^^^^^^ context (default) = .
                        "target": "one",
                                   ^^^ target
                        "buildArgs": { "A": "1" }
                      }
                    },
                    { "type": "docker-build", "dockerBuild": { "target": "${input:stage}" } },
                                                                          ^^^^^^^^^^^^^^ target (unknown)
                    { "type": "docker-run", "dockerRun": { "target": "no" } }
                  ]
                }
                """);
    }

    @Test
    void aTaskRunsACommand() {
        check("""
                {
                  "tasks": [
                    { "type": "shell", "command": "docker build --target one ." },
                                                                         ^^^ target
                                                                             ^ context
                    { "command": "docker", "args": ["build", "--target", "two", "app"] },
                                                                          ^^^ target
                                                                                 ^^^ context
                    { "command": "npm run build" }
                  ]
                }
                """);
    }

    @Test
    void aCommandRunsInTheFolderOfItsTask() {
        check("""
                { "tasks": [{
                    "command": "docker build --target one .",
                                                      ^^^ target
                                                          ^ context
                    "options": { "cwd": "${workspaceFolder}/sub" }
                                                            ^^^ folder
                }] }
                """);
        check("""
                { "tasks": [{
                    "command": "docker build --target one .",
                                                      ^^^ target
                                                          ^ context
                    "options": { "cwd": "${workspaceFolder}" }
                }] }
                """);
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, PATH, fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, PATH, fixture.text());
    }
}
