package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileWordingTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            FROM vendor
            #- web/docker-bake.hcl
            target "a" {
              context = ".."
              target = "build"
              no-cache-filter = ["build"]
              contexts = { vendor = "./vendor" }
            }
            """);

    @Test
    void aFileIsCalledByItsPathBelowTheFolderThatWasSearched() {
        assertEquals(
                "web/docker-bake.hcl",
                FileWording.name(FIXTURE.project(), ProjectFixture.ROOT.resolve("web/docker-bake.hcl")));
        assertEquals("compose.yaml", FileWording.name(FIXTURE.project(), FilePath.of("/elsewhere/compose.yaml")));
    }

    @Test
    void aTargetIsDescribedByItsRoleAndItsLine() {
        assertEquals(
                List.of(
                        "the build target 'build' on line 3 of web/docker-bake.hcl",
                        "the cache filter 'build' on line 4 of web/docker-bake.hcl",
                        "the build context 'vendor' on line 5 of web/docker-bake.hcl"),
                FIXTURE.project().targetsIn(ProjectFixture.ROOT.resolve("web/docker-bake.hcl")).stream()
                        .map(target -> FileWording.describe(FIXTURE.project(), target))
                        .sorted(Comparator.comparing(words -> words.replaceFirst(".*line ", "")))
                        .toList());
    }

    @Test
    void aSentenceStartsWithACapital() {
        assertEquals("The build target", FileWording.capitalized("the build target"));
    }
}
