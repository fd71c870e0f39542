package io.github.dockerfilestages.buildfiles.tools;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotnetProjectReaderTest {
    private static final DotnetProjectReader READER = new DotnetProjectReader();
    private static final String PATH = "App/App.csproj";

    @Test
    void projectsGoByTheirEndings() {
        for (String path : List.of(PATH, "App.fsproj", "App.vbproj")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        assertFalse(READER.reads("App.sln", SourceText.of("")));
    }

    @Test
    void propertiesNameTheStageAndTheDockerfile() {
        check("""
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <DockerfileFastModeStage>one</DockerfileFastModeStage>
                                             ^^^ target
                    <DockerfileFile>..\\Dockerfile</DockerfileFile>
                                    ^^^^^^^^^^^^^ dockerfile = ../Dockerfile
                  </PropertyGroup>
                </Project>
                """);
    }

    @Test
    void aPropertyOfAPropertyIsNotKnown() {
        check("""
                <DockerfileFastModeStage>$(Stage)</DockerfileFastModeStage>
                                         ^^^^^^^^ target (unknown)
                """);
    }

    private static void check(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }
}
