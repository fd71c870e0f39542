package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
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
    void each_format_has_one() {
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
        check(MakeReader.class, "Makefile", "");
        check(JustReader.class, "justfile", "");
        check(MarkdownReader.class, "README.md", "");
        check(TiltReader.class, "Tiltfile", "");
    }

    @Test
    void other_files_have_none_and_say_nothing() {
        for (String path : new String[] {"Dockerfile", "main.go", "values.yaml", "tsconfig.json", "LICENSE"}) {
            assertEquals(
                    BuildFile.EMPTY, BuildFileReaders.read(path, SourceText.of("docker build --target a .")), path);
        }
    }
}
