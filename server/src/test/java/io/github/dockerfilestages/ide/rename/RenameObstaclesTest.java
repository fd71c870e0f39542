package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenameObstaclesTest {
    @Test
    void argumentsOfTheBuildDoNotCount() {
        var parameters = new BuildParameters("linux/amd64", Map.of("B", "build"), Set.of());
        StageModel model =
                Fixture.of("ARG B=alpine\nFROM golang AS build\nFROM $B\n").model(parameters);

        assertEquals(1, model.table().referencesTo(model.table().stage(0)).size());
        assertEquals(
                0,
                RenameObstacles.plain(Project.EMPTY, Alone.of(model))
                        .model()
                        .table()
                        .referencesTo(model.table().stage(0))
                        .size());
    }

    @Test
    void aBuildTargetThatNamesNoStageSaysSo() {
        String files = """
                #- Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: %s}
                """;

        assertEquals(
                Optional.of("The build target 'other' on line 3 of compose.yaml does not name a stage of Dockerfile."),
                dangling(files.formatted("oth$0er")));
        assertEquals(Optional.empty(), dangling(files.formatted("other").replace("context", "con$0text")));
    }

    @Test
    void aFileThatIsNotValidUtf8IsNamed() {
        var fixture =
                ProjectFixture.of("#- Dockerfile\nFROM golang AS build\n#- build.sh\ndocker build --target build .\n");
        ProjectDockerfile dockerfile = fixture.dockerfile("Dockerfile");
        Project readOnly = fixture.project()
                .with(List.of(fixture.project().buildFiles().get(0).readOnly()));
        var script = List.of(ProjectFixture.ROOT.resolve("build.sh"));

        assertEquals(
                Optional.empty(),
                sentence(RenameObstacles.notEditable(fixture.project(), dockerfile, script, "The stage")));
        assertEquals(
                Optional.of("The stage is named in build.sh, which is not valid UTF-8 and is never edited."),
                sentence(RenameObstacles.notEditable(readOnly, dockerfile, script, "The stage")));
        assertEquals(
                Optional.of("The stage is named in Dockerfile, which is not valid UTF-8 and is never edited."),
                sentence(RenameObstacles.notEditable(
                        fixture.project(), dockerfile.readOnly(), List.of(dockerfile.path()), "The stage")));
    }

    @Test
    void theContextsOfBuildFilesCountAndNoArguments() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                #- docker-bake.hcl
                target "a" { contexts = { src = "./src" } }
                """);
        var plain = RenameObstacles.plain(fixture.project(), fixture.dockerfile("Dockerfile"));

        assertEquals(Set.of("src"), plain.model().parameters().namedContexts());
    }

    private static Optional<String> dangling(String source) {
        var fixture = ProjectFixture.of(source);
        return sentence(RenameObstacles.nothing(fixture.position()));
    }

    private static Optional<String> sentence(Optional<RenameRefusal> refusal) {
        return refusal.map(RenameRefusal::sentence);
    }
}
