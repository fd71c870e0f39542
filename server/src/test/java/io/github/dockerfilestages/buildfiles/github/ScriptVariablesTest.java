package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scripts of a workflow with expressions and variables of the environment. */
class ScriptVariablesTest {
    private static final WorkflowReader READER = new WorkflowReader();
    private static final String PATH = ".github/workflows/images.yml";

    @Test
    void anExpressionIsReplacedByItsValues() {
        check("""
                jobs:
                  image:
                    strategy:
                      matrix:
                        target: [dev, prod]
                                 ^^^ target
                                      ^^^^ target
                    steps:
                      - run: docker build --target ${{ matrix.target }} .
                                                                        ^ context
                      - run: docker build --target "${{ matrix.target }}" app
                                                                          ^^^ context
                """);
    }

    @Test
    void aVariableOfTheEnvironmentHasItsValue() {
        check("""
                env:
                  STAGE: prod
                         ^^^^ target
                jobs:
                  image:
                    steps:
                      - run: docker build --target "$STAGE" .
                                                            ^ context
                      - env: { STAGE: "test" }
                                       ^^^^ target
                        run: docker build --target=${STAGE} .
                                                            ^ context
                """);
    }

    @Test
    void anEnvironmentMayComeFromAnInput() {
        check("""
                on:
                  workflow_call:
                    inputs:
                      stage: { type: string, default: prod }
                                                      ^^^^ target (default)
                jobs:
                  image:
                    env: { STAGE: "${{ inputs.stage }}" }
                    steps:
                      - run: docker build --target $STAGE .
                                                          ^ context
                """);
    }

    @Test
    void valuesOfOneCombinationBelongTogether() {
        assertEquals(List.of("a/Dockerfile one", "b/Dockerfile two"), builds("""
                jobs:
                  image:
                    strategy: {matrix: {include: [{dir: a, stage: one}, {dir: b, stage: two}]}}
                    env: {DIR: "${{ matrix.dir }}"}
                    steps:
                      - run: docker build -f "$DIR/Dockerfile" --target ${{ matrix.stage }} .
                """));
    }

    @Test
    void anExpressionMayHoldOptions() {
        check("""
                jobs:
                  image:
                    strategy:
                      matrix:
                        flags: ["--target one", "--no-cache"]
                                          ^^^ target
                    steps:
                      - run: docker build ${{ matrix.flags }} .
                                                              ^ context
                      - uses: redhat-actions/buildah-build@v2
                        with: { extra-args: "${{ matrix.flags }}" }
                """);
    }

    @Test
    void whatAScriptSetsItselfIsFollowedAsWell() {
        assertEquals(List.of("null prod", "null dev"), builds("""
                env: {STAGE: prod}
                jobs:
                  image:
                    steps:
                      - run: |
                          if test -n "$DEBUG"; then STAGE=dev; fi
                          docker build --target "$STAGE" .
                """));
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        check("""
                jobs:
                  image:
                    env: { STAGE: "${{ vars.STAGE }}", COST: "$5" }
                    steps:
                      - run: docker build --target ${{ needs.plan.outputs.stage }} .
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                                                   ^ context
                      - run: docker build --target $STAGE .
                                                   ^^^^^^ target (unknown)
                                                          ^ context
                      - run: docker build --target $COST .
                                                   ^^^^^ target (unknown)
                                                         ^ context
                """);
    }

    /** The Dockerfile and the target of each build. */
    private static List<String> builds(String text) {
        return READER.read(PATH, SourceText.of(text)).builds().stream()
                .map((Build build) -> text(build.dockerfile()) + " " + text(build.target()))
                .toList();
    }

    private static String text(Optional<Value> value) {
        return value.map(Value::text).orElse("null");
    }

    private static void check(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }
}
