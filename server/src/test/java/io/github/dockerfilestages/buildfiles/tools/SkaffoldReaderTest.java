package io.github.dockerfilestages.buildfiles.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkaffoldReaderTest {
    private static final SkaffoldReader READER = new SkaffoldReader();

    @Test
    void readsFilesByTheirNames() {
        for (String path : List.of("skaffold.yaml", "a/skaffold.yml", "skaffold-dev.yaml", "skaffold.dev.yaml")) {
            assertTrue(READER.reads(path, SourceText.of("")), path);
        }
        for (String path : List.of("my-skaffold.yaml", "skaffold.json", "skaffold/a.yaml")) {
            assertFalse(READER.reads(path, SourceText.of("")), path);
        }
    }

    @Test
    void aProfileChangesArtifacts() {
        BuildDrawing.check(READER, "skaffold.yaml", Fixture.of("""
                build:
                  artifacts:
                    - image: web
                      context: web
                               ^^^ context
                      docker: {target: runtime, dockerfile: Dockerfile.web}
                                                            ^^^^^^^^^^^^^^ dockerfile
                                       ^^^^^^^ target
                profiles:
                  - name: debug
                    patches:
                      - op: replace
                        path: /build/artifacts/0/docker/target
                        value: debug
                               ^^^^^ target
                      - op: add
                        path: /build/artifacts/1
                        value: {image: job, docker: {target: job}}
                                                             ^^^ target
                      - op: replace
                        <> context (unknown) = {{.}}
                        path: /build/artifacts/7/docker/target
                        value: none
                               ^^^^ target
                      - op: replace
                        path: /deploy/target
                        value: none
                      - op: remove
                        path: /build/artifacts/0
                """));
    }

    @Test
    void eachArtifactOfDockerOrKanikoIsABuild() {
        var fixture = Fixture.of("""
                apiVersion: skaffold/v4beta11
                kind: Config
                build:
                  artifacts:
                    - image: web
                      context: web
                               ^^^ context
                      docker:
                        target: runtime
                                ^^^^^^^ target
                        dockerfile: docker/Dockerfile
                                    ^^^^^^^^^^^^^^^^^ dockerfile
                        buildArgs: {VERSION: "1"}
                    - image: job
                      kaniko: {target: 'job'}
                                        ^^^ target
                    - image: other
                      context: other
                      jib: {project: other}
                    - image: plain
                      context: plain
                               ^^^^^ context
                    - image: template
                      docker: {target: "{{.STAGE}}"}
                                        ^^^^^^^^^^ target (unknown)
                profiles:
                  - name: dev
                    build:
                      artifacts:
                        - image: web
                          docker: {target: debug}
                                           ^^^^^ target
                ---
                build:
                  artifacts:
                    - docker: {target: next}
                                       ^^^^ target
                """);
        BuildDrawing.check(READER, "skaffold.yaml", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "skaffold.yaml", fixture.text());
        List<Build> builds =
                READER.read("skaffold.yaml", SourceText.of(fixture.text())).builds();
        assertEquals(6, builds.size());
        assertEquals(Set.of("VERSION"), builds.get(0).argumentNames());
    }

    @Test
    void aPatchOfAProfileWithArtifactsOfItsOwnMayMeanAnyOfThem() {
        BuildDrawing.check(READER, "skaffold.yaml", Fixture.of("""
                build:
                  artifacts:
                    - image: web
                      docker: {target: runtime}
                                       ^^^^^^^ target
                profiles:
                  - name: debug
                    build:
                      artifacts:
                        - image: job
                          docker: {target: job}
                                           ^^^ target
                    patches:
                      - op: replace
                        <> context (unknown) = {{.}}
                        path: /build/artifacts/0/docker/target
                        value: debug
                               ^^^^^ target
                """));
    }
}
