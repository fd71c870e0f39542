package io.github.dockerfilestages.ide.hints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.hints.CodeLens.Topic;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeLensesTest {

    @Test
    void everyFromSaysHowOftenItsStageIsReferredTo() {
        var fixture = Fixture.of("""
                ARG BASE=build
                FROM golang AS build
                <> 4 references
                FROM ${BASE}
                <> no references
                COPY --from=build /a /b
                COPY --from=0 /a /b
                  FROM alpine AS test
                  <> 1 reference
                RUN --mount=from=TEST,target=/x make
                FROM \\
                <> no references
                  alpine AS last
                """);

        assertEquals(fixture.drawing().toString(), draw(fixture.model()).toString());
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), (model, offset) -> draw(model));
    }

    @Test
    void aLensLeadsToItsReferences() {
        var fixture = Fixture.of("""
                FROM golang AS build
                <> lens
                FROM build
                     ^^^^^ reference
                COPY --from="build" /a /b
                             ^^^^^ reference
                """);
        CodeLens first = find(fixture.model()).get(0);
        var drawing = Drawing.of(fixture.text()).mark(first.range(), "lens");
        for (FileLocation reference : references(first).locations()) {
            drawing = drawing.mark(reference.range(), "reference");
        }

        assertEquals(fixture.drawing().toString(), drawing.toString());
    }

    @Test
    void aStageThatBuildFilesBuildHasALensForThem() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                FROM alpine AS other
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: build}
                #- docker-bake.hcl
                target "app" { target = "build" }
                target "too" {
                  target = "build"
                  no-cache-filter = ["build"]
                }
                #- Makefile
                app:
                	docker build --target build .
                #- other.sh
                docker build --target other .
                """);
        var dockerfile = fixture.dockerfile("Dockerfile");
        List<String> titles = CodeLenses.find(fixture.project(), dockerfile).stream()
                .map(lens -> CodeLenses.resolve(fixture.project(), lens.stage(), lens.topic())
                        .orElseThrow()
                        .title())
                .toList();

        assertEquals(List.of("5 references", "4 build targets", "1 reference", "1 build target"), titles);
    }

    @Test
    void wordsThatMayNameAStageHaveALensOfTheirOwn() {
        ProjectFixture fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM golang AS build
                FROM alpine AS other
                #- web/Dockerfile
                FROM golang AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: vendor/image, target: Build}
                #- ci/deploy.toml
                [image]
                target = "build"
                """);
        var dockerfile = fixture.dockerfile("Dockerfile");
        List<CodeLens> lenses = CodeLenses.find(fixture.project(), dockerfile).stream()
                .filter(lens -> lens.topic() == Topic.MENTIONS)
                .toList();

        assertEquals(1, lenses.size());
        CodeLenses.Label label = CodeLenses.resolve(fixture.project(), stage(dockerfile, 0), Topic.MENTIONS)
                .orElseThrow();
        assertEquals("2 possible mentions", label.title());
        assertEquals(
                List.of("compose.yaml"),
                label.locations().stream().map(it -> it.file().name()).toList());
        assertEquals(
                List.of("deploy.toml"),
                label.mentions().stream().map(it -> it.file().name()).toList());
        assertEquals(Optional.empty(), CodeLenses.resolve(fixture.project(), stage(dockerfile, 1), Topic.MENTIONS));
    }

    private static StageSymbol stage(ProjectDockerfile dockerfile, int index) {
        return new StageSymbol(dockerfile, dockerfile.model().table().stage(index));
    }

    private static List<CodeLens> find(StageModel model) {
        return CodeLenses.find(Project.EMPTY, Alone.of(model));
    }

    private static CodeLenses.Label references(CodeLens lens) {
        return CodeLenses.resolve(Project.EMPTY, lens.stage(), Topic.REFERENCES).orElseThrow();
    }

    private static Drawing draw(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (CodeLens lens : find(model)) {
            drawing = drawing.mark(lens.range(), references(lens).title());
        }
        return drawing;
    }
}
