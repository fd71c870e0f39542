package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The links of the only build file, as its texts and the paths that they lead to. */
class DockerfileLinksTest {
    private static final String DOCKERFILES = """
            #- Dockerfile
            FROM alpine
            #- web/Dockerfile
            FROM alpine
            #- web/prod.Dockerfile
            FROM alpine
            """;

    @Test
    void aPathLeadsToItsDockerfile() {
        assertEquals(List.of("web > web/prod.Dockerfile", "prod.Dockerfile > web/prod.Dockerfile"), links("""
                #- compose.yaml
                services: {web: {build: {context: web, dockerfile: prod.Dockerfile}}}
                """));
        assertEquals(List.of("web/prod.Dockerfile > web/prod.Dockerfile"), links("""
                #- docker-bake.hcl
                target "web" {
                  dockerfile = "web/prod.Dockerfile"
                }
                """));
    }

    @Test
    void aContextLeadsToTheDockerfileInIt() {
        assertEquals(List.of("./web > web/Dockerfile", ". > Dockerfile"), links("""
                #- compose.yaml
                services:
                  web: {build: ./web}
                  api: {build: {context: .}}
                """));
        assertEquals(List.of("web > web/Dockerfile"), links("""
                #- build.sh
                docker build web
                """));
    }

    @Test
    void aContextWithTheDockerfileElsewhereLeadsNowhere() {
        assertEquals(List.of("web/Dockerfile > web/Dockerfile"), links("""
                #- compose.yaml
                services: {web: {build: {context: ., dockerfile: web/Dockerfile}}}
                """));
    }

    @Test
    void aValueForSeveralDockerfilesLeadsNowhere() {
        assertEquals(
                List.of(),
                links("""
                #- docker-bake.hcl
                target "all" {
                  name = "all-${index}"
                  matrix = { file = ["Dockerfile", "prod.Dockerfile"], index = [1] }
                  context = "web"
                  dockerfile = file
                }
                """).stream().filter(link -> link.startsWith("web >")).toList());
    }

    @Test
    void aPathWithoutADockerfileLeadsNowhere() {
        assertEquals(List.of(), links("""
                #- compose.yaml
                services: {web: {build: {context: other}}}
                """));
    }

    private static List<String> links(String file) {
        Project project = ProjectFixture.of(DOCKERFILES + file).project();
        var buildFile = project.buildFiles().get(0);
        return DockerfileLinks.find(project, buildFile).stream()
                .map(link -> buildFile.text().slice(link.range()) + " > "
                        + link.dockerfile().relativeTo(ProjectFixture.ROOT))
                .toList();
    }
}
