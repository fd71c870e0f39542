package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The values that expressions in a workflow have, and where they are written. */
class WorkflowExpressionsTest {
    @Test
    void aNameMayBeFormatted() {
        WorkflowBuilds.check("""
                jobs:
                  image:
                    strategy: {matrix: {kind: [slim]}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ format('{0}-{1}', 'dev', matrix.kind) }}" }
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target = dev-slim
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ format('{0}', github.ref) }}" }
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ format('{1}', 'x') }}" }
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                """);
    }

    @Test
    void aStringIsOnlyFalsyIfItIsEmpty() {
        WorkflowBuilds.check("""
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ 'false' && 'dev' || 'prod' }}" }
                                                         ^^^ target
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ false && 'dev' || 'prod' }}" }
                                                                ^^^^ target
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ '' && 'dev' || 'test' }}" }
                                                             ^^^^ target
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ -0 && 'dev' || 'late' }}" }
                                                             ^^^^ target
                """);
    }

    @Test
    void theNearestEnvironmentCounts() {
        WorkflowBuilds.check("""
                env:
                  STAGE: prod
                         ^^^^ target
                  OTHER: no
                jobs:
                  one:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ env.STAGE }}" }
                  two:
                    env: { STAGE: test, ALIAS: "${{ env.STAGE }}" }
                                  ^^^^ target
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ env.ALIAS }}" }
                      - env: { Stage: dev }
                                      ^^^ target
                        uses: docker/build-push-action@v6
                        with: { target: "${{ env.STAGE }}" }
                """);
    }

    @Test
    void aVariableThatAScriptSetsMayHaveAnotherValue() {
        assertEquals(List.of("null ${{ env.STAGE }} (unknown)", "null prod (default)"), WorkflowBuilds.read("""
                env: {STAGE: prod}
                jobs:
                  image:
                    steps:
                      - run: echo "STAGE=$(cat stage)" >> "$GITHUB_ENV"
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ env.STAGE }}"}
                """));
    }

    @Test
    void aVariableThatNoScriptOfTheJobSetsIsKnown() {
        assertEquals(List.of("null prod (literal)"), WorkflowBuilds.read("""
                env: {STAGE: prod}
                jobs:
                  other:
                    steps:
                      - run: echo "STAGE=$(cat stage)" >> "$GITHUB_ENV"
                  image:
                    steps:
                      - id: pick
                        run: |
                          echo "stage=$(cat stage)" >> "$GITHUB_OUTPUT"
                          echo "VERSION=1" >> "$GITHUB_ENV"
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ env.STAGE }}"}
                """));
    }

    @Test
    void aBlockOfAScriptMaySetAllThatItWrites() {
        assertEquals(List.of("null ${{ env.STAGE }} (unknown)", "null prod (default)"), WorkflowBuilds.read("""
                env: {STAGE: prod}
                jobs:
                  image:
                    steps:
                      - run: |
                          {
                            echo "STAGE=$(cat stage)"
                          } >> "$GITHUB_ENV"
                      - uses: docker/build-push-action@v6
                        with: {target: "${{ env.STAGE }}"}
                """));
    }

    @Test
    void inputsHaveDefaultsAndOptions() {
        WorkflowBuilds.check("""
                on:
                  workflow_call:
                    inputs:
                      stage: { type: string, default: prod }
                                                      ^^^^ target (default)
                  workflow_dispatch:
                    inputs:
                      kind:
                        type: choice
                        default: dev
                                 ^^^ target (default)
                        options: [dev, test]
                                  ^^^ target
                                       ^^^^ target
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ inputs.stage }}" }
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ github.event.inputs.kind }}" }
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ inputs.other }}" }
                                         ^^^^^^^^^^^^^^^^^^^ target (unknown)
                """);
        BuildDrawing.check(WorkflowBuilds.READER, "build/action.yml", Fixture.of("""
                inputs:
                  stage: { default: "prod" }
                                     ^^^^ target (default)
                runs:
                  steps:
                    - uses: docker/build-push-action@v6
                      with: { target: "${{ inputs.stage }}" }
                """));
    }

    @Test
    void aConditionSelectsOneOfSeveralValues() {
        WorkflowBuilds.check("""
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          target: ${{ github.ref == 'refs/heads/main' && 'prod' || 'dev' }}
                                                                          ^^^^ target
                                                                                    ^^^ target
                      - uses: docker/build-push-action@v6
                        with:
                          target: ${{ inputs.target || 'prod' }}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                        ^^^^ target (default)
                      - uses: docker/build-push-action@v6
                        with:
                          target: ${{ startsWith(github.ref, 'x') && 'test' || fromJSON('"x"') }}
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ target (unknown)
                                                                      ^^^^ target
                """);
    }

    @Test
    void aPathIsPutTogether() {
        assertEquals(
                List.of("images/web.a one", "images/web.b one"),
                WorkflowBuilds.files("""
                matrix: {name: [web], os: [a, b]}
                """, "{file: 'images/${{ matrix.name }}.${{ matrix.os }}', target: one}"));
        assertEquals(
                List.of("Dockerfile one", "Dockerfile.slim one"),
                WorkflowBuilds.files("""
                matrix: {}
                """, "{file: \"Dockerfile${{ inputs.slim && '.slim' || '' }}\", target: one}"));
        assertEquals(
                List.of("./a/Dockerfile one"),
                WorkflowBuilds.files("""
                matrix: {}
                """, "{file: '${{ github.workspace }}/a/Dockerfile', target: one}"));
    }

    @Test
    void aNameIsPutTogether() {
        assertEquals(
                List.of("null a-prod", "null b-prod"),
                WorkflowBuilds.builds("matrix: {os: [a, b]}", "{target: '${{ matrix.os }}-prod'}"));
        assertEquals(
                List.of("null ${{ github.workspace }}x"),
                WorkflowBuilds.builds("matrix: {os: [a, b]}", "{target: '${{ github.workspace }}x'}"));
    }

    @Test
    void aDefaultPathIsNotCertain() {
        String text = """
                on: {workflow_call: {inputs: {file: {default: Dockerfile}}}}
                jobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {file: '${{ inputs.file }}', target: x}}]}}
                """;
        Build build = WorkflowBuilds.READER
                .read(WorkflowBuilds.PATH, SourceText.of(text))
                .builds()
                .get(0);
        assertEquals("Dockerfile", build.dockerfile().orElseThrow().text());
        assertFalse(build.isPathSure(), build::toString);
    }

    @Test
    void brokenExpressionsAreNotKnown() {
        for (String broken : List.of(
                "matrix.",
                "matrix.a b",
                "(",
                "matrix[",
                "&&",
                "'",
                "matrix..a",
                "|| 'a'",
                "a.b(",
                "'a' ==",
                "!",
                "{}")) {
            assertEquals(
                    List.of("null ${{ " + broken + " }}"),
                    WorkflowBuilds.builds("matrix: {a: [b]}", "{target: \"${{ " + broken + " }}\"}"),
                    broken);
        }
    }

    @Test
    @Timeout(60)
    void hostileTextsAreReadToTheirEnd() {
        String references = "${{ env.B }}${{ env.B }}".repeat(40);
        String text =
                "env: {A: '%s', B: '%s'}\njobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {target: '${{ env.A }}'}}]}}"
                        .formatted(references, references.replace('B', 'A'));
        String deep = "jobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {target: \"${{ %s }}\"}}]}}"
                .formatted("(".repeat(900) + "'a'" + ")".repeat(900));
        assertEquals(List.of(), sureTargets(text));
        assertEquals(List.of(), sureTargets(deep));
    }

    private static List<Value> sureTargets(String text) {
        return WorkflowBuilds.READER.read(WorkflowBuilds.PATH, SourceText.of(text)).builds().stream()
                .flatMap(build -> build.target().stream())
                .filter(Value::isLiteral)
                .toList();
    }
}
