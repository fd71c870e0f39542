package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.FileActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.FileActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import java.util.List;
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
    void theLastStageGetsNoNameThatIsATypingMistake() {
        offersNo(
                STAGES + "#- compose.yaml\nservices: {web: {build: {context: ., target: bi$0uld}}}\n",
                "Name the last stage");
    }

    @Test
    void anAbbreviationIsNear() {
        String dockerfile = "#- Dockerfile\nFROM golang AS base\nFROM base AS development\n";
        String compose = "#- compose.yaml\nservices: {web: {build: {context: ., target: de$0v}}}\n";
        assertEquals(
                List.of("Change to 'development'", "Change to 'base'", "Create the stage 'dev'"),
                FileActionCheck.titles(dockerfile + compose));
        offers(dockerfile + compose, "Change to 'development'", dockerfile + compose.replace("de$0v", "development"));
    }

    @Test
    void theStageIsCreatedAboveTheOneThatIsBuiltByDefault() {
        String compose = "#- compose.yaml\nservices: {web: {build: {context: ., target: Run$0time}}}\n";
        offers(
                STAGES + compose,
                "Create the stage 'runtime'",
                "#- Dockerfile\nFROM golang AS build\nFROM scratch AS runtime\n\nFROM scratch\n"
                        + compose.replace("$0", ""));
    }

    @Test
    void theStageIsCreatedInsideTheBuildFile() {
        offers("""
                #- docker-bake.hcl
                target "web" {
                  target = "ru$0n"
                  dockerfile-inline = <<EOT
                FROM golang AS build
                EOT
                }
                """, "Create the stage 'run'", """
                #- docker-bake.hcl
                target "web" {
                  target = "run"
                  dockerfile-inline = <<EOT
                FROM scratch AS run

                FROM golang AS build
                EOT
                }
                """);
    }

    @Test
    void noStageIsCreatedThatCannotHaveTheNameOrWouldCaptureAnImage() {
        String compose = "#- compose.yaml\nservices: {web: {build: {context: ., target: '%s'}}}\n";
        offersNo(STAGES + compose.formatted("1$0st"), "Create");
        offersNo(STAGES + compose.formatted("scra$0tch"), "Create");
        offersNo("#- Dockerfile\nFROM golang AS build\nFROM alpine\n" + compose.formatted("alp$0ine"), "Create");
        offersNo(
                "#- Dockerfile\nFROM golang AS build\nFROM alpine\nCOPY --from=run /a /b\n"
                        + compose.formatted("ru$0n"),
                "Create");
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
        StageAction fix = FileActionCheck.at(fixture, EnumSet.of(CodeActionCategory.QUICK_FIX))
                .get(0);

        assertEquals("UnknownBuildTarget", fix.fixes().orElseThrow().code().id());
    }

    private static void check(String file) {
        offers(DOCKERFILE + file, "Change to 'build'", DOCKERFILE + file.replace("bi$0uld", "build"));
    }
}
