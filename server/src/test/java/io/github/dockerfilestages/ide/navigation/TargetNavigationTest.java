package io.github.dockerfilestages.ide.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectDrawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Requests a feature at each offset of the mark {@code origin}, and one character outside it. */
class TargetNavigationTest {
    @Test
    void theDefinitionOfATargetIsTheAliasInTheDockerfileThatIsBuilt() {
        check(TargetNavigationTest::definition, """
                #- Dockerfile
                FROM golang AS build
                #- web/Dockerfile
                FROM golang AS Build
                ^>> target
                               ^^^^^ selection
                RUN make
                       ^<< target
                FROM build
                #- compose.yaml
                services:
                  web:
                    build:
                      context: web
                      target: "build"
                               ^^^^^ origin
                """);
    }

    @Test
    void aFilterAndTheKeyOfAContextNameStagesToo() {
        check(TargetNavigationTest::definition, """
                #- Dockerfile
                FROM golang AS deps
                ^^^^^^^^^^^^^^^^^^^ target
                               ^^^^ selection
                #- docker-bake.hcl
                target "app" {
                  no-cache-filter = ["deps"]
                                      ^^^^ origin
                }
                """);
        check(TargetNavigationTest::definition, """
                #- Dockerfile
                FROM golang AS deps
                ^^^^^^^^^^^^^^^^^^^ target
                               ^^^^ selection
                #- build.sh
                docker build --build-context deps=../deps .
                                             ^^^^ origin
                """);
    }

    @Test
    void aTargetSharedByBuildsOfSeveralDockerfilesLeadsToEach() {
        check(TargetNavigationTest::definition, """
                #- a/Dockerfile
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                #- b/Dockerfile
                FROM golang AS build
                ^^^^^^^^^^^^^^^^^^^^ target
                               ^^^^^ selection
                #- docker-bake.hcl
                target "common" { target = "build" }
                                            ^^^^^ origin
                target "a" {
                  inherits = ["common"]
                  context = "a"
                }
                target "b" {
                  inherits = ["common"]
                  context = "b"
                }
                """);
    }

    @Test
    void theAliasMayBeInTheSameFile() {
        check(TargetNavigationTest::definition, """
                #- compose.yaml
                services:
                  web:
                    build:
                      target: run
                              ^^^ origin
                      dockerfile_inline: |
                        FROM alpine AS run
                        ^^^^^^^^^^^^^^^^^^ target
                                       ^^^ selection
                """);
    }

    @Test
    void otherFeaturesLeadOnFromTheStage() {
        check(TypeDefinition::find, """
                #- Dockerfile
                FROM golang AS base
                ^^^^^^^^^^^^^^^^^^^ target
                               ^^^^ selection
                FROM base AS build
                #- Makefile
                image:
                	docker build --target build .
                	                      ^^^^^ origin
                """);
        check(Implementation::find, """
                #- Dockerfile
                FROM golang AS base
                FROM base AS build
                ^^^^^^^^^^^^^^^^^^ target
                             ^^^^^ selection
                #- Makefile
                image:
                	docker build --target base .
                	                      ^^^^ origin
                """);
    }

    @Test
    void aTargetThatIsNoStageLeadsNowhere() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                #- build.sh
                docker build --target $0other .
                """);
        assertEquals(List.of(), find(fixture, fixture.caretFile(), fixture.caret(), TargetNavigationTest::definition));
    }

    private static void check(Function<FilePosition, List<FileLink>> feature, String source) {
        var fixture = ProjectFixture.of(source);
        for (Map.Entry<String, Fixture> file : fixture.files().files().entrySet()) {
            Fixture marked = file.getValue();
            if (marked.marks().stream().noneMatch(mark -> mark.label().equals("origin"))) {
                continue;
            }
            FilePath path = ProjectFixture.ROOT.resolve(file.getKey());
            String expected = ProjectDrawing.expected(fixture).toString();
            marked.inside("origin")
                    .forEach(caret -> assertEquals(expected, draw(fixture, path, caret, feature), marked.text()));
            marked.beside("origin")
                    .forEach(caret -> assertEquals(List.of(), find(fixture, path, caret, feature), marked.text()));
        }
    }

    private static String draw(
            ProjectFixture fixture, FilePath path, int caret, Function<FilePosition, List<FileLink>> feature) {
        var drawing = ProjectDrawing.blank(fixture);
        List<FileLink> links = find(fixture, path, caret, feature);
        for (FileLink link : links) {
            drawing = drawing.mark(List.of(link.selection()), "selection").mark(List.of(link.target()), "target");
        }
        for (FileLink link : links.subList(0, 1)) {
            drawing = drawing.mark(List.of(new FileLocation(path, link.origin())), "origin");
        }
        return drawing.toString();
    }

    private static List<FileLink> find(
            ProjectFixture fixture, FilePath path, int caret, Function<FilePosition, List<FileLink>> feature) {
        return feature.apply(fixture.position(path, caret));
    }

    private static List<FileLink> definition(FilePosition position) {
        return Definition.find(position, Set.of());
    }
}
