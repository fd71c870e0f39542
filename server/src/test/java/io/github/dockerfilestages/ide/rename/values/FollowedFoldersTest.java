package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** The folder in which a command runs, or a tool looks for its files, decides whose stage is meant. */
class FollowedFoldersTest {
    private static final String OTHER_DOCKERFILE = """
            #- svc/Dockerfile
            FROM alpine AS smoke
            FROM alpine
            """;

    @Test
    void includedTasksRunInTheFolderOfTheFileThatIncludesThem() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- Taskfile.yml
                includes:
                  svc: ./svc
                  other:
                    taskfile: ./other/Taskfile.yml
                    dir: ./svc
                  flat: {taskfile: flat.yml, dir: svc}
                #- svc/Taskfile.yml
                includes: {deep: ./deep}
                tasks: {image: "docker build --target @smoke ."}
                #- svc/deep/Taskfile.yml
                tasks:
                  image: docker build --target @smoke .
                  other: {dir: svc, cmd: docker build --target smoke .}
                #- other/Taskfile.yml
                tasks: {image: "docker build --target smoke ."}
                """);
    }

    @Test
    void tasksThatIncludeOneAnotherRunInTheirOwnFolders() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- Taskfile.yml
                includes: {svc: ./svc}
                tasks: {image: "docker build --target @smoke ."}
                #- svc/Taskfile.yml
                includes: {up: ..}
                tasks: {image: "docker build --target smoke ."}
                """);
    }

    @Test
    void gardenHasAFolderForEachBuild() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- garden.yml
                name: one
                source: {path: svc}
                spec: {targetStage: smoke}
                ---
                name: two
                spec: {targetStage: @smoke}
                ---
                name: three
                source: {repository: {url: "https://example.com/x#main"}}
                spec: {targetStage: ¿smoke}
                ---
                name: four
                source: {path: "${var.where}"}
                spec: {targetStage: ¿smoke}
                """);
    }

    @Test
    void aVariableWithKnownValuesIsEachOfTheseFolders() {
        FollowedNames.check("""
                #- web/Dockerfile
                FROM alpine AS other
                FROM alpine
                #- root.sh
                for d in . web; do (cd "$d" && docker build --target @smoke .); done
                #- web.sh
                for d in web svc; do (cd "$d" && docker build --target smoke .); done
                #- svc/Dockerfile
                FROM alpine AS smoke
                FROM alpine
                """);
    }

    @Test
    void aFolderHasTheValuesOfTheCommandThatRunsInIt() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- calls.sh
                image() {
                  cd "$1" && docker build --target "$2" .
                }
                image svc smoke
                image . @smoke
                """);
    }
}
