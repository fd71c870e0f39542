package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients are asked to watch the files that are read, with the same rules for case. */
class WatchedFilesTest {
    private static final List<String> NAMES = List.of(
            "Dockerfile",
            "dev.DOCKERFILE",
            "api-Dockerfile",
            "Containerfile.dev",
            "compose.yaml",
            "docker-compose.dev.yml",
            ".github/workflows/ci.yml",
            "action.yaml",
            ".gitlab-ci.yml",
            "ci/gitlab-ci/a/b.yml",
            "skaffold.dev.yaml",
            "devcontainer.json",
            ".devcontainer.json",
            "package.json",
            "docker-bake.json",
            "docker-bake.override.json",
            "docker-bake.hcl",
            "images.hcl",
            "build.sh",
            "BUILD.SH",
            "a.bash",
            "a.zsh",
            "a.ksh",
            "Makefile",
            "MAKEFILE",
            "GNUmakefile",
            "Makefile.am",
            "rules.mk",
            "rules.MK",
            "justfile",
            ".JUSTFILE",
            "a.just",
            "README.md",
            "README.MD",
            "Tiltfile",
            "Tiltfile.dev",
            "web.tiltfile",
            "Web.Tiltfile",
            "Jenkinsfile",
            "Jenkinsfile.release",
            "fly.toml",
            "main.tf",
            "App.csproj",
            "werf.yaml",
            "cloudbuild.yaml");

    private static final FilePath FOLDER = FilePath.of("/repo");

    private static final List<PathMatcher> WATCHED = WatchedFiles.globs()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();

    @Test
    void whatIsReadIsWatched() {
        SearchRules rules = SearchRules.of(Configuration.DEFAULT, FOLDER, FOLDER);
        for (String name : NAMES) {
            assertTrue(rules.isSought(name), name + " is not read");
            assertTrue(isWatched(name), name + " is not watched");
        }
    }

    @Test
    void soIsWhatComposeFilesExtendAndWhatIsIgnored() {
        List<String> names = List.of("base.yml", "a/.gitignore", ".dockerfile-stages.yaml", "a/.dockerfile-stages.yml");
        assertEquals(names, names.stream().filter(WatchedFilesTest::isWatched).toList());
    }

    @Test
    void otherFilesAreNot() {
        assertEquals(
                List.of(),
                Stream.of("main.c", "tsconfig.json", "notes.txt", "x.ts")
                        .filter(WatchedFilesTest::isWatched)
                        .toList());
    }

    private static boolean isWatched(String name) {
        return WATCHED.stream().anyMatch(glob -> glob.matches(Path.of("/folder", name)));
    }
}
