package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Names of stages that reach a command of a GitLab pipeline through files that it includes. */
class FollowedGitLabTest {

    @Test
    void aJobHasTheScriptOfAnIncludedFile() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include:
                  - local: /ci/images.yml
                  - project: other/repository
                    file: /smoke.yml
                  - remote: https://example.org/smoke.yml
                variables: {KIND: @smoke}
                image:
                  extends: .image
                  variables: {WHAT: @smoke}
                matrix:
                  extends: .image
                  parallel: {matrix: [{WHAT: [@smoke, release]}]}
                #- ci/images.yml
                include: ci/more.yml
                .image:
                  script:
                    - docker build --target "$WHAT" .
                    - docker build --target "$KIND" .
                #- ci/more.yml
                direct:
                  script: docker build --target @smoke .
                """);
    }

    @Test
    void anIncludedFileHasTheVariables() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include: [ci/values.yml, {local: ci/values2.yml}]
                image:
                  script: docker build --target "$WHAT" .
                other:
                  extends: .other
                  script: docker build --target "$PART" .
                #- ci/values.yml
                variables: {WHAT: @smoke, OTHER: smoke}
                #- ci/values2.yml
                .other: {variables: {PART: @smoke}}
                """);
    }

    @Test
    void anIncludedFileIsMergedKeyByKey() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include: ci/image.yml
                image: {variables: {WHAT: @smoke}}
                #- ci/image.yml
                image:
                  variables: {WHAT: release}
                  script: docker build --target "$WHAT" .
                """);
    }

    @Test
    void aPatternIncludesAllFilesThatMatch() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include:
                  - local: /ci/*.yml
                  - local: parts/**.yml
                variables: {KIND: @smoke}
                image:
                  extends: .image
                  variables: {WHAT: @smoke}
                #- ci/images.yml
                .image:
                  script:
                    - docker build --target "$WHAT" .
                    - docker build --target "$KIND" .
                #- parts/some/more.yml
                direct:
                  script: docker build --target @smoke .
                """);
    }

    @Test
    void aReferenceIsWhatItRefersTo() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include: ci/image.yml
                .values:
                  variables: {WHAT: @smoke}
                image:
                  variables: !reference [.values, variables]
                  script:
                    - !reference [.image, script]
                    - !reference [.nothing, script]
                single:
                  variables:
                    PART: !reference [.values, variables, WHAT]
                  script: docker build --target "$PART" .
                #- ci/image.yml
                .image:
                  script:
                    - docker build --target "$WHAT" .
                """);
    }

    @Test
    void anInputHasTheValuesOfThoseWhoIncludeTheFile() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include:
                  - local: ci/image.yml
                    inputs: {what: @smoke}
                #- ci/image.yml
                spec:
                  inputs:
                    what: {default: @smoke}
                    part: {options: [@smoke, release]}
                ---
                image:
                  script:
                    - docker build --target $[[ inputs.what ]] .
                    - docker build --target $[[ inputs.part ]] .
                """);
    }

    @Test
    void aValueThatAllJobsReplaceIsRenamed() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                variables: {WHAT: @smoke}
                .image:
                  variables: {WHAT: @smoke}
                  script: docker build --target "$WHAT" .
                image:
                  extends: .image
                  variables: {WHAT: release}
                """);
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                include: ci/one.yml
                image: {script: docker build --target "$WHAT" .}
                #- ci/one.yml
                include: [.gitlab-ci.yml, ci/two.yml]
                .a: {script: [!reference [.b, script]]}
                .b: {script: [!reference [.a, script]]}
                #- ci/two.yml
                include: ci/one.yml
                variables: {WHAT: @smoke}
                """);
    }

    @Test
    void aChildPipelineHasTheVariablesOfTheJobThatStartsIt() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                variables: {PART: @smoke, OTHER: smoke}
                one:
                  variables: {WHAT: @smoke}
                  trigger: {include: [{local: ci/child.yml}]}
                two:
                  variables: {WHAT: release}
                  trigger: {include: ci/child.yml}
                #- ci/child.yml
                variables: {OTHER: release}
                image:
                  script:
                    - docker build --target "$WHAT" .
                    - docker build --target "$PART" .
                """);
    }

    @Test
    void whatAJobPassesToAnotherPipelineReplacesAllValuesThere() {
        FollowedNames.checkArguments("""
                #- .gitlab-ci.yml
                variables: {KIND: release, WHAT: @smoke}
                child:
                  variables: {KIND: @smoke}
                  trigger: {include: .gitlab/child.yml}
                #- .gitlab/child.yml
                variables: {KIND: release}
                image:
                  variables: {KIND: release, WHAT: release}
                  script:
                    - docker build --build-arg KIND=$KIND .
                    - docker build --target $WHAT .
                """);
    }

    @Test
    void aJobMayKeepItsVariablesOrThoseOfItsPipeline() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                variables: {WHAT: release}
                one:
                  variables: {WHAT: release}
                  trigger: {include: .gitlab/one.yml, forward: {yaml_variables: false}}
                two:
                  inherit: {variables: false}
                  trigger: {include: .gitlab/two.yml}
                #- .gitlab/one.yml
                image:
                  variables: {WHAT: @smoke}
                  script: docker build --target $WHAT .
                #- .gitlab/two.yml
                image:
                  variables: {WHAT: @smoke}
                  script: docker build --target $WHAT .
                """);
    }

    @Test
    void theLastJobThatIsExtendedComesWithWhatItInherits() {
        FollowedNames.check("""
                #- .gitlab-ci.yml
                .image:
                  script: docker build --target "$WHAT" .
                .later:
                  extends: .image
                .earlier:
                  script: make
                image:
                  extends: [.earlier, .later]
                  variables: {WHAT: @smoke}
                """);
    }
}
