package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Values of build arguments with which a FROM names a stage, in all kinds of files. */
class SelectingArgumentsTest {

    @Test
    void toolsPassArguments() {
        FollowedNames.checkArguments("""
                #- fly.toml
                [build]
                  dockerfile = "Dockerfile"
                [build.args]
                  KIND = "@smoke"
                  OTHER = 'smoke'
                #- api/fly.toml
                [build]
                dockerfile = "../Dockerfile"
                args = { OTHER = "smoke", KIND = '@smoke' }
                #- okteto.yml
                build:
                  web: {args: [KIND=@smoke, OTHER=smoke]}
                  api:
                    context: .
                    args: {KIND: @smoke}
                #- werf.yaml
                image: web
                dockerfile: Dockerfile
                args: {KIND: @smoke}
                #- garden.yml
                spec:
                  buildArgs: {KIND: @smoke}
                """);
    }

    @Test
    void tasksOfPipelinesPassArguments() {
        FollowedNames.checkArguments("""
                #- .drone.yml
                steps:
                  - image: plugins/docker
                    settings:
                      build_args: [KIND=@smoke, OTHER=smoke]
                  - image: plugins/docker
                    settings: {build_args: "OTHER=smoke,KIND=@smoke"}
                #- .woodpecker.yml
                steps:
                  image:
                    settings:
                      repo: a/b
                      build_args: {KIND: @smoke}
                #- azure-pipelines.yml
                variables: {what: @smoke}
                steps:
                  - task: Docker@2
                    inputs: {command: build, arguments: --build-arg KIND=$(what)}
                #- .circleci/config.yml
                workflows:
                  all:
                    jobs:
                      - docker/publish: {image: a/b, extra_build_args: "--build-arg KIND=@smoke"}
                #- Jenkinsfile
                docker.build('web', '--build-arg KIND=@smoke .')
                agent {
                  dockerfile { additionalBuildArgs '--build-arg KIND=@smoke' }
                }
                """);
    }

    @Test
    void programsOfCloudBuildGetArguments() {
        FollowedNames.checkArguments("""
                #- cloudbuild.yaml
                steps:
                  - name: gcr.io/cloud-builders/docker
                    args: [build, --build-arg=KIND=@smoke, .]
                  - name: gcr.io/kaniko-project/executor
                    args: [--destination=a/b, --build-arg=KIND=@smoke]
                #- web.cloudbuild.json
                {"steps": [{"name": "gcr.io/cloud-builders/docker", "args": ["build", "--build-arg", "KIND=@smoke", "."]}]}
                """);
    }

    @Test
    void tiltHasDictionaries() {
        FollowedNames.checkArguments("""
                #- Tiltfile
                known = {'KIND': '@smoke', 'OTHER': 'smoke'}
                called = dict(KIND='@smoke')
                called['KIND'] = '@smoke'
                called['OTHER'] = 'smoke'
                docker_build('a', '.', build_args=known)
                docker_build('b', '.', build_args=called)
                docker_build('c', '.', build_args=dict(OTHER='smoke', KIND='@smoke'))
                """);
    }

    @Test
    void bakeJoinsObjectsAndLists() {
        FollowedNames.checkArguments("""
                #- docker-bake.hcl
                variable "COMMON" { default = {KIND = "@smoke"} }
                target "a" { args = merge({OTHER = "smoke"}, {KIND = "@smoke"}) }
                target "b" { args = merge(COMMON, {OTHER = "smoke"}) }
                target "c" { inherits = concat(["none"], ["a"]) }
                """);
    }

    @Test
    void commandsHaveArgumentsFromTheEnvironment() {
        FollowedNames.checkArguments("""
                #- a.sh
                export KIND=@smoke OTHER=smoke
                docker build --build-arg KIND --build-arg OTHER .
                #- b.sh
                KIND=@smoke docker build --build-arg=KIND .
                #- c.sh
                env KIND=@smoke docker build --build-arg KIND .
                #- d.sh
                sudo KIND=@smoke docker build --build-arg "KIND" .
                #- Makefile
                export KIND := @smoke
                image:
                	docker build --build-arg KIND .
                #- .gitlab-ci.yml
                image:
                  variables: {KIND: @smoke}
                  script: docker build --build-arg KIND .
                #- .github/workflows/ci.yml
                on: push
                env: {KIND: @smoke}
                jobs:
                  image: {runs-on: a, steps: [{run: docker build --build-arg KIND .}]}
                """);
    }

    @Test
    void otherTextsMayPassThem() {
        FollowedNames.checkArguments("""
                #- run.sh
                export KIND=¿smoke
                OTHER=smoke docker compose build
                docker build --build-arg KIND=¿smoke "$CONTEXT"
                #- build.py
                client.images.build(buildargs={"KIND": "¿smoke", "OTHER": "smoke"})
                subprocess.run(["docker", "build", "--build-arg", "KIND=¿smoke"])
                #- pom.xml
                <buildArgs><KIND>¿smoke</KIND></buildArgs>
                <argument>KIND=¿smoke</argument>
                #- image.yaml
                buildArgs:
                  - name: KIND
                    value: ¿smoke
                  - name: smoke
                    value: KIND
                #- build.ps1
                $env:KIND = "¿smoke"
                docker build --build-arg KIND .
                #- build.gradle
                buildArgs(['KIND': '¿smoke'])
                withBuildArg("KIND", "¿smoke")
                """);
    }

    @Test
    void aComputedValueMayHaveItsPartsInTheSameText() {
        FollowedNames.checkArguments("""
                #- buildspec.yml
                env: {variables: {WHAT: ¿smoke}}
                phases:
                  build:
                    commands: ["docker build --build-arg KIND=¿$WHAT ."]
                #- other.yml
                env: {variables: {THAT: smoke}}
                commands: ["docker build --build-arg OTHER=$THAT ."]
                """);
    }

    @Test
    void argumentsOfOtherDockerfilesAreOfNoConcern() {
        FollowedNames.checkArguments("""
                #- other/Dockerfile
                ARG KIND=smoke
                FROM alpine AS smoke
                FROM ${KIND}
                # docker build --build-arg KIND=smoke .
                #- a.sh
                docker build --build-arg KIND=smoke other
                """);
    }
}
