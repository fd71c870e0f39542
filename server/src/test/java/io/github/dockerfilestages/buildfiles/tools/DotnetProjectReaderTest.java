package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DotnetProjectReaderTest {
    private static final DotnetProjectReader READER = new DotnetProjectReader();
    private static final String PATH = "App/App.csproj";

    @Test
    void projectsGoByTheirEndings() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of(PATH, "App.fsproj", "App.vbproj"),
                List.of("App.sln"));
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
