package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectDrawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The definition at the cursor of a fixture. */
class ContextDefinitionTest {

    @Test
    void aReferenceLeadsToTheKeysOfAllBuildsOfItsDockerfile() {
        check("""
                #- app/Dockerfile
                FROM to$0ols AS build
                     ^^^^^^^ origin
                FROM alpine
                COPY --from=tools /x /x
                #- docker-bake.hcl
                target "app" {
                  context = "app"
                  contexts = { tools = "target:tools" }
                               ^^^^^ selection
                }
                target "other" {
                  contexts = { tools = "target:tools" }
                }
                #- compose.yaml
                services:
                  app:
                    build:
                      context: app
                      additional_contexts: [tools=docker-image://tools]
                                            ^^^^^ selection
                """);
    }

    @Test
    void aSourceLeadsToABakeTargetAndToTheStageThatItBuilds() {
        check("""
                #- Dockerfile
                FROM alpine AS base
                               ^^^^ selection
                FROM alpine AS last
                #- app/Dockerfile
                FROM deps
                #- docker-bake.hcl
                target "common" {
                  target = "BASE"
                }
                target "deps" {
                        ^^^^ selection
                  inherits = ["common"]
                }
                target "app" {
                  context = "app"
                  contexts = { deps = "target$0:deps" }
                                       ^^^^^^^^^^^^^ origin
                }
                """);
    }

    @Test
    void aBuildWithoutATargetBuildsTheLastStage() {
        check("""
                #- base/Dockerfile
                FROM alpine AS deps
                FROM alpine AS last
                               ^^^^ selection
                #- app/Dockerfile
                FROM deps
                #- compose.yaml
                services:
                  base:
                  ^^^^ selection
                    build: base
                  app:
                    build:
                      context: app
                      additional_contexts:
                        deps: service:bas$0e
                              ^^^^^^^^^^^^^^ origin
                """);
    }

    @Test
    void aFolderLeadsToItsDockerfile() {
        check("""
                #- images/base/Dockerfile
                FROM alpine
                <> selection
                #- app/Dockerfile
                FROM base
                #- ci/build.sh
                docker build --build-context base=images/$0base -f app/Dockerfile .
                                                  ^^^^^^^^^^^^^ origin
                """);
    }

    @Test
    void anImageAndATargetThatIsMissingLeadNowhere() {
        checkNone("""
                #- Dockerfile
                FROM base
                #- build.sh
                docker build --build-context base=docker-image://$0alpine .
                """);
        checkNone("""
                #- Dockerfile
                FROM base
                #- docker-bake.hcl
                target "app" { contexts = { base = "target:$0none" } }
                """);
    }

    private static void check(String source) {
        var fixture = ProjectFixture.of(source);
        List<FileLink> links = links(fixture);
        var selections = links.stream().map(FileLink::selection).distinct().toList();
        var origins = links.stream()
                .map(link -> new FileLocation(fixture.caretFile(), link.origin()))
                .distinct()
                .toList();
        assertEquals(
                ProjectDrawing.expected(fixture).toString(),
                ProjectDrawing.blank(fixture)
                        .mark(selections, "selection")
                        .mark(origins, "origin")
                        .toString());
    }

    private static void checkNone(String source) {
        assertEquals(List.of(), links(ProjectFixture.of(source)));
    }

    private static List<FileLink> links(ProjectFixture fixture) {
        return Definition.find(fixture.position(), Set.of());
    }
}
