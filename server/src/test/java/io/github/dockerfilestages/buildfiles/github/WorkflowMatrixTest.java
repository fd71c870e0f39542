package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The builds of a job with a matrix: its combinations, and what each of them reaches. */
class WorkflowMatrixTest {
    @Test
    void aListOfAMatrixHoldsTheTargets() {
        WorkflowBuilds.check("""
                jobs:
                  image:
                    strategy:
                      matrix:
                        os: [ubuntu-latest, windows-latest]
                        target: [dev, "prod"]
                                 ^^^ target
                                       ^^^^ target
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ matrix.target }}" }
                """);
    }

    @Test
    void aListMayBeWrittenInJson() {
        WorkflowBuilds.check("""
                on:
                  workflow_call: {inputs: {stages: {default: '["all"]'}}}
                                                                ^^^ target
                jobs:
                  image:
                    strategy:
                      matrix:
                        target: ${{ fromJSON('["dev", "prod"]') }}
                                                ^^^ target
                                                       ^^^^ target
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ matrix.target }}" }
                  all:
                    strategy: {matrix: {target: "${{ fromJson(inputs.stages) }}"}}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ matrix.target }}" }
                  object:
                    strategy: {matrix: "${{ fromJSON('{'target': 1}') }}"}
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ matrix.target }}" }
                                         ^^^^^^^^^^^^^^^^^^^^ target (unknown)
                """);
    }

    @Test
    void valuesOfOneCombinationBelongTogether() {
        assertEquals(
                List.of("a one", "b two", "c null"),
                WorkflowBuilds.builds("""
                matrix: {include: [{dir: a, stage: one}, {dir: b, stage: two}, {dir: c}]}
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
        assertEquals(
                List.of("a one", "b two"),
                WorkflowBuilds.builds(
                        """
                matrix: {image: [{dir: a, stage: one}, {dir: b, stage: two}]}
                """, "{context: '${{ matrix.image.dir }}', target: \"${{ matrix.image['stage'] }}\"}"));
    }

    @Test
    void anEntryExtendsTheCombinationsThatItDoesNotChange() {
        assertEquals(
                List.of("a one", "b two", "c three"),
                WorkflowBuilds.builds("""
                matrix:
                  dir: [a, b]
                  include: [{stage: one}, {dir: b, stage: two}, {dir: c, stage: three}]
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
    }

    @Test
    void anExcludedCombinationIsNone() {
        assertEquals(
                List.of("a one", "a two", "b two"),
                WorkflowBuilds.builds("""
                matrix:
                  dir: [a, b]
                  stage: [one, two]
                  exclude: [{dir: b, stage: one}]
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
    }

    @Test
    void anEntryThatRepeatsAValueNamesTheStageAsWell() {
        WorkflowBuilds.check("""
                jobs:
                  image:
                    strategy:
                      matrix:
                        target: [dev, prod, test]
                                 ^^^ target
                                      ^^^^ target
                                            ^^^^ target
                        os: [a, b]
                        include:
                          - target: prod
                                    ^^^^ target
                            push: true
                        exclude:
                          - target: dev
                                    ^^^ target
                            os: b
                    steps:
                      - uses: docker/build-push-action@v6
                        with: { target: "${{ matrix.target }}" }
                """);
    }

    @Test
    void aMatrixThatIsComputedLeavesTheTargetUnknown() {
        for (String matrix : List.of(
                "matrix: ${{ fromJSON(needs.plan.outputs.matrix) }}",
                "matrix: {stage: '${{ fromJSON(needs.plan.outputs.stages) }}'}",
                "fail-fast: true")) {
            assertEquals(
                    List.of("null ${{ matrix.stage }}"),
                    WorkflowBuilds.builds(matrix, "{target: '${{ matrix.stage }}'}"),
                    matrix);
        }
        assertEquals(
                List.of("null one", "null ${{ matrix.stage }}"),
                WorkflowBuilds.builds(
                        "matrix: {stage: [one], include: '${{ x }}'}", "{target: '${{ matrix.stage }}'}"));
    }

    @Test
    void tooManyCombinationsAreNotDistinguished() {
        String many = IntStream.range(0, 11).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        assertEquals(
                List.of("${{ matrix.a }} ${{ matrix.b }}"),
                WorkflowBuilds.builds(
                        "matrix: {a: %s, b: %s}".formatted(many, many),
                        "{context: '${{ matrix.a }}', target: '${{ matrix.b }}'}"));
    }

    @Test
    void aConditionOnTheMatrixIsDecided() {
        assertEquals(
                List.of("a one", "b two"),
                WorkflowBuilds.builds(
                        "matrix: {dir: [a, b]}",
                        "{context: '${{ matrix.dir }}', target: \"${{ matrix.dir == 'A' && 'one' || 'two' }}\"}"));
    }

    @Test
    void aStepThatACombinationNeverReachesBuildsNothing() {
        String text = """
                jobs:
                  image:
                    strategy: {matrix: {include: [{target: prod, image: true}, {target: x86_64-linux}]}}
                    steps:
                      - if: %s
                        uses: docker/build-push-action@v6
                        with: {target: "${{ matrix.target }}"}
                """;
        for (String condition : List.of(
                "matrix.image",
                "${{ matrix.image == true }}",
                "matrix.target == 'prod' && github.event_name == 'push'",
                "\"!matrix.image == false && matrix.target != 'x86_64-linux'\"")) {
            List<Build> builds = WorkflowBuilds.READER
                    .read(WorkflowBuilds.PATH, SourceText.of(text.formatted(condition)))
                    .builds();
            assertEquals(
                    List.of("prod"),
                    builds.stream()
                            .map(build -> WorkflowBuilds.text(build.target()))
                            .toList(),
                    condition);
            assertTrue(builds.get(0).isPathSure(), condition);
        }
        List<Build> builds = WorkflowBuilds.READER
                .read(WorkflowBuilds.PATH, SourceText.of(text.formatted("startsWith(matrix.target, 'p')")))
                .builds();
        assertEquals(2, builds.size());
        assertFalse(builds.get(0).isPathSure(), builds::toString);
    }
}
