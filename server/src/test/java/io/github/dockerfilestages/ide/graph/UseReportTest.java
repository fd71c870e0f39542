package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON about the build files that refer to a Dockerfile. */
class UseReportTest {
    private static final ProjectFixture FILES = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            FROM scratch AS last
            #- compose.yaml
            services:
              one: {build: {context: ., target: Build}}
              other: {build: {context: ., target: $STAGE}}
              blank: {build: {context: ., target: ""}}
            #- docker-bake.hcl
            target "a" {
              target = "gone"
              contexts = { last = "x", deps = "y" }
            }
            #- build.sh
            docker build --target last --file nowhere/Dockerfile .
            """);

    @Test
    void eachTargetSaysWhereItIsAndWhichStageItNames() {
        assertEquals(
                List.of(
                        "build.sh 0:22-26 shell last names stage 1 by name",
                        "compose.yaml 1:36-41 compose Build names stage 0 by path",
                        "compose.yaml 2:38-44 compose something names no stage by path",
                        "docker-bake.hcl 1:12-16 bake gone names no stage by path"),
                report().targets(dockerfile().id()).stream()
                        .map(target -> target.file() + position(target.range()) + " " + target.kind() + " "
                                + target.value().orElse("something") + " names "
                                + target.stage().map(stage -> "stage " + stage).orElse("no stage") + " by "
                                + target.by())
                        .sorted()
                        .toList());
    }

    @Test
    void eachContextSaysWhereItIsDeclared() {
        assertEquals(
                List.of("docker-bake.hcl 2:15-19 last", "docker-bake.hcl 2:27-31 deps"),
                report().contexts(FILES.project().use(dockerfile().id())).stream()
                        .map(context -> context.file() + position(context.range()) + " " + context.name())
                        .toList());
    }

    private static UseReport report() {
        return new UseReport(FILES.project(), dockerfile().model().table(), FilePath::name);
    }

    private static ProjectDockerfile dockerfile() {
        return FILES.dockerfile("Dockerfile");
    }

    private static String position(PositionRange range) {
        return " " + range.start().line() + ":" + range.start().character() + "-"
                + range.end().character();
    }
}
