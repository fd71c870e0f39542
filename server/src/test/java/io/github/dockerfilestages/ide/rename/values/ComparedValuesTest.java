package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** What is compared with a value follows it; what certainly or possibly means something else is told. */
class ComparedValuesTest {
    @Test
    void theListOfValuesThatAVariableOfBakeMayHaveFollows() {
        FollowedNames.check("""
                #- docker-bake.hcl
                variable "KIND" {
                  default = "@smoke"
                  validation {
                    condition = contains(["release", "@smoke"], KIND)
                    error_message = "KIND is release or smoke."
                  }
                  validation {
                    condition = KIND != "@smoke"
                  }
                }
                target "image" { target = KIND }
                """);
    }

    @Test
    void theListOfValuesThatAVariableOfTerraformMayHaveFollows() {
        FollowedNames.check("""
                #- main.tf
                variable "kind" {
                  default = "@smoke"
                  validation {
                    condition = contains([
                      "release",
                      "@smoke",
                    ], var.kind)
                  }
                  validation {
                    condition = can(regex("^(release|¿smoke)$", var.kind))
                  }
                }
                resource "docker_image" "app" {
                  name = "app"
                  build {
                    context = "."
                    target = var.kind
                  }
                }
                """);
    }

    @Test
    void aListInAnExpressionOfAWorkflowFollowsTheMatrix() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    strategy: {matrix: {kind: [release, @smoke]}}
                    steps:
                      - if: contains(fromJSON('["@smoke"]'), matrix.kind)
                        run: echo
                      - if: contains('release,@smoke', matrix.kind) && contains('¿smoke,all', github.event.inputs.what)
                        run: docker build --target ${{ matrix.kind }} .
                """);
    }

    @Test
    void aConditionOfCircleCiFollowsTheArgumentOfItsJob() {
        FollowedNames.check("""
                #- .circleci/config.yml
                jobs:
                  image:
                    parameters: {kind: {type: string}}
                    steps:
                      - run: docker build --target << parameters.kind >> .
                      - when:
                          condition: {equal: [@smoke, << parameters.kind >>]}
                          steps: [run: echo]
                      - unless:
                          condition:
                            or:
                              - not:
                                  equal:
                                    - << parameters.kind >>
                                    - @smoke
                              - equal: [¿smoke, << pipeline.git.branch >>]
                              - matches: {pattern: "^¿smoke$", value: << parameters.kind >>}
                              - matches:
                                  pattern: ^¿smoke$
                                  value: << parameters.kind >>
                          steps: [run: echo]
                workflows:
                  all:
                    jobs:
                      - image: {kind: @smoke}
                """);
    }

    @Test
    void aTemplateOfATaskfileFollowsItsVariable() {
        FollowedNames.check("""
                #- Taskfile.yml
                version: '3'
                vars: {KIND: @smoke}
                tasks:
                  image:
                    cmds:
                      - docker build --target {{.KIND}} .
                      - '{{if eq .KIND "@smoke"}}echo{{end}}'
                      - '{{if ne "@smoke" .KIND}}echo{{end}} {{if eq .OTHER "¿smoke"}}echo{{end}}'
                """);
    }

    @Test
    void aRegularExpressionIsToldBesideAComparisonThatFollows() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                image:
                  variables: {KIND: @smoke}
                  script: docker build --target $KIND .
                  rules:
                    - if: '$KIND =~ /^¿smoke$/'
                    - if: '$KIND !~ /^(release|¿smoke)$/'
                    - if: $KIND == "@smoke"
                #- image.sh
                KIND=@smoke
                [[ "$KIND" =~ ^(release|¿smoke)$ ]] || exit
                echo "$KIND" | grep -q '^¿smoke$' || exit
                docker build --target $KIND .
                """);
    }

    @Test
    void theValuesThatAParameterOfPowerShellMayHaveFollow() {
        FollowedNames.check("""
                #- image.ps1
                param([ValidateSet('release', '@smoke')] [string] $Kind = '@smoke')
                if ($Kind -notin 'release', '@smoke') { exit }
                if ($Kind -match '^¿smoke') { exit }
                docker build --target $Kind .
                """);
    }
}
