package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Problems of the kinds that users of multi-stage builds report, over all features: what is said about the files, and
 * what a rename of the stage at the cursor reaches.
 */
class ReportedProblemsTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());
    private static final String THREE = """
            FROM alpine AS deps
            FROM deps AS smo$0ke
            FROM deps AS release
            """;

    @Test
    void a_from_in_uppercase_is_told_when_its_stage_gets_another_name() {
        assertEquals("Dockerfile:1, told Dockerfile:2", reach("""
                #- Dockerfile
                FROM debian AS TO$0OLS
                FROM TOOLS
                """));
    }

    @Test
    void a_stage_that_a_variable_in_a_copy_may_mean_is_not_unused() {
        String files = """
                #- Dockerfile
                FROM alpine AS assets
                FROM alpine
                ARG SOURCE="as$0sets"
                COPY --from=${SOURCE} x y
                """;
        assertEquals(List.of("Dockerfile:4 VariableInStageReference"), findings(files.replace("$0", "")));
        assertEquals("Dockerfile:1", definition(files));
    }

    @Test
    void a_build_argument_that_names_a_stage_goes_with_it() {
        assertEquals(
                "Dockerfile:2, Dockerfile:1, Makefile:2, compose.yaml:5, docker-bake.hcl:2, skaffold.yaml:9",
                reach("""
                #- Dockerfile
                ARG ROOT=one
                FROM alpine AS o$0ne
                FROM alpine AS two
                FROM ${ROOT}
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      args: {ROOT: one}
                #- docker-bake.hcl
                target "web" {
                  args = { ROOT = "one" }
                }
                #- skaffold.yaml
                apiVersion: skaffold/v4beta6
                kind: Config
                build:
                  artifacts:
                  - image: web
                    context: .
                    docker:
                      buildArgs:
                        ROOT: one
                #- Makefile
                image:
                	docker build --build-arg ROOT=one .
                """));
    }

    @Test
    void contexts_lead_to_the_service_and_to_its_stage() {
        String files = """
                #- Dockerfile.base
                FROM alpine AS base
                #- app/Dockerfile
                FROM base
                #- compose.yaml
                services:
                  base:
                    build: {context: ., dockerfile: Dockerfile.base, target: base}
                  wrong:
                    build: {context: ., dockerfile: Dockerfile.base, target: bass}
                  app:
                    build:
                      context: app
                      additional_contexts: {base: "service:ba$0se"}
                """;
        assertEquals("Dockerfile.base:1, compose.yaml:2", definition(files));
        assertEquals(List.of("compose.yaml:5 UnknownBuildTarget"), findings(files.replace("$0", "")));
    }

    @Test
    void an_override_that_compose_merges_by_itself_must_have_the_stage() {
        String files = """
                #- Dockerfile
                FROM rust AS runtime
                #- Dockerfile.dev
                FROM rust AS development
                #- compose.yaml
                services:
                  api:
                    build: {context: ., target: runtime}
                #- compose.override.yaml
                services:
                  api:
                    build: {dockerfile: Dockerfile.dev}
                """;
        assertEquals(List.of("compose.override.yaml:2 UnknownBuildTarget"), findings(files));
    }

    @Test
    void a_bake_target_that_is_called_like_a_stage_may_have_forgotten_its_target() {
        assertEquals(List.of("docker-bake.hcl:1 TargetOmitted"), findings("""
                #- Dockerfile
                FROM alpine AS lint
                FROM alpine
                #- docker-bake.hcl
                target "lint" {}
                """));
    }

    @Test
    void an_arg_after_the_first_from_is_pointed_at() {
        String files = """
                #- Dockerfile
                FROM alpine AS ba$0se
                ARG KIND=base
                FROM ${KIND}
                """;
        assertEquals(
                List.of("Dockerfile:3 UndefinedArgInFrom"),
                findings(files.replace("$0", "")).stream()
                        .filter(found -> !found.contains("UnusedStage"))
                        .toList());
        assertEquals("Dockerfile:1, told Dockerfile:2", reach(files));
    }

    @Test
    void tilt_files_name_stages_in_many_ways() {
        assertEquals(
                List.of(
                        "Tiltfile:3 UnknownBuildTarget",
                        "Tiltfile:4 UnknownBuildTarget",
                        "svc/Dockerfile:1 UnusedStage"),
                findings("""
                        #- Dockerfile
                        FROM alpine AS dev
                        FROM alpine AS rel
                        FROM alpine
                        #- svc/Dockerfile
                        FROM alpine AS dev
                        FROM alpine
                        #- Tiltfile
                        path = './svc'
                        docker_build('web', '.', target='dev')
                        docker_build('svc', path, dockerfile='%s/Dockerfile' % path, target='devv')
                        docker_build_with_restart('api', '.', entrypoint=['/x'], target='dve', live_update=[])
                        custom_build('c', 'docker build -t $EXPECTED_REF --target rel .', ['.'])
                        """));
        assertEquals("Dockerfile:2, Tiltfile:1", reach("""
                #- Dockerfile
                FROM alpine AS deps
                FROM deps AS smo$0ke
                FROM alpine
                #- Tiltfile
                docker_build_sub('img', context='.', child_context='.', target='smoke', extra_cmds=['RUN true'])
                """));
    }

    @Test
    void a_base_is_the_image_even_if_a_later_stage_has_its_name() {
        assertEquals("", definition("""
                #- Dockerfile
                FROM alp$0ine
                FROM debian AS alpine
                """));
    }

    @Test
    void builders_other_than_docker_have_typing_mistakes_too() {
        assertEquals(
                List.of("ci.sh:1 UnknownBuildTarget", "ci.sh:3 UnknownBuildTarget"),
                findings("""
                        #- Containerfile
                        FROM alpine AS front
                        FROM alpine AS back
                        FROM alpine
                        #- ci.sh
                        podman build --squash --target=frnt .
                        buildah bud --target front .
                        /kaniko/executor --dockerfile Containerfile --context . --target backk
                        """).stream()
                        .filter(found -> !found.contains("UnusedStage"))
                        .toList());
    }

    @Test
    void an_unnamed_last_stage_can_get_the_name_that_a_build_expects() {
        assertEquals(List.of("build.sh:1 UnknownBuildTarget"), findings("""
                #- Dockerfile
                FROM node AS builder
                FROM node
                COPY --from=builder /d /d
                #- build.sh
                docker build --target runtime .
                """));
    }

    @Test
    void pipelines_name_stages_by_variables() {
        assertEquals("Dockerfile:2, .gitlab-ci.yml:2", reach("#- Dockerfile\n" + THREE + """
                #- .gitlab-ci.yml
                variables:
                  WHAT: smoke
                image:
                  script:
                    - docker build --target "$WHAT" -f "$CI_PROJECT_DIR/Dockerfile" .
                """));
        assertEquals(
                "Dockerfile:2, .github/workflows/ci.yml:4, .github/workflows/ci.yml:12",
                reach("#- Dockerfile\n" + THREE + """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    env:
                      WHAT: smoke
                    strategy:
                      matrix:
                        part: [release]
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ env.WHAT }}"}
                      - uses: some/docker-build@v1
                        with: {dockerfile: Dockerfile, target: smoke}
                """));
    }

    @Test
    void a_matrix_or_a_loop_means_each_of_its_dockerfiles() {
        assertEquals(
                "refused: The build target 'test' on line 7 of .github/workflows/t.yml also names a stage of"
                        + " services/b/Dockerfile, which would lose it.",
                reach("""
                        #- services/a/Dockerfile
                        FROM golang AS te$0st
                        FROM alpine
                        #- services/b/Dockerfile
                        FROM golang AS test
                        FROM alpine
                        #- .github/workflows/t.yml
                        jobs:
                          t:
                            strategy:
                              matrix: { svc: [a, b] }
                            steps:
                              - uses: docker/build-push-action@v6
                                with: { context: "services/${{ matrix.svc }}", target: test }
                        """));
    }

    @Test
    void actions_of_others_and_callers_of_workflows_name_stages() {
        assertEquals(
                "Dockerfile:2, .github/workflows/build.yml:5, .github/workflows/ci.yml:4",
                reach("#- Dockerfile\n" + THREE + """
                #- .github/workflows/build.yml
                on:
                  workflow_call:
                    inputs:
                      stage:
                        default: smoke
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {context: ., target: "${{ inputs.stage }}"}
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    uses: ./.github/workflows/build.yml
                    with: {stage: smoke}
                  other:
                    uses: ./.github/workflows/build.yml
                """));
    }

    @Test
    void a_step_may_be_written_in_power_shell() {
        assertEquals(
                "Dockerfile:2, .github/workflows/ci.yml:6, .github/workflows/ci.yml:8",
                reach("#- Dockerfile\n" + THREE + """
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - shell: pwsh
                        run: |
                          $part = 'smoke'
                          docker build --target $part -f .\\Dockerfile .
                          docker build --target smoke .
                """));
    }

    @Test
    void a_variable_that_a_job_replaces_is_renamed() {
        assertEquals("Dockerfile:2, .gitlab-ci.yml:2", reach("#- Dockerfile\n" + THREE + """
                #- .gitlab-ci.yml
                .image:
                  variables: {JOB_STAGE: smoke}
                  script: docker build --target $JOB_STAGE .
                release:
                  extends: .image
                  variables: {JOB_STAGE: release}
                """));
    }

    @Test
    void an_expression_in_a_path_means_each_of_its_files() {
        String workflow = """
                #- .github/workflows/ci.yml
                on: {workflow_dispatch: {inputs: {debian: {type: boolean}}}}
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          file: ./pkg/Dockerfile${{ inputs.debian && '.debian' || '' }}
                          target: smoke
                """;
        assertEquals(
                List.of(),
                findings("#- pkg/Dockerfile\n" + THREE.replace("$0", "") + "#- pkg/Dockerfile.debian\n"
                        + THREE.replace("$0", "") + workflow));
        assertEquals(
                "refused: The build target 'smoke' on line 9 of .github/workflows/ci.yml also names a stage of"
                        + " pkg/Dockerfile.debian, which would lose it.",
                reach("#- pkg/Dockerfile\n" + THREE + "#- pkg/Dockerfile.debian\n" + THREE.replace("$0", "")
                        + workflow));
    }

    @Test
    void a_name_with_a_variable_gets_a_plain_one_whose_characters_are_its_own() {
        assertEquals(
                List.of("Dockerfile:1 InvalidStageName"),
                findings("""
                #- Dockerfile
                FROM alpine AS root-${variant}
                FROM alpine
                """).stream().filter(found -> found.contains("Name")).toList());
    }

    @Test
    void just_gives_names_by_variables_and_parameters() {
        assertEquals("Dockerfile:2, justfile:1, justfile:3", reach("#- Dockerfile\n" + THREE + """
                #- justfile
                what := "smoke"

                image part="smoke":
                    docker build --target {{what}} .
                    docker build --target {{part}} .
                """));
    }

    @Test
    void bake_targets_take_attributes_of_others() {
        assertEquals(
                List.of("docker-bake.hcl:10 UnknownBuildTarget", "docker-bake.hcl:14 UnknownBuildTarget"),
                findings("""
                        #- one.Dockerfile
                        FROM alpine AS rel
                        FROM alpine
                        #- docker-bake.hcl
                        target "one" {
                          dockerfile = "one.Dockerfile"
                          target = "rel"
                        }
                        target "two" {
                          dockerfile = target.one.dockerfile
                          target = target.one.target
                        }
                        target "three" { inherits = ["one"]
                          target = "relx"
                        }
                        target "four" {
                          dockerfile = target.one.dockerfile
                          target = "relx"
                        }
                        """));
    }

    @Test
    void bake_matrices_compose_the_names_of_parents() {
        assertEquals(
                "refused: The build target 'smoke' on line 11 of docker-bake.hcl also names a stage of"
                        + " debian.Dockerfile, which would lose it.",
                reach("""
                #- alpine.Dockerfile
                FROM alpine AS smo$0ke
                FROM alpine
                #- debian.Dockerfile
                FROM debian AS smoke
                FROM debian
                #- docker-bake.hcl
                target "alpine-base" {
                  dockerfile = "alpine.Dockerfile"
                }
                target "debian-base" {
                  dockerfile = "debian.Dockerfile"
                }
                target "smoke" {
                  name = "${distro}-smoke"
                  matrix = { distro = ["alpine", "debian"] }
                  inherits = ["${distro}-base"]
                  target = "smoke"
                }
                """));
    }

    @Test
    void contexts_that_a_function_gives_may_have_any_name() {
        assertEquals(List.of(), findings("""
                #- images/app/Dockerfile
                FROM alpine
                COPY --from=mytool /pkg /pkg
                #- docker-bake.hcl
                function "needs" {
                  params = [image]
                  result = { for n in [image] : n => "target:${n}" }
                }
                target "app" {
                  context = "images/app"
                  contexts = needs("app")
                }
                """));
    }

    @Test
    void flags_may_stand_in_variables() {
        assertEquals("Dockerfile:2, Makefile:4", reach("#- Dockerfile\n" + THREE + """
                #- Makefile
                FLAGS = --target $(TARGET)
                image:
                	docker build $(FLAGS) .
                smoke: TARGET = smoke
                smoke: image
                """));
        assertEquals("Dockerfile:2, build.sh:2", reach("#- Dockerfile\n" + THREE + """
                #- build.sh
                FLAGS="--pull"
                if [ -n "$S" ]; then FLAGS="$FLAGS --target smoke"; fi
                docker build $FLAGS -f Dockerfile .
                """));
        assertEquals("Dockerfile:2, Makefile:1", reach("#- Dockerfile\n" + THREE + """
                #- Makefile
                $(eval TARGET := smoke)
                image:
                	docker build --target $(TARGET) .
                """));
    }

    @Test
    void shells_have_the_folder_or_the_stage_in_a_variable() {
        assertEquals("Dockerfile:2, build.sh:2", reach("#- Dockerfile\n" + THREE + """
                #- build.sh
                WANT=release
                [ -z "$CI" ] || WANT=smoke
                docker build "$HERE" --target "$WANT"
                """));
    }

    @Test
    void an_argument_that_a_makefile_passes_by_its_own_folder_needs_no_default() {
        assertEquals(List.of(), findings("""
                #- plane/Dockerfile
                ARG BASE
                FROM ${BASE}
                #- Makefile
                image:
                	docker build --build-arg BASE=alpine -f $(CURDIR)/plane/Dockerfile .
                """));
    }

    @Test
    void a_compose_file_under_any_name_is_one_by_its_content() {
        assertEquals("Dockerfile:2, deploy/everything.yml:3", reach("#- Dockerfile\n" + THREE + """
                #- deploy/everything.yml
                services:
                  web:
                    build: {context: .., target: smoke}
                """));
    }

    /** What is said about all files. */
    private static List<String> findings(String source) {
        Project project = ProjectFixture.of(source).project();
        var found = new TreeSet<String>();
        for (ProjectDockerfile dockerfile : project.dockerfiles()) {
            DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, SETTINGS)
                    .diagnosis()
                    .diagnostics()
                    .forEach(each -> found.add(shown(project, dockerfile.path(), each)));
        }
        for (ProjectBuildFile file : project.buildFiles()) {
            BuildFileDiagnostics.find(project, file, SETTINGS)
                    .diagnostics()
                    .forEach(each -> found.add(shown(project, file.path(), each)));
        }
        return List.copyOf(found);
    }

    private static String shown(Project project, FilePath file, LocatedDiagnostic found) {
        return place(project, file, found.range()) + " " + found.code().id();
    }

    /** The places that a rename edits, those of the Dockerfile first, and those that it tells; or why it is refused. */
    private static String reach(String source) {
        var fixture = ProjectFixture.of(source);
        Project project = fixture.project();
        if (!(Rename.find(fixture.position(), "another") instanceof AcceptedRename renamed)) {
            return "refused: "
                    + ((Rename.RefusedRename) Rename.find(fixture.position(), "another"))
                            .refusal()
                            .sentence();
        }
        Stream<String> edited = renamed.edits().stream()
                .map(edit -> place(project, edit.file(), edit.edit().range()));
        Stream<String> told = renamed.leftovers().stream()
                .map(left -> "told " + relative(left.file()) + ":"
                        + (left.range().start().line() + 1));
        return String.join(", ", Stream.concat(edited, told).distinct().toList());
    }

    private static String definition(String source) {
        var fixture = ProjectFixture.of(source);
        return String.join(
                ", ",
                Definition.find(fixture.position(), Set.of("alpine")).stream()
                        .map(link -> place(
                                fixture.project(),
                                link.selection().file(),
                                link.selection().range()))
                        .sorted()
                        .toList());
    }

    private static String place(Project project, FilePath file, TextRange range) {
        return relative(file) + ":" + project.text(file).orElseThrow().lineNumber(range.start());
    }

    private static String relative(FilePath file) {
        return file.relativeTo(ProjectFixture.ROOT);
    }
}
