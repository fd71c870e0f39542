package io.github.dockerfilestages.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.WrittenPath.PathEndings;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Dockerfile of a build, for each kind of build file, and what build files inherit from one another. */
class BuildLinksTest {
    private static final FilePath ROOT = FilePath.of("/repo");

    /** Would take forever if each parent caused a scan of all builds. */
    private static final int MANY = 4_000;

    private final Map<String, List<ProjectBuildFile>> groups = new LinkedHashMap<>();
    private final Map<FilePath, ProjectBuildFile> files = new HashMap<>();

    @Test
    void a_compose_service_builds_the_dockerfile_of_its_context() {
        file("app/compose.yaml", """
                services:
                  web:
                    build: {context: ./web, target: serve}
                  job:
                    build:
                      context: .
                      dockerfile: Job.Dockerfile
                      target: ${STAGE:-run}
                """);
        check("""
                app/compose.yaml TARGET serve: app/web/Dockerfile PATH sure
                app/compose.yaml TARGET run: app/Job.Dockerfile PATH
                """, "app/web/Dockerfile", "app/Job.Dockerfile");
    }

    @Test
    void a_service_is_merged_with_override_files() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web, dockerfile: Web.Dockerfile}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {target: debug}\n");
        check("compose.override.yaml TARGET debug: web/Web.Dockerfile PATH sure\n", "web/Web.Dockerfile", "Dockerfile");
    }

    @Test
    void a_base_takes_nothing_from_files_on_top_of_it_that_have_targets_of_their_own() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., target: prod}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {dockerfile: Dev.Dockerfile, target: dev}\n");
        check("""
                compose.yaml TARGET prod: Dockerfile PATH sure
                compose.override.yaml TARGET dev: Dev.Dockerfile PATH sure
                """, "Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void a_target_of_the_base_is_that_of_an_override_without_one() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., target: prod}\n");
        file("compose.override.yaml", "services:\n  web:\n    build: {dockerfile: Dev.Dockerfile}\n");
        check("""
                compose.yaml TARGET prod: Dockerfile PATH sure
                compose.yaml TARGET prod: Dev.Dockerfile PATH sure
                """, "Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void a_whole_service_in_another_file_may_be_alone_or_on_top_of_the_base() {
        file("compose.yaml", "services:\n  web:\n    build: {context: ., dockerfile: Base.Dockerfile}\n");
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: ., target: dev}\n");
        check("""
                compose.dev.yaml TARGET dev: Dockerfile PATH sure
                compose.dev.yaml TARGET dev: Base.Dockerfile PATH sure
                """, "Dockerfile", "Base.Dockerfile");
    }

    @Test
    void a_bake_target_may_be_merged_with_the_service_of_its_name() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web}\n");
        file("docker-bake.hcl", "target \"web\" { target = \"run\" }\n");
        check("""
                docker-bake.hcl TARGET run: Dockerfile PATH sure
                docker-bake.hcl TARGET run: web/Dockerfile PATH sure
                """, "Dockerfile", "web/Dockerfile");
    }

    @Test
    void a_file_that_builds_a_dockerfile_is_known_even_if_it_names_nothing_of_it() {
        file("docker-bake.hcl", "target \"lint\" {}\n");
        var dockerfile = ROOT.resolve("Dockerfile");
        BuildLinks links = BuildLinks.of(
                BuildGroup.of(files.values(), path -> Optional.empty()),
                path -> Optional.of(path).filter(dockerfile::equals),
                name -> Optional.empty());
        assertEquals(
                List.of(ROOT.resolve("docker-bake.hcl")),
                links.byDockerfile()
                        .getOrDefault(DockerfileId.of(dockerfile), DockerfileUse.NONE)
                        .files()
                        .toList());
    }

    @Test
    void and_may_inherit_from_a_service() {
        file("compose.yaml", "services:\n  web:\n    build: {context: web}\n");
        file("docker-bake.hcl", """
                target "job" {
                  inherits = ["web"]
                  target = "run"
                }
                """);
        check("docker-bake.hcl TARGET run: web/Dockerfile PATH sure\n", "Dockerfile", "web/Dockerfile");
    }

    @Test
    void but_not_with_that_of_another_compose_file_and_a_service_with_none_of_bake() {
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: web, target: dev}\n");
        file("docker-bake.hcl", "target \"web\" { target = \"run\" }\n");
        check("""
                compose.dev.yaml TARGET dev: web/Dockerfile PATH sure
                docker-bake.hcl TARGET run: Dockerfile PATH sure
                """, "Dockerfile", "web/Dockerfile");
    }

    @Test
    void a_target_is_inherited_over_a_chain_of_services_of_any_length() {
        var services = new StringBuilder("services:\n  s0:\n    build: {context: ., target: build}\n");
        for (int service = 1; service < MANY; service++) {
            services.append("  s%d:\n    extends: {service: s%d}\n".formatted(service, service - 1));
        }
        file("compose.yaml", services.toString());
        check("compose.yaml TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void a_chain_may_be_written_from_its_end() {
        var targets = new StringBuilder();
        for (int target = 0; target < MANY; target++) {
            targets.append("target \"t%d\" { inherits = [\"t%d\"] }\n".formatted(target, target + 1));
        }
        file("docker-bake.hcl", targets + "target \"t%d\" { target = \"build\" }\n".formatted(MANY));
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    @Timeout(60)
    void targets_that_inherit_from_many_others_are_each_visited_once() {
        var targets = new StringBuilder("target \"t0\" { target = \"build\" }\n");
        for (int target = 1; target < MANY; target++) {
            String parents = IntStream.range(Math.max(0, target - 60), target)
                    .mapToObj(parent -> "\"t" + parent + "\"")
                    .collect(Collectors.joining(", "));
            targets.append("target \"t%d\" { inherits = [%s] }\n".formatted(target, parents));
        }
        file("docker-bake.hcl", targets.toString());
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    @Timeout(60)
    void targets_of_one_name_are_merged_once() {
        file(
                "docker-bake.hcl",
                "target \"t\" { inherits = [\"t\"] }\n".repeat(10 * MANY) + "target \"t\" { target = \"build\" }\n");
        check("docker-bake.hcl TARGET build: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void targets_that_inherit_from_each_other_all_have_what_one_of_them_says() {
        file("docker-bake.hcl", """
                target "a" {
                  inherits = ["b"]
                  dockerfile = "A.Dockerfile"
                }
                target "b" {
                  inherits = ["c"]
                  dockerfile = "B.Dockerfile"
                }
                target "c" {
                  inherits = ["a"]
                  target = "build"
                }
                """);
        check("""
                docker-bake.hcl TARGET build: A.Dockerfile PATH sure
                docker-bake.hcl TARGET build: B.Dockerfile PATH sure
                """, "A.Dockerfile", "B.Dockerfile");
    }

    @Test
    @Timeout(60)
    void dockerfiles_inside_a_build_file_are_found_whatever_their_number() {
        var services = new StringBuilder("services:\n");
        for (int service = 0; service < MANY; service++) {
            services.append("  s%d:\n    build: {dockerfile_inline: \"FROM x AS b\"}\n".formatted(service));
        }
        file("compose.yaml", services + "  last:\n    build: {target: b, dockerfile_inline: \"FROM x AS b\"}\n");
        check("compose.yaml TARGET b: compose.yaml PATH sure\n");
    }

    @Test
    void variants_that_have_no_base_know_nothing_of_each_other() {
        file("compose.dev.yaml", "services:\n  web:\n    build: {context: ., target: dev}\n");
        file("compose.prod.yaml", "services:\n  web:\n    build: {context: ., dockerfile: Prod.Dockerfile}\n");
        check("compose.dev.yaml TARGET dev: Dockerfile PATH sure\n", "Dockerfile", "Prod.Dockerfile");
    }

    @Test
    void a_service_extends_one_of_its_own_file() {
        file("compose.yaml", """
                services:
                  app:
                    build: {context: app}
                  web:
                    extends: app
                    build: {target: web}
                """);
        file("compose.dev.yaml", "services:\n  app:\n    build: {context: ., dockerfile: Dev.Dockerfile}\n");
        check("compose.yaml TARGET web: app/Dockerfile PATH sure\n", "app/Dockerfile", "Dev.Dockerfile");
    }

    @Test
    void a_bake_target_takes_what_it_lacks_from_those_it_inherits() {
        file("docker-bake.hcl", """
                target "_common" {
                  dockerfile = "hack/build.Dockerfile"
                  contexts = { src = "./src" }
                }
                target "app" {
                  inherits = ["_common"]
                  target = "release"
                  no-cache-filter = ["fetch"]
                }
                """);
        check("""
                docker-bake.hcl CONTEXT src: hack/build.Dockerfile PATH sure
                docker-bake.hcl TARGET release: hack/build.Dockerfile PATH sure
                docker-bake.hcl CACHE_FILTER fetch: hack/build.Dockerfile PATH sure
                """, "hack/build.Dockerfile");
    }

    @Test
    void of_several_that_a_bake_target_inherits_from_the_last_one_wins_with_all_that_it_inherits() {
        file("docker-bake.hcl", """
                target "app" {
                  inherits = ["first", "last"]
                  target = "release"
                }
                target "first" { dockerfile = "first.Dockerfile" }
                target "last" { inherits = ["base"] }
                target "base" { dockerfile = "base.Dockerfile" }
                """);
        check("docker-bake.hcl TARGET release: base.Dockerfile PATH sure\n", "first.Dockerfile", "base.Dockerfile");
    }

    @Test
    void a_bake_file_in_a_folder_may_mean_paths_of_a_folder_above() {
        file("ci/docker-bake.hcl", "target \"app\" { target = \"release\" }\n");
        check("ci/docker-bake.hcl TARGET release: Dockerfile PATH sure\n", "Dockerfile");
    }

    @Test
    void a_workflow_means_paths_of_the_repository() {
        file(".github/workflows/build.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: app
                          target: release
                      - run: docker build --target test -f app/Dockerfile .
                """);
        check("""
                .github/workflows/build.yml TARGET release: app/Dockerfile PATH sure
                .github/workflows/build.yml TARGET test: app/Dockerfile PATH sure
                """, "app/Dockerfile");
    }

    @Test
    void a_script_means_paths_of_its_folder_or_of_one_above() {
        file("scripts/build.sh", "#!/bin/sh\ndocker build --target release app\n");
        check("scripts/build.sh TARGET release: app/Dockerfile PATH sure\n", "app/Dockerfile");
    }

    @Test
    void a_path_that_is_not_known_leaves_the_name_of_the_stage() {
        file("build.sh", "#!/bin/sh\ndocker build --target only -f \"$FILE\" .\n");
        check("build.sh TARGET only: deep/Dockerfile NAME\n", "deep/Dockerfile");
    }

    @Test
    void a_variable_for_the_folder_of_the_repository_is_known() {
        file(".gitlab-ci.yml", """
                image:
                  script: docker build --target a -f "${CI_PROJECT_DIR}/a/Dockerfile" .
                """);
        file("Makefile", """
                image:
                \tdocker build --target b $(CURDIR)/b
                """);
        file("build.sh", """
                docker build --target c "$(pwd)/c"
                docker build --target d -f "$(git rev-parse --show-toplevel)/d/Dockerfile" .
                """);
        file(".github/workflows/build.yml", """
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: ${{ github.workspace }}/e
                          target: e
                """);
        check("""
                .gitlab-ci.yml TARGET a: a/Dockerfile PATH sure
                Makefile TARGET b: b/Dockerfile PATH sure
                build.sh TARGET c: c/Dockerfile PATH sure
                build.sh TARGET d: d/Dockerfile PATH sure
                .github/workflows/build.yml TARGET e: e/Dockerfile PATH sure
                """, "a/Dockerfile", "b/Dockerfile", "c/Dockerfile", "d/Dockerfile", "e/Dockerfile");
    }

    @Test
    void a_path_with_an_unknown_beginning_is_that_of_the_only_dockerfile_that_ends_so() {
        file("build.sh", """
                docker build --target a -f "${REPO_ROOT}/cmd/x/Dockerfile" .
                docker build --target b "$HERE/../cmd/x"
                FILE=$ROOT/x/Dockerfile
                docker build --target c -f "$FILE" .
                docker build --target d -f "$ROOT/y/Dockerfile" .
                docker build --target e -f "prefix/$X/Dockerfile" .
                docker build --target only -f "$ROOT/y/Dockerfile" .
                """);
        file("compose.yaml", """
                services:
                  web:
                    build: {context: "${FOLDER}", dockerfile: x/Dockerfile, target: f}
                """);
        check("""
                build.sh TARGET a: services/cmd/x/Dockerfile NAME
                build.sh TARGET b: services/cmd/x/Dockerfile NAME
                build.sh TARGET c: services/cmd/x/Dockerfile NAME
                build.sh TARGET only: deep/Dockerfile NAME
                compose.yaml TARGET f: services/cmd/x/Dockerfile NAME
                """, "services/cmd/x/Dockerfile", "services/cmd/z/Dockerfile");
    }

    @Test
    void a_context_that_is_not_known_leaves_the_name_of_the_stage() {
        file("build.sh", """
                HERE="$(dirname "$0")"
                TOP="${HERE}/.."
                docker build --target only "${TOP}"
                """);
        check("build.sh TARGET only: deep/Dockerfile NAME\n", "deep/Dockerfile", "Dockerfile");
    }

    @Test
    void each_path_that_a_loop_gives_is_built() {
        file("ci/build.sh", """
                for service in a b; do
                    docker build -f "services/$service/Dockerfile" --target test "services/$service"
                done
                """);
        check("""
                ci/build.sh TARGET test: services/a/Dockerfile PATH
                ci/build.sh TARGET test: services/b/Dockerfile PATH
                """, "services/a/Dockerfile", "services/b/Dockerfile");
    }

    @Test
    void podman_and_buildah_look_for_a_containerfile_first() {
        file("build.sh", """
                podman build --target a .
                buildah bud --target b one
                ${PODMAN:-docker} build --target c .
                docker build --target d .
                docker build --target e one
                """);
        check("""
                build.sh TARGET a: Containerfile PATH sure
                build.sh TARGET b: one/Dockerfile PATH sure
                build.sh TARGET c: Containerfile PATH sure
                build.sh TARGET d: Dockerfile PATH sure
                build.sh TARGET e: one/Dockerfile PATH sure
                """, "Containerfile", "Dockerfile", "one/Dockerfile");
    }

    @Test
    void a_path_may_have_the_separators_of_windows() {
        file("package.json", "{\"scripts\": {\"a\": \"docker build -f docker\\\\Dockerfile --target a .\"}}");
        file("build.ps1", "docker build -f $PSScriptRoot\\docker\\Dockerfile --target c .\n");
        file("build.bat", "docker build -f %~dp0docker\\Dockerfile --target d .\n");
        file(
                "compose.yaml",
                "services:\n  web:\n    build: {context: ., dockerfile: 'docker\\Dockerfile', target: b}\n");
        check("""
                package.json TARGET a: docker/Dockerfile PATH sure
                build.ps1 TARGET c: docker/Dockerfile PATH sure
                build.bat TARGET d: docker/Dockerfile PATH sure
                compose.yaml TARGET b: docker/Dockerfile PATH sure
                """, "docker/Dockerfile");
    }

    @Test
    void a_build_of_something_elsewhere_is_of_no_dockerfile_here() {
        file("build.sh", "#!/bin/sh\ndocker build --target only https://example.org/repo.git\n");
        file("compose.yaml", "services:\n  web:\n    build: {context: 'https://example.org/repo.git', target: only}\n");
        check("", "Dockerfile", "deep/Dockerfile");
    }

    @Test
    void a_service_takes_what_it_lacks_from_one_of_another_file_that_it_extends() {
        file("compose.yaml", """
                services:
                  web:
                    extends: {file: common/compose.yaml, service: app}
                    build: {target: serve}
                """);
        file("common/compose.yaml", """
                services:
                  app:
                    build: {context: ., dockerfile: App.Dockerfile}
                """);
        check("compose.yaml TARGET serve: common/App.Dockerfile PATH sure\n", "common/App.Dockerfile", "Dockerfile");
    }

    @Test
    void targets_that_inherit_from_each_other_are_visited_once() {
        file("docker-bake.hcl", """
                target "a" {
                  inherits = ["b"]
                }
                target "b" {
                  inherits = ["a"]
                  target = "x"
                }
                """);
        check("docker-bake.hcl TARGET x: Dockerfile PATH sure\n", "Dockerfile");
    }

    private void file(String path, String text) {
        FilePath file = ROOT.resolve(path);
        var read = ProjectBuildFile.read(file, ROOT, SourceText.of(text), BuildParameters.NONE);
        files.put(file, read);
        groups.computeIfAbsent(BuildGroup.keyOf(read), key -> new ArrayList<>()).add(read);
    }

    /** The Dockerfile in {@code deep} is the one that has a stage named {@code only}. */
    private void check(String targets, String... dockerfiles) {
        Set<FilePath> known = Set.of(dockerfiles).stream().map(ROOT::resolve).collect(Collectors.toSet());
        var found = new StringBuilder();
        for (List<ProjectBuildFile> group : groups.values()) {
            BuildLinks links = BuildLinks.of(
                    BuildGroup.of(group, path -> Optional.ofNullable(files.get(path))),
                    path -> Optional.of(path).filter(known::contains),
                    name -> onlyOneNaming(name, known));
            links.byDockerfile().values().forEach(use -> use.targets().forEach(target -> found.append(shown(target))));
        }
        assertEquals(sorted(targets), sorted(found.toString()));
    }

    private static Optional<FilePath> onlyOneNaming(String name, Set<FilePath> known) {
        if (name.equals("only")) {
            return Optional.of(ROOT.resolve("deep/Dockerfile"));
        }
        List<FilePath> ending = known.stream()
                .filter(path -> PathEndings.keys(path).anyMatch(name::equals))
                .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static String shown(BuildTarget target) {
        return target.file().relativeTo(ROOT) + " " + target.role() + " "
                + target.value().text() + ": " + target.dockerfile().file().relativeTo(ROOT) + " " + target.by()
                + (target.isSure() ? " sure" : "") + "\n";
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }
}
