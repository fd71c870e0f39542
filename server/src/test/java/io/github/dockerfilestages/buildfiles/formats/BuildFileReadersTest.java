package io.github.dockerfilestages.buildfiles.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.bake.BakeReader;
import io.github.dockerfilestages.buildfiles.ci.GitLabReader;
import io.github.dockerfilestages.buildfiles.ci.JenkinsReader;
import io.github.dockerfilestages.buildfiles.ci.PipelineReader;
import io.github.dockerfilestages.buildfiles.ci.VisualStudioTasksReader;
import io.github.dockerfilestages.buildfiles.compose.ComposeReader;
import io.github.dockerfilestages.buildfiles.compose.UnnamedComposeReader;
import io.github.dockerfilestages.buildfiles.github.WorkflowReader;
import io.github.dockerfilestages.buildfiles.scripts.MarkdownReader;
import io.github.dockerfilestages.buildfiles.scripts.PackageJsonReader;
import io.github.dockerfilestages.buildfiles.scripts.ScriptReader;
import io.github.dockerfilestages.buildfiles.scripts.ShellReader;
import io.github.dockerfilestages.buildfiles.tools.DeploymentReader;
import io.github.dockerfilestages.buildfiles.tools.DevcontainerReader;
import io.github.dockerfilestages.buildfiles.tools.DotnetProjectReader;
import io.github.dockerfilestages.buildfiles.tools.FlyReader;
import io.github.dockerfilestages.buildfiles.tools.SkaffoldReader;
import io.github.dockerfilestages.buildfiles.tools.TerraformReader;
import io.github.dockerfilestages.buildfiles.tools.TiltReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which reader takes which file. */
class BuildFileReadersTest {
    private static void check(Class<? extends BuildFileReader> expected, String path, String text) {
        assertEquals(
                expected,
                BuildFileReaders.of(path, SourceText.of(text)).orElseThrow().getClass(),
                path);
    }

    @Test
    void eachFormatHasOne() {
        check(BakeReader.class, "docker-bake.hcl", "");
        check(BakeReader.class, "docker-bake.override.json", "");
        check(BakeReader.class, "ci/images.hcl", "target \"a\" {\n}\n");
        check(ComposeReader.class, "compose.yaml", "");
        check(ComposeReader.class, "a/docker-compose.dev.yml", "");
        check(WorkflowReader.class, ".github/workflows/ci.yml", "");
        check(WorkflowReader.class, "build/action.yaml", "");
        check(GitLabReader.class, ".gitlab-ci.yml", "");
        check(SkaffoldReader.class, "skaffold.yaml", "");
        check(DevcontainerReader.class, ".devcontainer/devcontainer.json", "");
        check(PackageJsonReader.class, "web/package.json", "");
        check(ShellReader.class, "build.sh", "");
        check(ShellReader.class, "hack/build", "#!/bin/sh\n");
        check(ScriptReader.class, "Makefile", "");
        check(ScriptReader.class, "justfile", "");
        check(MarkdownReader.class, "README.md", "");
        check(TiltReader.class, "Tiltfile", "");
        check(PipelineReader.class, ".circleci/config.yml", "");
        check(JenkinsReader.class, "Jenkinsfile", "");
        check(VisualStudioTasksReader.class, ".vscode/tasks.json", "");
        check(DeploymentReader.class, "werf.yaml", "");
        check(FlyReader.class, "fly.toml", "");
        check(TerraformReader.class, "main.tf", "resource \"docker_image\" \"x\" {}");
        check(DotnetProjectReader.class, "App.csproj", "");
        check(UnnamedComposeReader.class, "ops/dev.yaml", "services: \n  web: {build: .}\n");
        check(UnnamedComposeReader.class, "okteto.yml", "services: \n  web: {build: .}\n");
    }

    @Test
    void otherFilesHaveNoneAndOnlyMentionStages() {
        for (String path : List.of(
                "main.go",
                "values.yaml",
                "LICENSE",
                "tox.ini",
                "BUILD.bazel",
                "Rakefile",
                "Procfile.dev",
                "scripts/buildImages.ts",
                "src/test/java/DockerTest.java")) {
            BuildFile file = BuildFileReaders.read(path, SourceText.of("docker build --target a ."));
            assertEquals(List.of(), file.builds(), path);
            assertEquals(
                    List.of("a"),
                    file.mentions().stream().map(NameMention::name).toList(),
                    path);
        }
    }

    @Test
    void theNameOfSomeFilesSaysThatTheyMayStartBuilds() {
        for (String path : List.of(
                "build.sh",
                "Makefile",
                "justfile",
                "Tiltfile",
                "README.md",
                "compose.yaml",
                "BUILD",
                "Vagrantfile",
                "tox.ini",
                "images.cue",
                "ci/jobs.jsonnet",
                "bake.json",
                "app.properties")) {
            assertTrue(BuildFileReaders.isNamedForBuilds(path), path);
        }
        for (String path : List.of("hack/build", "a.b/run", "main.c", "buildImages.ts", "tsconfig.json", "notes.txt")) {
            assertFalse(BuildFileReaders.isNamedForBuilds(path), path);
        }
    }

    @Test
    void anyOtherTextNeedsAWordThatBuilds() {
        for (String path : List.of("hack/run", "src/main.c", "infra/buildImages.ts", "tool.py", "images.json")) {
            assertEquals(
                    List.of(),
                    BuildFileReaders.read(path, SourceText.of("\"target\": \"a\""))
                            .mentions(),
                    path);
            assertEquals(
                    List.of("a"),
                    BuildFileReaders.read(path, SourceText.of("{\"file\": \"Dockerfile\", \"target\": \"a\"}"))
                            .mentions()
                            .stream()
                            .map(NameMention::name)
                            .toList(),
                    path);
        }
    }
}
