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

    @Test
    void inAnUnknownFolderAnyDockerfileWithTheNameMayBeMeant() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- one.sh
                cd "services/$1" && docker build --target ¿smoke .
                #- each.sh
                for d in services/*/; do (cd "$d" && docker build --target ¿smoke .); done
                #- named.sh
                cd "$DIR"
                docker build -f Dockerfile --target ¿smoke .
                #- Makefile
                one:
                	cd services/$(SVC) && docker build --target ¿smoke .
                each:
                	for d in services/*; do (cd $$d && docker build --target ¿smoke .); done
                #- justfile
                one svc:
                    cd services/{{svc}} && docker build --target ¿smoke .
                #- package.json
                {"scripts": {"one": "cd $SVC && docker build --target ¿smoke ."}}
                #- Taskfile.yml
                tasks:
                  one:
                    dir: services/{{.SVC}}
                    cmds: [docker build --target ¿smoke .]
                #- .gitlab-ci.yml
                one:
                  script:
                    - cd services/$SVC
                    - docker build --target ¿smoke .
                #- .github/workflows/ci.yml
                jobs:
                  one:
                    steps:
                      - run: cd services/${{ inputs.svc }} && docker build --target ¿smoke .
                      - run: docker build --target ¿smoke .
                        working-directory: ${{ inputs.dir }}
                #- Jenkinsfile
                dir("services/${svc}") { sh 'docker build --target ¿smoke .' }
                #- azure-pipelines.yml
                steps:
                  - script: docker build --target ¿smoke .
                    workingDirectory: services/$(svc)
                """);
    }

    @Test
    void inAnUnknownFolderTheOnlyDockerfileWithTheNameIsMeant() {
        FollowedNames.check("""
                #- ci/Dockerfile
                FROM alpine AS other
                FROM alpine
                #- ci/image.sh
                cd "$DIR" && docker build --target @smoke .
                """);
    }

    @Test
    void theEndOfAFolderCanTellWhichDockerfileIsMeant() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- image.sh
                cd "$SOMEWHERE/svc" && docker build --target smoke .
                cd "$SOMEWHERE" && docker build --target smoke svc
                cd "$SOMEWHERE" && docker build --target ¿smoke .
                """);
    }

    @Test
    void aScriptCanChangeToItsOwnFolderOrToTheRepository() {
        FollowedNames.check("""
                #- docker/Dockerfile
                FROM alpine AS smoke
                FROM alpine
                #- docker/root.sh
                cd "$(git rev-parse --show-toplevel)"
                docker build --target @smoke .
                #- docker/above.sh
                cd "$(dirname "$BASH_SOURCE")/.." || exit
                docker build --target @smoke .
                #- docker/variable.sh
                ROOT="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." >/dev/null 2>&1 && pwd)"
                cd "$ROOT"
                docker build --target @smoke .
                #- docker/real.sh
                cd "$(dirname "$(readlink -f "$BASH_SOURCE")")/.."
                docker build --target @smoke .
                #- docker/cut.sh
                cd "${BASH_SOURCE%/*}/.."
                docker build --target @smoke .
                #- docker/own.sh
                cd "$(dirname "${BASH_SOURCE[0]}")"
                docker build --target smoke .
                #- docker/Makefile
                image:
                	cd $(shell git rev-parse --show-toplevel) && docker build --target @smoke .
                	cd $$(git rev-parse --show-toplevel) && docker build --target @smoke .
                	cd $(CURDIR)/.. && docker build --target @smoke .
                #- docker/path.sh
                docker build -f "$(git rev-parse --show-toplevel)/Dockerfile" --target @smoke .
                """);
    }

    @Test
    void theWorkspaceOfAPipelineIsTheRepository() {
        FollowedNames.check(OTHER_DOCKERFILE + """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    defaults: {run: {working-directory: svc}}
                    steps:
                      - run: docker build --target smoke .
                      - run: cd "$GITHUB_WORKSPACE" && docker build --target @smoke .
                """);
    }

    @Test
    void aDockerfileFromStandardInputIsNoneOfTheProject() {
        FollowedNames.check("""
                #- image.sh
                docker build -t x -f - --target ¿smoke . <<EOF
                FROM alpine AS smoke
                EOF
                docker build -f- --target ¿smoke . < other
                sed s/a/b/ Dockerfile | docker buildx build --file=- --target ¿smoke .
                """);
    }
}
