package io.github.dockerfilestages.project.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.DockerfileId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Dockerfile of a build, for each kind of build file. */
class BuildLinksTest extends LinkedBuilds {
    /** More than can be compared with each other. */
    private static final int MANY = 4_000;

    @Test
    void aComposeServiceBuildsTheDockerfileOfItsContext() {
        file("app/compose.yaml", """
                services:
                  web:
                    build: {context: ./web, target: serve}
                  job:
                    build:
                      context: .
                      dockerfile: Job.Dockerfile
                      target: ${STAGE:-run}
                """);
        check("""
                app/compose.yaml TARGET serve: app/web/Dockerfile PATH sure
                app/compose.yaml TARGET run: app/Job.Dockerfile PATH
                """, "app/web/Dockerfile", "app/Job.Dockerfile");
    }

    @Test
    void aFileThatBuildsADockerfileIsKnownEvenIfItNamesNothingOfIt() {
        file("docker-bake.hcl", "target \"lint\" {}\n");
        var dockerfile = ROOT.resolve("Dockerfile");
        BuildLinks links = BuildLinks.of(
                BuildGroup.of(files.values(), path -> Optional.empty(), ConnectedReadings.NONE.next()),
                path -> Optional.of(path).filter(dockerfile::equals),
                name -> Optional.empty());
        assertEquals(
                List.of(ROOT.resolve("docker-bake.hcl")),
                links.byDockerfile()
                        .getOrDefault(DockerfileId.of(dockerfile), DockerfileUse.NONE)
                        .files()
                        .toList());
    }

    @Test
    @Timeout(60)
    void dockerfilesInsideABuildFileAreFoundWhateverTheirNumber() {
        var services = new StringBuilder("services:\n");
        for (int service = 0; service < MANY; service++) {
            services.append("  s%d:\n    build: {dockerfile_inline: \"FROM x AS b\"}\n".formatted(service));
        }
        file("compose.yaml", services + "  last:\n    build: {target: b, dockerfile_inline: \"FROM x AS b\"}\n");
        check("compose.yaml TARGET b: compose.yaml PATH sure\n");
    }

    @Test
    void aBakeFileInAFolderMayMeanPathsOfAFolderAbove() {
        file("ci/docker-bake.hcl", "target \"app\" { target = \"release\" }\n");
        check("ci/docker-bake.hcl TARGET release: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void aWorkflowMeansPathsOfTheRepository() {
        file(".github/workflows/build.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: app
                          target: release
                      - run: docker build --target test -f app/Dockerfile .
                """);
        check("""
                .github/workflows/build.yml TARGET release: app/Dockerfile PATH sure
                .github/workflows/build.yml TARGET test: app/Dockerfile PATH sure
                """, "app/Dockerfile");
    }

    @Test
    void aScriptMeansPathsOfItsFolderOrOfOneAbove() {
        file("scripts/build.sh", "#!/bin/sh\ndocker build --target release app\n");
        check("scripts/build.sh TARGET release: app/Dockerfile PATH sure\n", "app/Dockerfile");
    }

    @Test
    void aPathThatIsNotKnownLeavesTheNameOfTheStage() {
        file("build.sh", "#!/bin/sh\ndocker build --target only -f \"$FILE\" .\n");
        check("build.sh TARGET only: deep/Dockerfile NAME\n", "deep/Dockerfile");
    }

    @Test
    void aVariableForTheFolderOfTheRepositoryIsKnown() {
        file(".gitlab-ci.yml", """
                image:
                  script: docker build --target a -f "${CI_PROJECT_DIR}/a/Dockerfile" .
                """);
        file("Makefile", """
                image:
                \tdocker build --target b $(CURDIR)/b
                """);
        file("build.sh", """
                docker build --target c "$(pwd)/c"
                docker build --target d -f "$(git rev-parse --show-toplevel)/d/Dockerfile" .
                """);
        file(".github/workflows/build.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: ${{ github.workspace }}/e
                          target: e
                """);
        check("""
                .gitlab-ci.yml TARGET a: a/Dockerfile PATH sure
                Makefile TARGET b: b/Dockerfile PATH sure
                build.sh TARGET c: c/Dockerfile PATH sure
                build.sh TARGET d: d/Dockerfile PATH sure
                .github/workflows/build.yml TARGET e: e/Dockerfile PATH sure
                """, "a/Dockerfile", "b/Dockerfile", "c/Dockerfile", "d/Dockerfile", "e/Dockerfile");
    }

    @Test
    void aPathWithAnUnknownBeginningIsThatOfTheOnlyDockerfileThatEndsSo() {
        file("build.sh", """
                docker build --target a -f "${REPO_ROOT}/cmd/x/Dockerfile" .
                docker build --target b "$HERE/../cmd/x"
                FILE=$ROOT/x/Dockerfile
                docker build --target c -f "$FILE" .
                docker build --target d -f "$ROOT/y/Dockerfile" .
                docker build --target e -f "prefix/$X/Dockerfile" .
                docker build --target only -f "$ROOT/y/Dockerfile" .
                """);
        file("compose.yaml", """
                services:
                  web:
                    build: {context: "${FOLDER}", dockerfile: x/Dockerfile, target: f}
                """);
        check("""
                build.sh TARGET a: services/cmd/x/Dockerfile NAME
                build.sh TARGET b: services/cmd/x/Dockerfile NAME
                build.sh TARGET c: services/cmd/x/Dockerfile NAME
                build.sh TARGET only: deep/Dockerfile NAME
                compose.yaml TARGET f: services/cmd/x/Dockerfile NAME
                """, "services/cmd/x/Dockerfile", "services/cmd/z/Dockerfile");
    }

    @Test
    void aContextThatIsNotKnownLeavesTheNameOfTheStage() {
        file("build.sh", """
                HERE="$(dirname "$0")"
                TOP="${HERE}/.."
                docker build --target only "${TOP}"
                """);
        check("build.sh TARGET only: deep/Dockerfile NAME\n", "deep/Dockerfile", "Dockerfile");
    }

    @Test
    void eachPathThatALoopGivesIsBuilt() {
        file("ci/build.sh", """
                for service in a b; do
                    docker build -f "services/$service/Dockerfile" --target test "services/$service"
                done
                """);
        check("""
                ci/build.sh TARGET test: services/a/Dockerfile PATH
                ci/build.sh TARGET test: services/b/Dockerfile PATH
                """, "services/a/Dockerfile", "services/b/Dockerfile");
    }

    @Test
    void podmanAndBuildahLookForAContainerfileFirst() {
        file("build.sh", """
                podman build --target a .
                buildah bud --target b one
                ${PODMAN:-docker} build --target c .
                docker build --target d .
                docker build --target e one
                """);
        check("""
                build.sh TARGET a: Containerfile PATH sure
                build.sh TARGET b: one/Dockerfile PATH sure
                build.sh TARGET c: Containerfile PATH sure
                build.sh TARGET d: Dockerfile PATH sure
                build.sh TARGET e: one/Dockerfile PATH sure
                """, "Containerfile", "Dockerfile", "one/Dockerfile");
    }

    @Test
    void aPathMayHaveTheSeparatorsOfWindows() {
        file("package.json", "{\"scripts\": {\"a\": \"docker build -f docker\\\\Dockerfile --target a .\"}}");
        file("build.ps1", "docker build -f $PSScriptRoot\\docker\\Dockerfile --target c .\n");
        file("build.bat", "docker build -f %~dp0docker\\Dockerfile --target d .\n");
        file(
                "compose.yaml",
                "services:\n  web:\n    build: {context: ., dockerfile: 'docker\\Dockerfile', target: b}\n");
        check("""
                package.json TARGET a: docker/Dockerfile PATH sure
                build.ps1 TARGET c: docker/Dockerfile PATH sure
                build.bat TARGET d: docker/Dockerfile PATH sure
                compose.yaml TARGET b: docker/Dockerfile PATH sure
                """, "docker/Dockerfile");
    }

    @Test
    void anEmptyVariableOfAComposeFileHasItsDefaultAfterAColon() {
        file(".env", "STAGE=\n");
        file("compose.yaml", """
                services:
                  web: {build: {context: ., target: "${STAGE:-a}"}}
                  unknown: {build: {context: ., target: "${STAGE-b}"}}
                """);
        check("""
                compose.yaml TARGET a: Dockerfile PATH
                compose.yaml TARGET ${STAGE-b}: Dockerfile PATH
                compose.yaml CACHE_FILTER b: Dockerfile PATH
                """, "Dockerfile");
    }

    @Test
    void pipelinesThatIncludeEachOtherAreReadBesideOthers() {
        file(".gitlab-ci.yml", "image:\n  script: docker build --target a .\n");
        file(".gitlab/one.yml", "include: .gitlab/two.yml\none:\n  script: docker build --target b .\n");
        file(".gitlab/two.yml", "include: .gitlab/one.yml\n");
        check("""
                .gitlab-ci.yml TARGET a: Dockerfile PATH sure
                .gitlab/one.yml TARGET b: Dockerfile PATH sure
                """, "Dockerfile");
    }

    @Test
    void aBuildOfSomethingElsewhereIsOfNoDockerfileHere() {
        file("build.sh", "#!/bin/sh\ndocker build --target only https://example.org/repo.git\n");
        file("compose.yaml", "services:\n  web:\n    build: {context: 'https://example.org/repo.git', target: only}\n");
        check("", "Dockerfile", "deep/Dockerfile");
    }
}
