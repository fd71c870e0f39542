package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.Project;
import org.junit.jupiter.api.Test;

class StageSymbolTest {
    private static final String FILES = """
            #- Dockerfile
            FROM alpine AS a
            FROM alpine AS b
            #- other/Dockerfile
            FROM alpine AS a
            FROM alpine AS b
            """;

    @Test
    void aSymbolIsAStageOfADockerfileInAProject() {
        Project project = ProjectFixture.of(FILES).project();
        StageSymbol symbol = symbol(project, "Dockerfile", 1);

        assertEquals(symbol, symbol(project, "Dockerfile", 1));
        assertEquals(symbol.hashCode(), symbol(project, "Dockerfile", 1).hashCode());
        assertNotEquals(symbol, symbol(project, "Dockerfile", 0));
        assertNotEquals(symbol, symbol(project, "other/Dockerfile", 1));
        assertNotEquals(
                symbol, symbol(ProjectFixture.of(FILES.replace("AS b", "AS c")).project(), "Dockerfile", 1));
    }

    private static StageSymbol symbol(Project project, String file, int stage) {
        var dockerfile = project.dockerfile(ProjectFixture.ROOT.resolve(file)).orElseThrow();
        return new StageSymbol(dockerfile, dockerfile.model().table().stage(stage));
    }
}
