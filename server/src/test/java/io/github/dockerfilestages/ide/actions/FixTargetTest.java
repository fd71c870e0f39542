package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Replaces a mistyped build target with the stage that was meant, in each kind of file and within its quotes. */
class FixTargetTest {
    private static final String DOCKERFILE = """
            #- Dockerfile
            FROM golang AS build
            """;
    private static final String STAGES = DOCKERFILE + "FROM scratch\n";

    @Test
    void composeFiles() {
        check("""
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: bi$0uld}
                """);
        check("""
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "bi$0uld"}
                  api:
                    build: {context: ., target: build}
                """);
    }

    @Test
    void bakeFiles() {
        check("""
                #- docker-bake.hcl
                target "web" {
                  target = "bi$0uld"
                }
                """);
        check("""
                #- docker-bake.json
                {"target": {"web": {"target": "bi$0uld"}}}
                """);
    }

    @Test
    void workflowsScriptsAndDevContainers() {
        check("""
                #- .github/workflows/ci.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: 'bi$0uld'}
                """);
        check("""
                #- build.sh
                docker build --target=bi$0uld . && docker build --target 'build' .
                """);
        check("""
                #- .devcontainer/devcontainer.json
                {"build": {"dockerfile": "../Dockerfile", "target": "bi$0uld"}} // here
                """);
    }

    @Test
    void aNameThatTheFileWouldTakeForSomethingElseGetsQuotes() {
        offers(
                "#- Dockerfile\nFROM golang AS true\n#- compose.yaml\nservices: {web: {build: {context: ., target: tr$0eu}}}\n",
                "Change to 'true'",
                "#- Dockerfile\nFROM golang AS true\n#- compose.yaml\nservices: {web: {build: {context: ., target: \"true\"}}}\n");
    }

    @Test
    void anIndexBecomesTheNameOfItsStage() {
        offers(
                DOCKERFILE + "#- compose.yaml\nservices: {web: {build: {context: ., target: \"0$0\"}}}\n",
                "Change to 'build'",
                DOCKERFILE + "#- compose.yaml\nservices: {web: {build: {context: ., target: \"build\"}}}\n");
    }

    @Test
    void whereNothingIsNearEachStageIsOffered() {
        String compose = "#- compose.yaml\nservices: {web: {build: {context: ., target: run$0time}}}\n";
        offers(STAGES + compose, "Change to 'build'", STAGES + compose.replace("run$0time", "build"));
    }

    @Test
    void theLastStageGetsTheNameIfItHasNone() {
        String compose = "#- compose.yaml\nservices: {web: {build: {context: ., target: run$0time}}}\n";
        offers(
                STAGES + compose,
                "Name the last stage 'runtime'",
                STAGES.replace("FROM scratch", "FROM scratch AS runtime") + compose.replace("$0", ""));
        offersNo(DOCKERFILE + compose, "Name the last stage");
    }

    @Test
    void notWhereNothingIsWrong() {
        offersNo(DOCKERFILE + "#- compose.yaml\nservices: {web: {build: {context: ., target: bui$0ld}}}\n", "Change");
        offersNo(DOCKERFILE + "#- compose.yaml\nservi$0ces: {web: {build: {context: ., target: biuld}}}\n", "Change");
    }

    @Test
    void itNamesItsDiagnostic() {
        var fixture = ProjectFixture.of(
                DOCKERFILE + "#- compose.yaml\nservices: {web: {build: {context: ., target: b$0iuld}}}\n");
        CodeAction fix = FileActionCheck.at(fixture, EnumSet.of(CodeActionCategory.QUICK_FIX))
                .get(0);

        assertEquals("UnknownBuildTarget", fix.fixes().orElseThrow().code().id());
    }

    private static void check(String file) {
        offers(DOCKERFILE + file, "Change to 'build'", DOCKERFILE + file.replace("bi$0uld", "build"));
    }
}
