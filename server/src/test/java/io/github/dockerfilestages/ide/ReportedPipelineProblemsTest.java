package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Problems of the kinds that users of multi-stage builds report, over all features:
 * in workflows and pipelines.
 */
class ReportedPipelineProblemsTest {
    @Test
    void pipelinesNameStagesByVariables() {
        assertEquals(
                "Dockerfile:2, .gitlab-ci.yml:2",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- .gitlab-ci.yml
                variables:
                  WHAT: smoke
                image:
                  script:
                    - docker build --target "$WHAT" -f "$CI_PROJECT_DIR/Dockerfile" .
                """));
        assertEquals(
                "Dockerfile:2, .github/workflows/ci.yml:4, .github/workflows/ci.yml:12",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    env:
                      WHAT: smoke
                    strategy:
                      matrix:
                        part: [release]
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ env.WHAT }}"}
                      - uses: some/docker-build@v1
                        with: {dockerfile: Dockerfile, target: smoke}
                """));
    }

    @Test
    void aMatrixOrALoopMeansEachOfItsDockerfiles() {
        assertEquals(
                "refused: The build target 'test' on line 7 of .github/workflows/t.yml also names a stage of"
                        + " services/b/Dockerfile, which would lose it.",
                AllFeatures.reach("""
                        #- services/a/Dockerfile
                        FROM golang AS te$0st
                        FROM alpine
                        #- services/b/Dockerfile
                        FROM golang AS test
                        FROM alpine
                        #- .github/workflows/t.yml
                        jobs:
                          t:
                            strategy:
                              matrix: { svc: [a, b] }
                            steps:
                              - uses: docker/build-push-action@v6
                                with: { context: "services/${{ matrix.svc }}", target: test }
                        """));
    }

    @Test
    void actionsOfOthersAndCallersOfWorkflowsNameStages() {
        assertEquals(
                "Dockerfile:2, .github/workflows/build.yml:5, .github/workflows/ci.yml:4",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- .github/workflows/build.yml
                on:
                  workflow_call:
                    inputs:
                      stage:
                        default: smoke
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ inputs.stage }}"}
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/build.yml
                    with: {stage: smoke}
                  other:
                    uses: ./.github/workflows/build.yml
                """));
    }

    @Test
    void aStepMayBeWrittenInPowerShell() {
        assertEquals(
                "Dockerfile:2, .github/workflows/ci.yml:6, .github/workflows/ci.yml:8",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - shell: pwsh
                        run: |
                          $part = 'smoke'
                          docker build --target $part -f .\\Dockerfile .
                          docker build --target smoke .
                """));
    }

    @Test
    void aVariableThatAJobReplacesIsRenamed() {
        assertEquals(
                "Dockerfile:2, .gitlab-ci.yml:2",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- .gitlab-ci.yml
                .image:
                  variables: {JOB_STAGE: smoke}
                  script: docker build --target $JOB_STAGE .
                release:
                  extends: .image
                  variables: {JOB_STAGE: release}
                """));
    }

    @Test
    void anExpressionInAPathMeansEachOfItsFiles() {
        String workflow = """
                #- .github/workflows/ci.yml
                on: {workflow_dispatch: {inputs: {debian: {type: boolean}}}}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          file: ./pkg/Dockerfile${{ inputs.debian && '.debian' || '' }}
                          target: smoke
                """;
        assertEquals(
                List.of(),
                AllFeatures.findings("#- pkg/Dockerfile\n" + AllFeatures.THREE_STAGES.replace("$0", "")
                        + "#- pkg/Dockerfile.debian\n" + AllFeatures.THREE_STAGES.replace("$0", "") + workflow));
        assertEquals(
                "refused: The build target 'smoke' on line 9 of .github/workflows/ci.yml also names a stage of"
                        + " pkg/Dockerfile.debian, which would lose it.",
                AllFeatures.reach("#- pkg/Dockerfile\n" + AllFeatures.THREE_STAGES + "#- pkg/Dockerfile.debian\n"
                        + AllFeatures.THREE_STAGES.replace("$0", "") + workflow));
    }

    @Test
    void typingMistakesInJobsOfGitLabAreReported() {
        assertEquals(
                List.of(".gitlab-ci.yml:4 UnknownBuildTarget", ".gitlab-ci.yml:8 UnknownBuildTarget"),
                AllFeatures.findings("#- Dockerfile\n" + AllFeatures.THREE_STAGES.replace("$0", "") + """
                #- .gitlab-ci.yml
                variables: {WHAT: release}
                package:
                  script:
                    - /kaniko/executor --context "$CI_PROJECT_DIR" --dockerfile "$CI_PROJECT_DIR/Dockerfile" --target relaese
                publish:
                  script:
                    - docker build --target "$WHAT" .
                    - docker build -f "$CI_PROJECT_DIR/Dockerfile" --target smkoe "$CI_PROJECT_DIR"
                    - docker build --target smoke .
                """));
    }

    @Test
    void typingMistakesInMatricesAndInActionsOfOthersAreReported() {
        String ci = ".github/workflows/ci.yml:";
        assertEquals(
                List.of(
                        ci + "12 UnknownBuildTarget",
                        ci + "17 UnknownBuildTarget",
                        ci + "4 UnknownBuildTarget",
                        ci + "9 UnknownBuildTarget"),
                AllFeatures.findings("#- Dockerfile\n" + AllFeatures.THREE_STAGES.replace("$0", "") + """
                #- docker-bake.hcl
                target "web" {}
                #- .github/workflows/ci.yml
                on: push
                jobs:
                  image:
                    strategy: {matrix: {part: [smoke, relaese]}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ matrix.part }}"}
                      - uses: docker/bake-action@v6
                        with: {targets: web, set: "*.target=smkoe"}
                      - uses: depot/build-push-action@v1
                        with:
                          target: smook
                      - uses: redhat-actions/buildah-build@v2
                        with:
                          containerfiles: ./Dockerfile
                          extra-args: |
                            --target=relase
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".circleci/config.yml\njobs: {b: {steps: [{run: docker build --target shop .}]}}\n",
                "azure-pipelines.yml\nsteps:\n  - script: docker build --target shop .\n",
                "Jenkinsfile\nsh 'docker build --target shop .'\n",
                "cloudbuild.yaml\nsteps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, --target, shop, .]\n",
                "Taskfile.yml\nversion: '3'\ntasks:\n  a: {cmds: [docker build --target shop .]}\n",
                ".vscode/tasks.json\n{\"tasks\": [{\"type\": \"docker-build\", \"dockerBuild\": {\"context\": \".\", \"target\": \"shop\"}}]}\n",
                "main.tf\nresource \"docker_image\" \"x\" {\n  build {\n    context = \".\"\n    target = \"shop\"\n  }\n}\n",
                "app/App.csproj\n<Project><PropertyGroup><DockerfileFile>../Dockerfile</DockerfileFile><DockerfileFastModeStage>shop</DockerfileFastModeStage></PropertyGroup></Project>\n",
                "fly.toml\n[build]\n  dockerfile = \"Dockerfile\"\n  build-target = \"shop\"\n",
                "bitbucket-pipelines.yml\npipelines:\n  default:\n    - step:\n        script:\n          - docker build --target shop .\n",
                ".buildkite/pipeline.yml\nsteps:\n  - command: docker build --target shop .\n",
                "werf.yaml\nproject: x\n---\nimage: x\ndockerfile: Dockerfile\ntarget: shop\n",
                "ci/image.ps1\ndocker build --target shop .\n",
                "ci/image.py\nrun([\"docker\", \"build\", \"--target\", \"shop\", \".\"])\n"
            })
    void aStageThatAnyKindOfFileNamesIsNotUnused(String file) {
        String dockerfile = "#- Dockerfile\nFROM alpine AS shop\nFROM alpine\n";
        assertEquals(List.of("Dockerfile:1 UnusedStage"), AllFeatures.findings(dockerfile));
        assertEquals(List.of(), AllFeatures.findings(dockerfile + "#- " + file));
    }
}
