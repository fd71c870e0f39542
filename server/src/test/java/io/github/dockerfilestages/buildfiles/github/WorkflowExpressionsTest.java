package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values that expressions in a workflow have, and where they are written. */
class WorkflowExpressionsTest {
    private static final WorkflowReader READER = new WorkflowReader();
    private static final String PATH = ".github/workflows/images.yml";

    @Test
    void a_list_of_a_matrix_holds_the_targets() {
        check("""
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
    void a_list_may_be_written_in_json() {
        check("""
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
    void a_name_may_be_formatted() {
        check("""
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
    void values_of_one_combination_belong_together() {
        assertEquals(
                List.of("a one", "b two", "c null"),
                builds("""
                matrix: {include: [{dir: a, stage: one}, {dir: b, stage: two}, {dir: c}]}
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
        assertEquals(
                List.of("a one", "b two"),
                builds("""
                matrix: {image: [{dir: a, stage: one}, {dir: b, stage: two}]}
                """, "{context: '${{ matrix.image.dir }}', target: \"${{ matrix.image['stage'] }}\"}"));
    }

    @Test
    void an_entry_extends_the_combinations_that_it_does_not_change() {
        assertEquals(
                List.of("a one", "b two", "c three"),
                builds("""
                matrix:
                  dir: [a, b]
                  include: [{stage: one}, {dir: b, stage: two}, {dir: c, stage: three}]
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
    }

    @Test
    void an_excluded_combination_is_none() {
        assertEquals(
                List.of("a one", "a two", "b two"),
                builds("""
                matrix:
                  dir: [a, b]
                  stage: [one, two]
                  exclude: [{dir: b, stage: one}]
                """, "{context: '${{ matrix.dir }}', target: '${{ matrix.stage }}'}"));
    }

    @Test
    void an_entry_that_repeats_a_value_names_the_stage_as_well() {
        check("""
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
    void a_matrix_that_is_computed_leaves_the_target_unknown() {
        for (String matrix : List.of(
                "matrix: ${{ fromJSON(needs.plan.outputs.matrix) }}",
                "matrix: {stage: '${{ fromJSON(needs.plan.outputs.stages) }}'}",
                "fail-fast: true")) {
            assertEquals(
                    List.of("null ${{ matrix.stage }}"), builds(matrix, "{target: '${{ matrix.stage }}'}"), matrix);
        }
        assertEquals(
                List.of("null one", "null ${{ matrix.stage }}"),
                builds("matrix: {stage: [one], include: '${{ x }}'}", "{target: '${{ matrix.stage }}'}"));
    }

    @Test
    void too_many_combinations_are_not_distinguished() {
        String many = IntStream.range(0, 11).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        assertEquals(
                List.of("${{ matrix.a }} ${{ matrix.b }}"),
                builds(
                        "matrix: {a: %s, b: %s}".formatted(many, many),
                        "{context: '${{ matrix.a }}', target: '${{ matrix.b }}'}"));
    }

    @Test
    void the_nearest_environment_counts() {
        check("""
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
    void a_variable_that_a_script_sets_may_have_another_value() {
        assertEquals(List.of("null ${{ env.STAGE }} (unknown)", "null prod (default)"), read("""
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
    void inputs_have_defaults_and_options() {
        check("""
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
        BuildDrawing.check(READER, "build/action.yml", Fixture.of("""
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
    void a_condition_selects_one_of_several_values() {
        check("""
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
    void a_condition_on_the_matrix_is_decided() {
        assertEquals(
                List.of("a one", "b two"),
                builds(
                        "matrix: {dir: [a, b]}",
                        "{context: '${{ matrix.dir }}', target: \"${{ matrix.dir == 'A' && 'one' || 'two' }}\"}"));
    }

    @Test
    void a_step_that_a_combination_never_reaches_builds_nothing() {
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
            List<Build> builds =
                    READER.read(PATH, SourceText.of(text.formatted(condition))).builds();
            assertEquals(
                    List.of("prod"),
                    builds.stream().map(build -> text(build.target())).toList(),
                    condition);
            assertTrue(builds.get(0).isPathSure(), condition);
        }
        List<Build> builds = READER.read(PATH, SourceText.of(text.formatted("startsWith(matrix.target, 'p')")))
                .builds();
        assertEquals(2, builds.size());
        assertFalse(builds.get(0).isPathSure());
    }

    @Test
    void a_path_is_put_together() {
        assertEquals(
                List.of("images/web.a one", "images/web.b one"),
                files("""
                matrix: {name: [web], os: [a, b]}
                """, "{file: 'images/${{ matrix.name }}.${{ matrix.os }}', target: one}"));
        assertEquals(
                List.of("Dockerfile one", "Dockerfile.slim one"),
                files("""
                matrix: {}
                """, "{file: \"Dockerfile${{ inputs.slim && '.slim' || '' }}\", target: one}"));
        assertEquals(
                List.of("./a/Dockerfile one"),
                files("""
                matrix: {}
                """, "{file: '${{ github.workspace }}/a/Dockerfile', target: one}"));
    }

    @Test
    void a_name_is_put_together() {
        assertEquals(
                List.of("null a-prod", "null b-prod"),
                builds("matrix: {os: [a, b]}", "{target: '${{ matrix.os }}-prod'}"));
        assertEquals(
                List.of("null ${{ github.workspace }}x"),
                builds("matrix: {os: [a, b]}", "{target: '${{ github.workspace }}x'}"));
    }

    @Test
    void a_default_path_is_not_certain() {
        String text = """
                on: {workflow_call: {inputs: {file: {default: Dockerfile}}}}
                jobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {file: '${{ inputs.file }}', target: x}}]}}
                """;
        Build build = READER.read(PATH, SourceText.of(text)).builds().get(0);
        assertEquals("Dockerfile", build.dockerfile().orElseThrow().text());
        assertFalse(build.isPathSure());
    }

    @Test
    void broken_expressions_are_not_known() {
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
                    builds("matrix: {a: [b]}", "{target: \"${{ " + broken + " }}\"}"),
                    broken);
        }
    }

    @Test
    void hostile_texts_are_read_to_their_end() {
        String references = "${{ env.B }}${{ env.B }}".repeat(40);
        String text =
                "env: {A: '%s', B: '%s'}\njobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {target: '${{ env.A }}'}}]}}"
                        .formatted(references, references.replace('B', 'A'));
        String deep = "jobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {target: \"${{ %s }}\"}}]}}"
                .formatted("(".repeat(900) + "'a'" + ")".repeat(900));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            READER.read(PATH, SourceText.of(text));
            READER.read(PATH, SourceText.of(deep));
        });
    }

    /** The context and the target of each build of a job. */
    private static List<String> builds(String strategy, String inputs) {
        return job(strategy, inputs).stream()
                .map(build -> text(build.context()) + " " + text(build.target()))
                .distinct()
                .toList();
    }

    private static List<String> files(String strategy, String inputs) {
        return job(strategy, inputs).stream()
                .map(build -> text(build.dockerfile()) + " " + text(build.target()))
                .toList();
    }

    private static List<Build> job(String strategy, String inputs) {
        String text = """
                jobs:
                  image:
                    strategy:
                %s
                    steps:
                      - uses: docker/build-push-action@v6
                        with: %s
                """.formatted(strategy.strip().indent(6), inputs);
        return READER.read(PATH, SourceText.of(text)).builds();
    }

    private static List<String> read(String text) {
        return READER.read(PATH, SourceText.of(text)).builds().stream()
                .map(build -> text(build.context()) + " " + text(build.target()) + " ("
                        + build.target().orElseThrow().certainty().name().toLowerCase(Locale.ROOT) + ")")
                .toList();
    }

    private static String text(Optional<Value> value) {
        return value.map(Value::text).orElse("null");
    }

    private static void check(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }
}
