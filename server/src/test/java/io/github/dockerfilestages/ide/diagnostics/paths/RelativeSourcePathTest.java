package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.paths.effects.PathSource;
import org.junit.jupiter.api.Test;

class RelativeSourcePathTest {
    @Test
    void onlyAPathThatTheWorkdirHasIsReported() {
        String stage = "FROM golang AS build\nWORKDIR /work\nRUN touch tool\n";

        assertFinding("Source path 'tool' means '/tool'; stage 'build' only has '/work/tool'.", stage, "tool");
        assertFinding("Source path './tool' means '/tool'; stage 'build' only has '/work/tool'.", stage, "./tool");
        assertFinding("", stage, "/tool");
        assertFinding("", stage, "other");
        assertFinding("", stage.replace("touch tool", "touch /tool"), "tool");
        assertFinding("", stage.replace("/work", "$WORK"), "tool");
    }

    private static void assertFinding(String message, String stage, String path) {
        PathModel paths = PathModel.of(Fixture.of(stage + "FROM alpine\nCOPY --from=build " + path + " /bin/\n")
                .model());
        PathSource source = paths.sources().findFirst().orElseThrow();

        assertEquals(
                message,
                RelativeSourcePath.find(source, paths).map(Finding::message).orElse(""));
    }
}
