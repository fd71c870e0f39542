package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.paths.PathModel;
import org.junit.jupiter.api.Test;

class RelativeSourcePathTest {
    @Test
    void onlyAPathThatTheWorkdirHasIsReported() {
        assertTrue(isFound("FROM x AS a\nWORKDIR /w\nRUN touch f\n", "f"));
        assertTrue(isFound("FROM x AS a\nWORKDIR /w\nRUN touch f\n", "./f"));
        assertFalse(isFound("FROM x AS a\nWORKDIR /w\nRUN touch f\n", "/f"));
        assertFalse(isFound("FROM x AS a\nWORKDIR /w\nRUN touch f\n", "other"));
        assertFalse(isFound("FROM x AS a\nWORKDIR /w\nRUN touch /f\n", "f"));
        assertFalse(isFound("FROM x AS a\nWORKDIR $W\nRUN touch f\n", "f"));
    }

    private static boolean isFound(String stage, String path) {
        PathModel paths = PathModel.of(
                Fixture.of(stage + "FROM y\nCOPY --from=a " + path + " /z\n").model());
        return RelativeSourcePath.find(paths.sources().findFirst().orElseThrow(), paths)
                .isPresent();
    }
}
