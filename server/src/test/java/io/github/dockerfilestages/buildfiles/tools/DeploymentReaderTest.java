package io.github.dockerfilestages.buildfiles.tools;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentReaderTest {
    private static final DeploymentReader READER = new DeploymentReader();

    @Test
    void filesGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("werf.yaml", "garden.yml", "api/api.garden.yaml", "okteto.yml"),
                List.of("kubernetes.yaml"));
        String services = "services:\n  web: {build: .}\n";
        assertFalse(READER.reads("okteto.yml", SourceText.of(services)), services);
    }

    @Test
    void werfHasImages() {
        check("werf.yaml", """
                project: x
                configVersion: 1
                ---
                image: web
                dockerfile: docker/Dockerfile
                            ^^^^^^^^^^^^^^^^^ dockerfile
                context: app
                         ^^^ context
                target: one
                        ^^^ target
                ---
                image: api
                dockerfile: Dockerfile
                """);
    }

    @Test
    void gardenHasModulesAndActions() {
        check("api.garden.yml", """
                kind: Build
                type: container
                name: api
                spec:
                  dockerfile: Dockerfile.prod
                              ^^^^^^^^^^^^^^^ dockerfile
                  targetStage: one
                               ^^^ target
                ---
                kind: Module
                type: container
                build:
                  targetImage: "${var.stage}"
                                ^^^^^^^^^^^^ target (unknown)
                """);
    }

    @Test
    void oktetoHasBuilds() {
        check("okteto.yml", """
                build:
                  web:
                    context: web
                             ^^^ context
                    dockerfile: Dockerfile
                                ^^^^^^^^^^ dockerfile
                    target: dev
                            ^^^ target
                """);
    }

    private static void check(String path, String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, path, fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, path, fixture.text());
    }
}
