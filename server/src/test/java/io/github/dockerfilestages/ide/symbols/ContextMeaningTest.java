package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the source of the context at the cursor stands for: a build, its Dockerfile, the stage. */
class ContextMeaningTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM alpine AS base
            FROM alpine AS last
            """;

    @Test
    void aTargetIsTheResultOfItsStage() {
        check(STAGES + """
                #- docker-bake.hcl
                target "tools" { target = "BASE" }
                target "app" { contexts = { deps = "target:to$0ols" } }
                """, "tools in docker-bake.hcl, Dockerfile, base");
    }

    @Test
    void aBuildWithoutTargetIsTheLastStage() {
        check(STAGES + """
                #- compose.yaml
                services:
                  tools: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: "service:$0tools"}
                """, "tools in compose.yaml, Dockerfile, last");
    }

    @Test
    void theStageOrTheDockerfileMayBeUnknown() {
        check(STAGES + """
                #- docker-bake.hcl
                target "tools" { target = "none" }
                target "app" { contexts = { deps = "target:to$0ols" } }
                """, "tools in docker-bake.hcl, Dockerfile, -");
        check(STAGES + """
                #- docker-bake.hcl
                target "tools" { context = "https://example.org/x.git" }
                target "app" { contexts = { deps = "target:to$0ols" } }
                """, "tools in docker-bake.hcl, -, -");
    }

    @Test
    void aBuildMayHavePartsInSeveralFiles() {
        check(
                STAGES + """
                #- docker-bake.hcl
                target "tools" {}
                target "app" { contexts = { deps = "target:to$0ols" } }
                #- docker-bake.override.hcl
                target "tools" { target = "base" }
                """,
                "tools in docker-bake.override.hcl, Dockerfile, base",
                "tools in docker-bake.hcl, Dockerfile, last");
    }

    @Test
    void aTargetMayBeAService() {
        check(STAGES + """
                #- docker-bake.hcl
                target "app" { contexts = { deps = "target:to$0ols" } }
                #- compose.yaml
                services:
                  tools: {build: .}
                """, "tools in compose.yaml, Dockerfile, last");
    }

    @Test
    void aTargetOfTheNameComesBeforeAService() {
        check(STAGES + """
                #- docker-bake.hcl
                target "tools" { target = "base" }
                target "app" { contexts = { deps = "target:to$0ols" } }
                #- compose.yaml
                services:
                  tools: {build: .}
                """, "tools in docker-bake.hcl, Dockerfile, base");
    }

    @Test
    void aServiceIsNeverATarget() {
        check(STAGES + """
                #- docker-bake.hcl
                target "tools" {}
                #- compose.yaml
                services:
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: "service:to$0ols"}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"images/base", "./images/base", "images/base/", "../images/base", "images/../images/base"})
    void aFolderIsItsDockerfile(String folder) {
        String script = "#- ci/build.sh\ndocker build --build-context deps=$0" + folder + " -f app/Dockerfile .\n";
        check(
                "#- app/Dockerfile\nFROM deps\n#- images/base/Dockerfile\nFROM alpine AS base\n" + script,
                "-, images/base/Dockerfile, -");
    }

    @Test
    void theFolderNextToTheFileComesFirst() {
        check("""
                #- base/Dockerfile
                FROM alpine AS far
                #- ci/base/Dockerfile
                FROM alpine AS near
                #- ci/docker-bake.hcl
                target "app" { contexts = { deps = "$0base" } }
                """, "-, ci/base/Dockerfile, -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-image://$0alpine",
                "oci-layout://$0base",
                "https://example.org/$0x.git",
                "git@example.org:$0base",
                "github.com/x/$0base",
                "target:$0none",
                "target:$0",
                "$0none",
                "$0../../../../../..",
                "${$0BASE}",
            })
    void anImageARepositoryAndWhatIsMissingIsNothing(String source) {
        check(STAGES + "#- base/Dockerfile\nFROM alpine\n#- docker-bake.hcl\ntarget \"app\" { contexts = { deps = \""
                + source + "\" } }\n");
    }

    @Test
    void theKeyIsNoSource() {
        assertEquals(List.of(), sources("""
                #- docker-bake.hcl
                target "app" { contexts = { de$0ps = "target:tools" } }
                """));
        assertEquals(List.of(), sources("""
                #- docker-bake.hcl
                target "app" { context = "to$0ols" }
                """));
    }

    @Test
    void aSourceMayHaveSeveralValues() {
        assertEquals(List.of("target:base-a", "target:base-b"), sources("""
                #- docker-bake.hcl
                target "app" {
                  name     = "app-${kind}"
                  matrix   = { kind = ["a", "b"] }
                  contexts = { deps = "target:ba$0se-${kind}" }
                }
                """));
    }

    private static void check(String source, String... expected) {
        var fixture = ProjectFixture.of(source);
        ProjectBuildFile file = file(fixture);
        assertEquals(
                Arrays.asList(expected),
                ContextMeaning.sourcesAt(file, fixture.caret()).stream()
                        .flatMap(context -> ContextMeaning.of(fixture.project(), file.path(), context).stream())
                        .map(ContextMeaningTest::shown)
                        .toList());
    }

    private static List<String> sources(String source) {
        var fixture = ProjectFixture.of(source);
        return ContextMeaning.sourcesAt(file(fixture), fixture.caret()).stream()
                .map(context -> context.source().text())
                .toList();
    }

    private static ProjectBuildFile file(ProjectFixture fixture) {
        return fixture.project().buildFile(fixture.caretFile()).orElseThrow();
    }

    private static String shown(ContextMeaning meaning) {
        String build = meaning.build()
                .map(known -> known.name().text() + " in " + known.file().relativeTo(ProjectFixture.ROOT))
                .orElse("-");
        String dockerfile = meaning.dockerfile()
                .map(ProjectDockerfile::path)
                .map(path -> path.relativeTo(ProjectFixture.ROOT))
                .orElse("-");
        return build + ", " + dockerfile + ", "
                + meaning.stage().map(Stage::name).orElse("-");
    }
}
