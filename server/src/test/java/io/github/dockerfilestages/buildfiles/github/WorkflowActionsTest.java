package io.github.dockerfilestages.buildfiles.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which actions of a workflow build an image, and what their inputs say. */
class WorkflowActionsTest {
    private static final WorkflowReader READER = new WorkflowReader();
    private static final String PATH = ".github/workflows/images.yml";

    @Test
    void actionsThatReplaceTheOneOfDockerHaveItsInputs() {
        check("""
                jobs:
                  image:
                    steps:
                      - uses: depot/build-push-action@v1
                        with: { target: one, file: a/Dockerfile, context: a }
                                        ^^^ target
                                                   ^^^^^^^^^^^^ dockerfile
                                                                          ^ context
                      - uses: useblacksmith/build-push-action@v2
                        with: { target: two }
                                        ^^^ target
                """);
    }

    @Test
    void otherActionsHaveOtherNamesForTheDockerfile() {
        check("""
                jobs:
                  image:
                    steps:
                      - uses: hashicorp/actions-docker-build@v2
                        with: { version: 1.0.0, target: one, workdir: app, tags: "x:1" }
                                                        ^^^ target
                                                                      ^^^ folder
                      - uses: redhat-actions/buildah-build@v2
                        with:
                          image: app
                          containerfiles: |
                            ./Containerfile
                            ^^^^^^^^^^^^^^^ dockerfile
                            ./debug/Containerfile
                            ^^^^^^^^^^^^^^^^^^^^^ dockerfile
                          extra-args: |
                            --target=two
                                     ^^^ target
                            --pull
                      - uses: acme/publish-image@v1
                        with: { target: three, dockerfile: Dockerfile.prod }
                                        ^^^^^ target
                                                           ^^^^^^^^^^^^^^^ dockerfile
                      - uses: acme/publish@v1
                        with: { target: four, tags: "a:1", push: true }
                                        ^^^^ target
                """);
    }

    @Test
    void actionsAboutOtherThingsHaveTargetsOfOtherKinds() {
        for (String step : List.of(
                "{uses: acme/rust-cross@v1, with: {target: x86_64-unknown-linux-gnu, args: --release}}",
                "{uses: acme/upload-release@v1, with: {target: main, file: dist/app.zip}}",
                "{uses: docker/metadata-action@v5, with: {target: main}}",
                "{uses: acme/setup-docker@v1, with: {version: '27'}}")) {
            assertEquals(List.of(), read(step), step);
        }
    }

    @Test
    void anActionThatMayBuildAnImageIsNotCertain() {
        Build build =
                read("{uses: acme/docker-things@v1, with: {target: main}}").get(0);
        assertEquals("main", build.target().orElseThrow().text());
        assertFalse(build.isPathSure(), build::toString);
    }

    @Test
    void bakeReplacesTheTargetOfATargetOfTheBakeFile() {
        check("""
                jobs:
                  image:
                    steps:
                      - uses: docker/bake-action@v6
                        with:
                          set: |
                            web.target=prod
                            ^^^ parent
                            ^^^ parent file (default) = ../../docker-bake.hcl
                                       ^^^^ target
                            *.platform=linux/amd64
                """);
    }

    @Test
    void bakeReplacesTheTargetsOfAllThatItBuilds() {
        List<Build> builds = read("{uses: docker/bake-action@v6, with: {targets: 'web, api', set: '*.target=test'}}");
        assertEquals(
                List.of("web test", "api test"),
                builds.stream()
                        .map(build -> build.parents().get(0).text() + " "
                                + build.target().orElseThrow().text())
                        .toList());
    }

    @Test
    void whatTheRepositoryItselfOffersGetsTheTargetToo() {
        check("""
                jobs:
                  image:
                    uses: ./.github/workflows/image.yml
                    with: { docker-target: one, dockerfile: a/Dockerfile }
                                           ^^^ target
                                                            ^^^^^^^^^^^^ dockerfile
                  other:
                    steps:
                      - uses: ./.github/actions/image
                        with: { target: two, context: b }
                                        ^^^ target
                                                      ^ context
                      - uses: ./.github/actions/other
                        with: { file: Dockerfile }
                      - uses: ./.github/actions/deploy
                        with: { target: production }
                """);
    }

    private static List<Build> read(String step) {
        return READER.read(PATH, SourceText.of("jobs: {a: {steps: [" + step + "]}}"))
                .builds();
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, PATH, fixture);
    }
}
