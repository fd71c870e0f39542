package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.rename.values.FollowedNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may name a stage, and is reported because a rename leaves it. */
class LeftoversTest {

    @Test
    void aWordThatNoBuildExplainsIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- Jenkinsfile
                sh 'make image'
                environment { TARGET = 'build' }
                #- ci/deploy.toml
                [image]
                target = "Build"
                """, """
                Jenkinsfile:2:25 no build is known that has 'build' as its target here
                ci/deploy.toml:2:11 no build is known that has 'Build' as its target here
                """);
    }

    @Test
    void aValueFromWhichATargetMayBeComputedIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- Jenkinsfile
                def kind = 'build'
                stage('build') { sh "docker build --target ${pick(kind)} ." }
                #- image.sh
                # build
                pick=$(cat "build")
                docker build --target "$(pick)" .
                echo "build it" && npm run build
                #- known.sh
                kind="build"
                docker build --target other .
                """, """
                Jenkinsfile:1:13 'build' may be a value from which a build of this file computes its target
                Jenkinsfile:2:44 '${pick(kind)}' is computed
                image.sh:2:13 'build' may be a value from which a build of this file computes its target
                image.sh:3:24 '$(pick)' is computed
                """);
    }

    @Test
    void aConditionWithTwoNamesIsNotLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0fast
                FROM golang AS full
                FROM scratch
                #- docker-bake.hcl
                target "default" {
                  target = DEBUG != "" ? "full" : "fast"
                }
                """, "");
    }

    @Test
    void anArgumentIsLeftOnlyIfItCanSelectTheStage() {
        check("""
                #- Dockerfile
                ARG KIND=fast
                FROM golang AS build-fast
                FROM golang AS $0report
                FROM build-${KIND}
                #- docker-bake.hcl
                target "default" {
                  args = { KIND = lower(NAME) }
                }
                """, "");
    }

    @Test
    void anArgumentThatCanSelectTheStageIsLeft() {
        check("""
                #- Dockerfile
                ARG BASE=fast
                FROM golang AS $0fast
                FROM ${BASE}
                #- docker-bake.hcl
                target "default" {
                  args = { BASE = lower(NAME) }
                }
                """, "docker-bake.hcl:2:19 'lower(NAME)' is computed\n");
    }

    @Test
    void aResultOfAnExpressionIsLeftWhereItIsNeverReached() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    strategy: {matrix: {kind: [scratch]}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.kind || 'build' }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.kind == 'build' && 'scratch' || 'scratch' }}"}
                """, """
                .github/workflows/ci.yml:6:45 no build is known that has 'build' as its target here
                """);
    }

    @Test
    void aCommandInACommentOfADockerfileIsLeft() {
        check("""
                #- Dockerfile
                # Build with: docker build --target build .
                #   --target=build \\
                # the target: build
                FROM golang AS $0build
                # RUN x --target other
                RUN make --target build
                FROM scratch
                #- a.Dockerfile
                # docker build --target build -f Dockerfile .
                FROM scratch
                #- b.Dockerfile
                # docker build -f b.Dockerfile --target build .
                FROM golang AS build
                FROM scratch
                """, """
                Dockerfile:1:37 no build is known that has 'build' as its target here
                Dockerfile:2:14 no build is known that has 'build' as its target here
                Dockerfile:3:15 a comment names the stage
                a.Dockerfile:1:25 no build is known that has 'build' as its target here
                """);
    }

    @Test
    void aDefaultThatNoFromKnowsIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                ARG BASE=build
                ARG OTHER="Build"
                ARG UNRELATED=build
                FROM ${BASE} AS one
                FROM $OTHER
                """, """
                Dockerfile:2:10 the ARG is declared after the first FROM, so that no FROM knows this default
                Dockerfile:3:12 the ARG is declared after the first FROM, so that no FROM knows this default
                """);
    }

    @Test
    void aFromWithTheNameInAnotherCaseIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0TOOLS
                FROM TOOLS
                FROM tools
                FROM Other
                """, """
                Dockerfile:2:6 a FROM needs the name in lowercase, so that this one does not mean the stage
                """);
    }

    @Test
    void aTargetThatIsComputedIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: ${STAGE}
                """, """
                compose.yaml:5:15 '${STAGE}' is computed
                """);
    }

    @Test
    void aTargetOfABuildWithoutAKnownDockerfileIsLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- web/Dockerfile
                FROM golang AS build
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build:
                      context: vendor/other
                      target: build
                """, """
                compose.yaml:5:15 the Dockerfile of the build that has 'build' as its target is not known
                """);
    }

    @Test
    void aTargetThatIsComposedOfPartsOfOtherNamesIsLeft() {
        check("""
                #- Dockerfile
                FROM alpine AS $0alpine-run
                FROM debian AS debian-run
                FROM scratch
                #- docker-bake.hcl
                target "run" {
                  name   = "run-${distro}"
                  matrix = { distro = ["alpine", "debian"] }
                  target = "${distro}-run"
                }
                """, """
                docker-bake.hcl:4:13 '${distro}-run' is composed of several parts
                """);
    }

    @Test
    void aTargetThatIsRenamedIsNotLeft() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: build
                """, "");
    }

    @Test
    void norIsOneThatIsKnownToMeanAStageOfAnotherDockerfile() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- other/Dockerfile
                FROM golang AS build
                FROM scratch
                #- compose.yaml
                services:
                  web:
                    build:
                      context: other
                      target: build
                """, "");
    }

    @Test
    void norAWordForAStepOfAPipeline() {
        check("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- .gitlab-ci.yml
                image:
                  stage: build
                  script: docker build .
                """, "");
    }

    @Test
    void wordsOfBuildFilesCanBeEditedWhereTheUserChoosesIt() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- build.sh
                TARGET=build
                docker build --target "$(kind $TARGET)" .
                """);
        List<FileEdit> edits = Leftovers.edits(fixture.project(), leftovers(fixture), "compile");
        assertEquals("""
                #- Dockerfile
                FROM golang AS build
                FROM scratch
                #- build.sh
                TARGET=compile
                docker build --target "$(kind $TARGET)" .
                """, fixture.edited(FileEdit.byFile(edits)));
    }

    static void check(String source, String expected) {
        ProjectFixture fixture = ProjectFixture.of(source);
        var drawn = new StringBuilder();
        for (Leftover leftover : leftovers(fixture)) {
            drawn.append(leftover.file().relativeTo(ProjectFixture.ROOT))
                    .append(':')
                    .append(leftover.range().start().line() + 1)
                    .append(':')
                    .append(leftover.range().start().character() + 1)
                    .append(' ')
                    .append(leftover.reason())
                    .append('\n');
        }
        assertEquals(expected, drawn.toString());
    }

    private static List<Leftover> leftovers(ProjectFixture fixture) {
        Rename.RenameResult outcome = Rename.find(fixture.position(), "compile");
        return ((Rename.AcceptedRename) outcome).leftovers();
    }

    @Test
    void comparisonsWithTheNameInAnEditedFileAreEditedOrTold() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    strategy: {matrix: {stage: [release, @smoke]}}
                    steps:
                      - if: matrix.stage == '@smoke'
                        run: docker build --target ${{ matrix.stage }} .
                  one:
                    env: {WHAT: @smoke}
                    steps:
                      - if: env.WHAT == '@smoke'
                        run: docker build --target ${{ env.WHAT }} .
                #- image.sh
                for t in release @smoke; do
                  [ "$t" = @smoke ] && echo
                  [ "$1" = ¿smoke ] && echo
                  docker build --target $t .
                done
                #- Makefile
                TARGET := @smoke
                ifeq ($(TARGET),@smoke)
                endif
                image:
                	docker build --target $(TARGET) .
                #- other.sh
                [ "$1" = smoke ]
                """);
    }

    @Test
    void buildsThatGetAnotherNameAreToldWhereTheyAreNamed() {
        FollowedNames.check("""
                #- docker-bake.hcl
                group "default" { targets = ["¿image-smoke", "other-image-smoke"] }
                target "image" {
                  name = "image-${t}"
                  matrix = { t = ["release", "@smoke"] }
                  target = t
                }
                """);
    }

    @Test
    void commandsOfOtherFilesThatBuildThemAreToldToo() {
        FollowedNames.check("""
                #- docker-bake.hcl
                target "image" {
                  name = "image-${t}"
                  matrix = { t = ["release", "@smoke"] }
                  target = t
                }
                #- Makefile
                image:
                	docker buildx bake -f docker-bake.hcl --push ¿image-smoke image-release
                	$(BAKE) ¿image-smoke # image-smoke
                #- image.py
                run(["docker", "buildx", "bake", "¿image-smoke"])
                #- .github/workflows/image.yml
                jobs:
                  image:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: docker/bake-action@v6
                        with:
                          targets: |
                            ¿image-smoke
                            image-release
                          push: image-smoke
                """);
    }
}
