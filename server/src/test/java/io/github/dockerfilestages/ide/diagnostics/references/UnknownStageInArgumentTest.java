package io.github.dockerfilestages.ide.diagnostics.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of build arguments with which a FROM names no stage; the marks must be all of them. */
class UnknownStageInArgumentTest {
    private static final String STAGES = """
            #- Dockerfile
            ARG BASE=debug
            FROM alpine AS debug
            FROM alpine AS release
            FROM ${BASE}
            """;

    private static final String PATTERN = """
            #- Dockerfile
            ARG KIND=cpu
            FROM alpine AS runtime-cpu
            FROM nvidia/cuda AS runtime-gpu
            FROM runtime-${KIND}
            """;

    @Test
    void aTypingMistakeIsAWarning() {
        check(STAGES + """
                #- compose.yaml
                services:
                  right: {build: {context: ., args: {BASE: release}}}
                  map: {build: {context: ., args: {BASE: relaese}}}
                                                         ^^^^^^^ UnknownStageInArgument
                  list:
                    build:
                      context: .
                      args:
                        - BASE=relese
                               ^^^^^^ UnknownStageInArgument
                #- docker-bake.hcl
                target "web" {
                  args = { BASE = "debgu" }
                                   ^^^^^ UnknownStageInArgument
                }
                #- .github/workflows/build.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with:
                          context: .
                          build-args: BASE=releas
                                           ^^^^^^ UnknownStageInArgument
                """);
    }

    @Test
    void aPartOfANameIsJudgedWithTheRest() {
        check(PATTERN + """
                #- compose.yaml
                services:
                  right: {build: {context: ., args: {KIND: gpu}}}
                  wrong: {build: {context: ., args: {KIND: gup}}}
                                                           ^^^ UnknownStageInArgument
                  other: {build: {context: ., args: {KIND: tensor}}}
                """);
    }

    @Test
    void whatIsNoImageEitherStopsTheBuild() {
        check(STAGES + """
                #- compose.yaml
                services:
                  capital: {build: {context: ., args: {BASE: Release}}}
                                                             ^^^^^^^ UnknownStageInArgument error
                  spaces: {build: {context: ., args: {BASE: "a b"}}}
                                                             ^^^ UnknownStageInArgument error
                """);
    }

    @Test
    void inACommandThePathIsAGuess() {
        check(STAGES + """
                #- build.sh
                docker build --build-arg BASE=relaese .
                                              ^^^^^^^ UnknownStageInArgument information
                docker build --build-arg BASE=BASE_IMAGE .
                docker build --build-arg BASE="$(cat base)" .
                """);
    }

    @Test
    void whatCanBeAnImageIsRight() {
        check(STAGES + """
                #- compose.yaml
                services:
                  image: {build: {context: ., args: {BASE: ubuntu}}}
                  tagged: {build: {context: ., args: {BASE: "releas:1"}}}
                  path: {build: {context: ., args: {BASE: acme/releas}}}
                  other: {build: {context: ., args: {BASE: acme}}}
                  none: {build: {context: ., args: {OTHER: relaese}}}
                """);
        check("""
                #- Dockerfile
                ARG BASE=alpin
                FROM debian AS alpin
                FROM ${BASE}
                #- compose.yaml
                services: {official: {build: {context: ., args: {BASE: alpine}}}}
                """);
    }

    @Test
    void aContextOfThatNameIsRight() {
        check(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      args: {BASE: relase}
                      additional_contexts: {relase: ./image}
                """);
    }

    @Test
    void notIfAnotherArgumentIsNotKnown() {
        check("""
                #- Dockerfile
                ARG OS=linux
                ARG KIND=cpu
                FROM alpine AS linux-cpu
                FROM alpine AS darwin-gpu
                FROM ${OS}-${KIND}
                #- compose.yaml
                services:
                  web: {build: {context: ., args: {OS: "${OS}", KIND: gup}}}
                  api: {build: {context: ., args: {OS: darwin, KIND: gup}}}
                                                                     ^^^ UnknownStageInArgument
                """);
    }

    @Test
    void notForAStageThatComesLater() {
        check("""
                #- Dockerfile
                ARG BASE=debug
                FROM alpine AS debug
                FROM ${BASE} AS next
                FROM alpine AS release
                #- compose.yaml
                services: {web: {build: {context: ., args: {BASE: relaese}}}}
                """);
    }

    @Test
    void aValueThatSeveralBuildsShareMustBeWrongInEach() {
        check(STAGES + """
                #- other/Dockerfile
                ARG BASE=relese
                FROM alpine AS relese
                FROM ${BASE}
                #- compose.yaml
                x-args: &args {BASE: relese}
                services:
                  web: {build: {context: ., args: *args}}
                  api: {build: {context: other, args: *args}}
                """);
    }

    @Test
    void theMessageSaysWhatHappens() {
        assertEquals(
                List.of("No stage named 'runtime-gup' in 'Dockerfile'; did you mean 'runtime-gpu'?"
                        + " 'FROM runtime-${KIND}' would pull the image docker.io/library/runtime-gup."),
                messages(PATTERN + "#- compose.yaml\nservices: {a: {build: {context: ., args: {KIND: gup}}}}\n"));
        assertEquals(
                List.of("No stage named 'a b' in 'Dockerfile'."
                        + " It is not a valid image name either, so 'FROM ${BASE}' fails."),
                messages(STAGES + "#- compose.yaml\nservices: {a: {build: {context: ., args: {BASE: 'a b'}}}}\n"));
    }

    @Test
    void onlyATypingMistakeIsReportedBeforeAllFilesAreRead() {
        Project read = ProjectFixture.of(STAGES + """
                #- compose.yaml
                services:
                  near: {build: {context: ., args: {BASE: relaese}}}
                  far: {build: {context: ., args: {BASE: "a b"}}}
                """).project();
        Project incomplete =
                Project.of(List.of(ProjectFixture.ROOT)).with(read.files().toList());
        assertEquals(1, found(incomplete).size());
        assertEquals(2, found(incomplete.completed()).size());
    }

    private static List<UnknownStageInArgument> found(Project project) {
        return UnknownStageInArgument.find(project, project.buildFiles().get(0), DiagnosticCheck.SETTINGS);
    }

    private static List<String> messages(String source) {
        return found(ProjectFixture.of(source).project()).stream()
                .map(found -> found.diagnostic().message())
                .toList();
    }

    private static void check(String source) {
        UnknownBuildTargetTest.check(source);
    }
}
