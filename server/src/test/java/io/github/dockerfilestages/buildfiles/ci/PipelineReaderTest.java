package io.github.dockerfilestages.buildfiles.ci;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineReaderTest {
    private static final PipelineReader READER = new PipelineReader();

    @Test
    void pipelinesGoByTheirPaths() {
        for (String path : List.of(
                ".circleci/config.yml",
                "azure-pipelines.yml",
                "ci/azure-pipelines-release.yaml",
                ".azure/steps/image.yml",
                "bitbucket-pipelines.yml",
                ".buildkite/pipeline.yml",
                ".drone.yml",
                ".woodpecker/image.yaml",
                ".woodpecker.yml",
                "cloudbuild.yaml",
                "deploy/cloudbuild.prod.yml")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path : List.of("circleci/config.yml", "pipelines.yml", "tasks.yml")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void aStepOfWoodpeckerHasAFolder() {
        check(".woodpecker.yml", """
                steps:
                  - name: image
                    directory: sub
                               ^^^ folder
                    commands: [docker build --target one .]
                                                     ^^^ target
                                                         ^ context
                """);
    }

    @Test
    void circleciRunsCommands() {
        check(".circleci/config.yml", """
                jobs:
                  image:
                    docker: [{image: "cimg/base:current"}]
                    steps:
                      - checkout
                      - run: docker build --target one .
                                                   ^^^ target
                                                       ^ context
                      - run:
                          name: Build
                          working_directory: app
                                             ^^^ folder
                          command: |
                            docker build \\
                              --target two -f a/Dockerfile .
                                       ^^^ target
                                              ^^^^^^^^^^^^ dockerfile
                                                           ^ context
                      - docker/build:
                          image: x
                          dockerfile: Dockerfile.prod
                                      ^^^^^^^^^^^^^^^ dockerfile
                          extra_build_args: --pull --target=three
                                                            ^^^^^ target
                """);
    }

    @Test
    void parametersAreNotKnown() {
        check(".circleci/config.yml", """
                commands:
                  image:
                    parameters: { stage: { type: string } }
                    steps:
                      - run: docker build --target << parameters.stage >> .
                                                   ^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                                          ^ context
                """);
    }

    @Test
    void azureRunsScriptsAndDockerTasks() {
        check("azure-pipelines.yml", """
                steps:
                  - script: docker build --target one .
                                                  ^^^ target
                                                      ^ context
                  - bash: docker build --target $(stage) .
                                                ^^^^^^^^ target (unknown)
                                                         ^ context
                  - task: Docker@2
                    inputs:
                      command: build
                      Dockerfile: app/Dockerfile
                                  ^^^^^^^^^^^^^^ dockerfile
                      buildContext: app
                                    ^^^ context
                      arguments: "--target two --build-arg A=1"
                                           ^^^ target
                  - task: Docker@2
                    inputs: { command: push, arguments: --quiet }
                  - cmd: docker build --target no .
                """);
    }

    @Test
    void azureRunsPowerShell() {
        check("azure-pipelines.yml", """
                variables: {kind: three}
                                  ^^^^^ target (default)
                steps:
                  - pwsh: docker build --target one .
                                                ^^^ target
                                                    ^ context
                  - powershell: |
                      $stage = 'two'
                                ^^^ target
                      docker build `
                        --target $stage .
                                        ^ context
                  - powershell: docker build --target $(kind) .
                                                              ^ context
                """);
    }

    @Test
    void bitbucketRunsScripts() {
        check("bitbucket-pipelines.yml", """
                pipelines:
                  default:
                    - step:
                        script:
                          - docker build --target one .
                                                  ^^^ target
                                                      ^ context
                          - pipe: acme/deploy:1.0
                """);
    }

    @Test
    void buildkiteRunsCommands() {
        check(".buildkite/pipeline.yml", """
                steps:
                  - command: docker build --target one .
                                                   ^^^ target
                                                       ^ context
                  - commands:
                      - docker build --target two .
                                              ^^^ target
                                                  ^ context
                """);
    }

    @Test
    void droneRunsCommandsAndPlugins() {
        check(".drone.yml", """
                steps:
                  - name: image
                    image: plugins/docker
                    settings: { repo: acme/app, dockerfile: app/Dockerfile, target: one }
                                                            ^^^^^^^^^^^^^^ dockerfile
                                                                                    ^^^ target
                  - image: docker
                    commands: ["docker build --target two ."]
                                                      ^^^ target
                                                          ^ context
                  - image: plugins/docker
                    settings: { build_args: { A: b }, target: three }
                                                              ^^^^^ target
                  - image: acme/release
                    settings: { target: main }
                """);
    }

    @Test
    void aPluginThatBuildsImagesNeedsNothingBesideItsTarget() {
        check(".woodpecker.yml", """
                variables:
                  - &stage one
                           ^^^ target
                  - &plugin woodpeckerci/plugin-docker-buildx
                steps:
                  - image: *plugin
                    settings: { target: *stage }
                  - image: registry.example.com/plugins/kaniko:2
                    settings: { target: two }
                                        ^^^ target
                  - image: plugins/ecr
                    target: three
                            ^^^^^ target
                  - image: docker.io/woodpeckerci/plugin-release
                    settings: { target: main }
                  - image: gcr.io/acme/release
                    settings: { target: main }
                """);
    }

    @Test
    void aSecretMayBeTheTargetOfAPlugin() {
        check(".drone.yml", """
                steps:
                  - image: plugins/docker
                    settings:
                      target:
                        from_secret: stage
                        ^^^^^^^^^^^^^^^^^^ target (unknown)
                  - image: plugins/docker
                    settings: { target: { from_secret: stage } }
                                          ^^^^^^^^^^^^^^^^^^ target (unknown)
                  - image: acme/release
                    settings: { target: { from_secret: branch } }
                """);
    }

    @Test
    void cloudBuildHasTheWordsOfCommands() {
        check("cloudbuild.yaml", """
                steps:
                  - name: gcr.io/cloud-builders/docker
                    args: ["build", "--target", "one", "-f", "a/Dockerfile", "."]
                                                 ^^^ target
                                                              ^^^^^^^^^^^^ dockerfile
                                                                              ^ context
                  - name: gcr.io/kaniko-project/executor:latest
                    args:
                      - --target=two
                                 ^^^ target
                      - --dockerfile=b/Dockerfile
                                     ^^^^^^^^^^^^ dockerfile
                  - name: docker
                    entrypoint: bash
                    args:
                      - -c
                      - |
                        docker build --target ${_STAGE} .
                                              ^^^^^^^^^ target (unknown)
                                                        ^ context
                  - name: docker
                    script: docker build --target three .
                                                  ^^^^^ target
                                                        ^ context
                """);
    }

    private static void check(String path, String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, path, fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, path, fixture.text());
    }
}
