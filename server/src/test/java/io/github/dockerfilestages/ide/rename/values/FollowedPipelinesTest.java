package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Names of stages that reach a command of a pipeline through its variables and parameters. */
class FollowedPipelinesTest {

    @Test
    void aFileOfTaskGivesValuesToThoseThatItIncludes() {
        FollowedNames.check("""
                #- Taskfile.yml
                includes:
                  one: {taskfile: ./images, dir: ., vars: {WHAT: @smoke, OWN: release}}
                  two: {taskfile: ./images, dir: ., vars: {WHAT: release, KIND: @smoke}}
                #- images/Taskfile.yml
                vars: {OWN: @smoke}
                tasks:
                  image:
                    - docker build --target {{.WHAT}} .
                    - docker build --target {{.KIND}} .
                    - docker build --target {{.OWN}} .
                """);
    }

    @Test
    void parametersOfCircleciHaveTheValuesOfAllCallers() {
        FollowedNames.check("""
                #- .circleci/config.yml
                version: 2.1
                parameters:
                  any: {type: string, default: @smoke}
                commands:
                  image:
                    parameters:
                      what: {type: enum, enum: [@smoke, release], default: @smoke}
                    steps:
                      - run: docker build --target << parameters.what >> .
                jobs:
                  build:
                    parameters:
                      part: {type: string}
                    steps:
                      - image
                      - image: {what: @smoke}
                      - image: {what: << parameters.part >>}
                      - image: {what: << pipeline.parameters.any >>}
                  unused:
                    steps: [smoke]
                workflows:
                  main:
                    jobs:
                      - build: {part: @smoke, context: smoke}
                      - build:
                          name: smoke
                          matrix: {parameters: {part: [@smoke, release]}}
                """);
    }

    @Test
    void aDefaultThatAllCallersReplaceIsRenamed() {
        FollowedNames.check("""
                #- .circleci/config.yml
                commands:
                  image:
                    parameters: {what: {type: string, default: @smoke}}
                    steps:
                      - run: docker build --target << parameters.what >> .
                jobs:
                  build:
                    steps:
                      - image: {what: release}
                """);
    }

    /** Each call gives its own file; the name is not one of the other file. */
    @Test
    void theArgumentsOfOneCallBelongTogether() {
        FollowedNames.check("""
                #- other.Dockerfile
                FROM alpine AS release
                FROM alpine AS smoke
                FROM alpine
                #- .circleci/config.yml
                jobs:
                  build:
                    parameters: {what: {type: string}, file: {type: string}}
                    steps:
                      - run: docker build --target << parameters.what >> -f << parameters.file >> .
                workflows:
                  main:
                    jobs:
                      - build: {what: @smoke, file: Dockerfile}
                      - build: {what: smoke, file: other.Dockerfile}
                """);
    }

    @Test
    void aJobOfCircleciSetsItsEnvironment() {
        FollowedNames.check("""
                #- .circleci/config.yml
                jobs:
                  build:
                    environment: {WHAT: @smoke}
                    steps:
                      - run: docker build --target "$WHAT" .
                      - run:
                          environment: {PART: @smoke}
                          command: docker build --target "$PART" .
                  other:
                    environment: {WHAT: release, OTHER: smoke}
                    steps:
                      - run: docker build --target "$WHAT" .
                """);
    }

    @Test
    void azureReplacesVariablesAndParameters() {
        FollowedNames.check("""
                #- azure-pipelines.yml
                parameters:
                  - name: kind
                    default: @smoke
                    values: [@smoke, release]
                  - name: parts
                    type: object
                    default: [@smoke, release]
                variables:
                  - name: what
                    value: @smoke
                  - name: build.kind
                    value: ${{ parameters.kind }}
                jobs:
                  - job: one
                    variables: {piece: @smoke, other: smoke}
                    steps:
                      - script: docker build --target $(what) .
                      - script: docker build --target "$WHAT" .
                      - script: docker build --target ${{ variables.what }} .
                      - script: docker build --target ${{ parameters.kind }} .
                      - script: docker build --target $(build.kind) .
                      - bash: docker build --target $FLAG .
                        env: {FLAG: @smoke}
                      - task: Docker@2
                        inputs: {command: build, Dockerfile: Dockerfile, arguments: --target $(piece)}
                      - ${{ each part in parameters.parts }}:
                          - script: docker build --target ${{ part }} .
                  - job: two
                    strategy:
                      matrix:
                        a: {stage: @smoke}
                        b: {stage: release}
                    steps:
                      - script: docker build --target $(stage) .
                """);
    }

    @Test
    void aTemplateHasTheParametersOfItsCallers() {
        FollowedNames.check("""
                #- azure-pipelines.yml
                trigger: [main]
                steps:
                  - template: steps/image.yml
                    parameters: {what: @smoke, parts: [@smoke, release]}
                  - template: /steps/image.yml@self
                    parameters:
                      what: release
                  - template: other.yml@templates
                    parameters: {what: smoke}
                  - template: steps/missing.yml
                    parameters: {what: smoke}
                #- steps/image.yml
                parameters:
                  - {name: what, type: string, default: @smoke}
                  - {name: parts, type: object, default: []}
                steps:
                  - script: docker build --target ${{ parameters.what }} .
                  - ${{ each part in parameters.parts }}:
                    - script: docker build --target ${{ part }} .
                  - template: more.yml
                    parameters: {kind: "${{ parameters.what }}"}
                #- steps/more.yml
                parameters: [{name: kind}]
                jobs:
                  - job: image
                    steps:
                      - task: Docker@2
                        inputs: {command: build, Dockerfile: Dockerfile, arguments: "--target ${{ parameters.kind }}"}
                  - template: more.yml
                    parameters: {kind: "${{ parameters.kind }}"}
                """);
    }

    @Test
    void theSettingsOfPluginsHaveTheValuesOfTheMatrix() {
        FollowedNames.check("""
                #- .woodpecker.yml
                matrix:
                  WHAT: [@smoke, release]
                steps:
                  image:
                    image: woodpeckerci/plugin-docker-buildx
                    settings: {target: "${WHAT}"}
                #- .woodpecker/image.yml
                variables:
                  - &smoke @smoke
                matrix:
                  include:
                    - PART: @smoke
                    - PART: release
                steps:
                  - image: plugins/kaniko
                    settings:
                      target: ${PART}
                  - image: plugins/kaniko
                    settings:
                      target: *smoke
                  - image: plugins/kaniko
                    settings:
                      target: ¿${OTHER}
                  - image: plugins/kaniko
                    settings:
                      target: {¿from_secret: part}
                #- .buildkite/pipeline.yml
                steps:
                  - matrix: [@smoke, release]
                    plugins:
                      - docker-compose#v5.0.0: {build: app, target: "{{matrix}}"}
                  - env: {WHAT: @smoke}
                    plugins:
                      docker-compose#v5.0.0:
                        build: app
                        target: $$WHAT
                """);
    }

    @Test
    void otherPipelinesHaveVariablesToo() {
        FollowedNames.check("""
                #- .drone.yml
                environment: {PART: @smoke}
                steps:
                  - name: image
                    environment: {WHAT: @smoke}
                    commands:
                      - docker build --target $WHAT .
                      - docker build --target "$${PART}" .
                #- .woodpecker.yml
                matrix:
                  WHAT: [@smoke, release]
                steps:
                  image:
                    commands:
                      - docker build --target ${WHAT} .
                #- bitbucket-pipelines.yml
                pipelines:
                  custom:
                    image:
                      - variables:
                          - name: WHAT
                            default: @smoke
                            allowed-values: [@smoke, release]
                      - step:
                          script:
                            - docker build --target "$WHAT" .
                #- .buildkite/pipeline.yml
                env: {WHAT: @smoke}
                steps:
                  - command: docker build --target "$$WHAT" .
                  - command: docker build --target {{matrix.part}} .
                    matrix: {setup: {part: [@smoke]}}
                  - command: docker build --target {{matrix}} .
                    matrix: [@smoke]
                #- cloudbuild.yaml
                steps:
                  - name: gcr.io/cloud-builders/docker
                    args: [build, --target, $_WHAT, .]
                  - name: gcr.io/cloud-builders/docker
                    entrypoint: bash
                    args: [-c, 'docker build --target "$$PART" .']
                    env: ['PART=@smoke']
                substitutions: {_WHAT: @smoke}
                """);
    }

    @Test
    void whatIsNotKnownIsReportedWithTheValuesBesideIt() {
        FollowedNames.check("""
                #- .circleci/config.yml
                jobs:
                  build:
                    environment: {KIND: ¿smoke}
                    steps:
                      - run: docker build --target "¿$(pick "$KIND")" .
                """);
    }
}
