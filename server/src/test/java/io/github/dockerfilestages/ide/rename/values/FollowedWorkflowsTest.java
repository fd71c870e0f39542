package io.github.dockerfilestages.ide.rename.values;

import org.junit.jupiter.api.Test;

/** Names of stages that reach a build through outputs and inputs of workflows. */
class FollowedWorkflowsTest {

    @Test
    void aScriptGivesOutputsToLaterSteps() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - id: pick
                        run: |
                          if [ "$X" ]; then
                            echo "what=@smoke" >> "$GITHUB_OUTPUT"
                          else
                            what=@smoke
                            echo what=$what >> $GITHUB_OUTPUT
                          fi
                          echo "::set-output name=part::@smoke"
                          echo other=smoke
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ steps.pick.outputs.what }}"}
                      - run: docker build --target ${{ steps.pick.outputs.part }} .
                """);
    }

    @Test
    void anOutputOfAJobIsOneOfItsSteps() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  pick:
                    outputs:
                      what: ${{ steps.pick.outputs.what }}
                      again: ${{ needs.image.outputs.again }}
                      env: ${{ env.KIND }}
                    env: {KIND: @smoke}
                    steps:
                      - id: pick
                        run: echo "what=@smoke" >> $GITHUB_OUTPUT
                  image:
                    needs: pick
                    env: {KIND: smoke}
                    outputs: {again: "${{ needs.pick.outputs.again }}"}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ needs.pick.outputs.what }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ needs.pick.outputs.env }}"}
                """);
    }

    @Test
    void anOutputThatIsComputedIsReported() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  pick:
                    outputs: {what: "${{ needs.image.outputs.what }}"}
                  image:
                    needs: pick
                    outputs: {what: "${{ needs.pick.outputs.what }}"}
                    steps:
                      - id: pick
                        run: |
                          kind: ¿smoke
                          echo "what=$(./pick)" >> $GITHUB_OUTPUT
                      - uses: docker/build-push-action@v6
                        with: {target: "¿${{ steps.pick.outputs.what }}"}
                      - uses: docker/build-push-action@v6
                        with: {target: "¿${{ needs.pick.outputs.what }}"}
                """);
    }

    @Test
    void aScriptSetsVariablesOfLaterSteps() {
        FollowedNames.check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - run: echo "WHAT=@smoke" >> "$GITHUB_ENV"
                      - run: docker build --target "$WHAT" .
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ env.WHAT }}"}
                """);
    }

    @Test
    void aDefaultThatAllCallersReplaceIsRenamed() {
        FollowedNames.check("""
                #- .github/workflows/image.yml
                on:
                  workflow_call:
                    inputs:
                      what: {type: string, default: @smoke}
                      part: {type: string, required: true}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ inputs.what }}"}
                      - run: docker build --target ${{ inputs.part }} .
                #- .github/workflows/ci.yml
                on: push
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: {what: release, part: release}
                """);
    }

    @Test
    void aValueThatALocalActionGivesToAScriptIsReported() {
        String files = """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: ./.github/actions/image
                        with: {docker-target: ¿smoke}
                #- .github/actions/image/action.yml
                inputs:
                  docker-target: {required: true}
                runs:
                  using: composite
                  steps:
                    - run: ci/image-$PART
                      env:
                        WANTED: ${{ inputs.docker-target }}
                """;
        FollowedNames.check(files);
        FollowedNames.check(
                files.replace("¿smoke", "@smoke").replace("ci/image-$PART", "docker build --target=$WANTED ."));
    }
}
