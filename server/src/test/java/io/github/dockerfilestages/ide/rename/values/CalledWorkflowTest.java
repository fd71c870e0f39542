package io.github.dockerfilestages.ide.rename.values;

import static io.github.dockerfilestages.ide.rename.values.FollowedNames.check;

import org.junit.jupiter.api.Test;

/** The files that take the name of a stage as an input, and those that they call with it. */
class CalledWorkflowTest {
    @Test
    void whatTheyCompareWithTheNameIsReported() {
        check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: {stage: @smoke}
                  other:
                    uses: ./.github/workflows/other.yml
                #- .github/workflows/image.yml
                on: {workflow_call: {inputs: {stage: {type: string}}}}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ inputs.stage }}"}
                      - run: if [[ "$STAGE" == "¿smoke" ]]; then echo; fi
                      - if: inputs.stage == '¿smoke'
                  scan:
                    uses: ./.github/workflows/scan.yml
                    with: {kind: "${{ inputs.stage }}"}
                #- .github/workflows/scan.yml
                on: {workflow_call: {inputs: {kind: {type: string}}}}
                jobs:
                  scan:
                    if: inputs.kind != '¿smoke'
                #- .github/workflows/other.yml
                on: {workflow_call: {}}
                jobs:
                  other:
                    if: github.job == 'smoke'
                """);
    }
}
