package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Names of stages that one file passes to a build in another, which only knows a variable. */
class PassedNamesTest {

    @Test
    void makeGetsVariables() {
        FollowedNames.check("""
                #- Makefile
                include vars.mk
                -include .env
                image:
                	docker build --target ¿$(WHAT) .
                all:
                	$(MAKE) image WHAT=¿smoke
                #- vars.mk
                WHAT ?= ¿smoke
                OTHER = smoke
                #- .env
                WHAT=¿smoke
                #- ci.sh
                make -j image WHAT=¿smoke OTHER=smoke
                WHAT=¿smoke make image
                make smoke
                #- .gitlab-ci.yml
                image:
                  script:
                    - make image WHAT="¿smoke"
                #- .github/workflows/ci.yml
                env: {WHAT: ¿smoke, OTHER: smoke}
                jobs:
                  smoke:
                    steps:
                      - run: make image WHAT=¿smoke && make smoke
                """);
    }

    @Test
    void anIncludedFileReplacesTheDefaultOfAMakefile() {
        FollowedNames.check("""
                #- Makefile
                include settings.inc
                WHAT ?= other
                image:
                	docker build --target $(WHAT) .
                #- settings.inc
                WHAT = ¿smoke
                OTHER = smoke
                """);
    }

    @Test
    void justAndTaskGetArguments() {
        FollowedNames.check("""
                #- justfile
                image what:
                    docker build --target ¿{{what}} .
                all:
                    just image ¿smoke
                #- Taskfile.yml
                includes:
                  more: {taskfile: ./more, vars: {WHAT: @smoke}}
                tasks:
                  all:
                    cmds:
                      - task: more:image
                        vars: {WHAT: ¿smoke, OTHER: smoke}
                #- more/Taskfile.yml
                tasks:
                  image: {cmds: ["docker build --target {{.WHAT}} ."]}
                #- ci.sh
                just image ¿smoke
                just smoke
                task more:image WHAT=¿smoke
                """);
    }

    @Test
    void aScriptGetsArgumentsAndVariables() {
        FollowedNames.check("""
                #- image.sh
                . ./values.sh
                docker build --target "¿$1" .
                docker build --target "¿$WHAT" .
                #- values.sh
                WHAT=¿smoke
                OTHER=smoke
                #- ci/all.sh
                ../image.sh "¿smoke"
                ./other.sh smoke
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    env: {WHAT: ¿smoke}
                    steps:
                      - run: ./image.sh --push ¿smoke
                """);
    }

    @Test
    void aVariableWithADefaultGetsOtherValues() {
        FollowedNames.check("""
                #- Makefile
                WHAT ?= release
                image:
                	docker build --target $(WHAT) .
                #- main.tf
                variable "what" {
                  type    = string
                  default = "release"
                }
                resource "docker_image" "x" {
                  build {
                    context = "."
                    target  = var.what
                  }
                }
                #- prod.tfvars
                what = "¿smoke"
                other = "smoke"
                #- ci.sh
                make image WHAT=¿smoke OTHER=smoke
                """);
    }

    @Test
    void nothingIsPassedToABuildThatIsKnown() {
        FollowedNames.check("""
                #- Makefile
                WHAT ?= @smoke
                image:
                	docker build --target $(WHAT) .
                #- ci.sh
                make image OTHER=smoke
                ./image.sh smoke
                """);
    }

    @Test
    void aTargetWithoutAValueGetsItFromTheCaller() {
        FollowedNames.check("""
                #- package.json
                {"scripts": {
                  "image": "docker build ¿--target",
                  "test": "npm run image -- smoke .",
                  "other": "docker build --target . && lint --target"
                }}
                #- image.sh
                docker build --target "¿$@"
                """);
    }

    @Test
    void aBuildOfWhichNothingIsKnownIsReported() {
        FollowedNames.check("""
                #- image.sh
                docker build --target "¿$1" -f "$2" .
                docker build --target "$1" -f missing.Dockerfile .
                #- ci.sh
                ./image.sh ¿smoke Dockerfile
                """);
    }
}
