package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.FixtureProject;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing names the stage, neither in its file nor in other files. */
class UnusedStageTest {
    private static final FilePath ROOT = FilePath.of("/repo");
    private static final String UNUSED = """
            #- Dockerfile
            FROM alpine AS spare
                           ^^^^^ UnusedStage
            FROM scratch
            """;
    private static final String SILENT = """
            #- Dockerfile
            FROM alpine AS spare
            FROM scratch
            """;

    @Test
    void theLastStageIsWhatIsBuiltAndAllOthersNeedANameSomewhere() {
        known("""
                #- Dockerfile
                ARG FROM_ARGUMENT=argued
                FROM alpine AS based
                FROM alpine AS argued
                FROM alpine AS copied
                FROM alpine AS mounted
                FROM alpine AS triggered
                FROM alpine AS counted
                FROM busybox
                     ^^^^^^^ UnusedStage
                FROM $FROM_ARGUMENT AS unused
                                       ^^^^^^ UnusedStage
                FROM based
                COPY --from=copied / /
                COPY --from=counted / /
                RUN --mount=from=mounted true
                ONBUILD COPY --from=triggered / /
                """);
    }

    @Test
    void stagesThatOnlyUnusedOnesUseAreReportedToo() {
        known("""
                #- Dockerfile
                FROM alpine AS first
                               ^^^^^ UnusedStage
                FROM alpine AS base
                               ^^^^ UnusedStage
                COPY --from=first / /
                FROM base AS spare
                             ^^^^^ UnusedStage
                FROM base AS other
                             ^^^^^ UnusedStage
                FROM alpine AS shared
                FROM shared AS last
                               ^^^^ UnusedStage
                FROM shared
                """);
    }

    @Test
    void theMessageNamesTheUnusedStagesThatUseIt() {
        var files = FixtureProject.of("""
                #- Dockerfile
                FROM alpine AS base
                FROM base AS spare
                FROM base
                RUN --mount=from=base true
                FROM scratch
                """);
        Project project = project(Project.of(List.of(ROOT)), files).completed();
        var settings = SETTINGS.with(ProjectKnowledge.of(project, DockerfileId.of(ROOT.resolve("Dockerfile"))));
        assertEquals(
                List.of(
                        "Stage 'base' is only used by unused stages 'spare' and 2.",
                        "Stage 'spare' is not used by another stage or by a build file in the workspace folders.",
                        "Stage 2 is not used by another stage or by a build file in the workspace folders."),
                Diagnosis.of(files.file("Dockerfile").model(), settings).findings().stream()
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void whatAWrongStageOrACircleUsesCountsAsUsed() {
        known("""
                #- Dockerfile
                FROM alpine AS base
                FROM base AS 1wrong
                             ^^^^^^ InvalidStageName
                FROM alpine AS one
                COPY --from=two / /
                            ^^^ CircularStageDependency
                FROM alpine AS two
                COPY --from=one / /
                FROM scratch
                """);
    }

    @Test
    void aStageThatALaterComposedBaseMayMeanIsUsed() {
        known("""
                #- Dockerfile
                ARG KIND=x
                FROM alpine AS base-one
                FROM base-$KIND AS spare
                                   ^^^^^ UnusedStage
                FROM alpine AS base-two
                               ^^^^^^^^ UnusedStage
                FROM scratch
                """);
    }

    @Test
    void anIncompleteStageIsNotCheckedYet() {
        known("""
                #- Dockerfile
                FROM
                ^^^^ InvalidFromInstruction
                FROM alpine AS
                            ^^ InvalidFromInstruction
                FROM alpine spare
                            ^^^^^ InvalidFromInstruction
                FROM scratch
                """);
    }

    @Test
    void anIncompleteStageAtTheEndDoesNotCountAsTheLast() {
        known("""
                #- Dockerfile
                FROM alpine AS spare
                               ^^^^^ UnusedStage
                FROM alpine AS built
                FROM alpine AS
                            ^^ InvalidFromInstruction
                FROM
                ^^^^ InvalidFromInstruction
                """);
    }

    @Test
    void aNameThatIsInvalidHasNoSecondMessage() {
        known("""
                #- Dockerfile
                FROM alpine AS 1spare
                               ^^^^^^ InvalidStageName
                FROM alpine AS a--.b
                               ^^^^^ InvalidStageName
                FROM scratch
                """);
    }

    @Test
    void aStageDoesNotUseItself() {
        known("""
                #- Dockerfile
                FROM alpine AS spare
                               ^^^^^ UnusedStage
                COPY --from=spare / /
                            ^^^^^ CircularStageDependency
                FROM scratch
                """);
    }

    @Test
    void aComposedBaseMayBeAnyStageAboveItThatItMatches() {
        known("""
                #- Dockerfile
                FROM alpine AS base-amd64
                FROM alpine AS other
                               ^^^^^ UnusedStage
                FROM base-$TARGETARCH AS chosen
                FROM alpine AS base-late
                               ^^^^^^^^^ UnusedStage
                FROM chosen
                """);
    }

    @Test
    void aBaseThatAnArgumentChoosesAmongTheStagesMayBeAnyAboveIt() {
        known("""
                #- Dockerfile
                ARG KIND=release
                FROM alpine AS debug
                FROM alpine AS release
                FROM ${KIND}
                """);
    }

    @Test
    void aVariableInAReferenceMayMeanAnyStage() {
        known("""
                #- Dockerfile
                FROM alpine AS debug
                FROM alpine AS release
                FROM scratch
                COPY --from=${KIND} / /
                            ^^^^^^^ VariableInStageReference
                """);
    }

    @Test
    void otherFilesNameStagesToo() {
        known(SILENT + """
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: Spare}
                """);
        known(SILENT + """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      additional_contexts: {spare: ../spare}
                """);
        known(UNUSED + """
                #- compose.yaml
                services:
                  web:
                    build: {context: other, target: spare}
                #- other/Dockerfile
                FROM alpine AS spare
                """);
    }

    @Test
    void aTargetThatIsNotLiteralMayBeAnyStage() {
        known(SILENT + """
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "${STAGE}"}
                """);
        known(SILENT + """
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: "${STAGE:-other}"}
                """);
    }

    @Test
    void aBuildWithAnUnknownDockerfileMayMeanIt() {
        known(SILENT + """
                #- other/Dockerfile
                FROM alpine AS spare
                #- build.sh
                docker build --target spare -f "$FILE" .
                """);
        known(SILENT + """
                #- build.sh
                docker build --target "$STAGE" -f "$FILE" .
                """);
    }

    @Test
    void aFileWithAnUnknownNameMaySetTheTarget() {
        known(SILENT + """
                FROM alpine AS web
                #- build.sh
                TARGET=web
                source "$FILE"
                docker build --target "$TARGET" .
                """);
        known("""
                #- Dockerfile
                FROM alpine AS spare
                               ^^^^^ UnusedStage
                FROM alpine AS web
                #- build.sh
                source "$FILE"
                TARGET=web
                docker build --target "$TARGET" .
                """);
    }

    @Test
    void aWordThatNoBuildExplainsMayMeanIt() {
        known(SILENT + """
                #- Jenkinsfile
                environment { TARGET = 'Spare' }
                """);
        known(UNUSED + """
                #- Jenkinsfile
                echo 'a spare target'
                """);
    }

    /** The message is at the build, which lacks the target. */
    @Test
    void aBuildOfItsNameWithoutATargetMayMeanIt() {
        known(SILENT + """
                #- docker-bake.hcl
                target "spare" {}
                """);
        known(SILENT + """
                #- compose.yaml
                services: {spare: {build: .}}
                """);
        known(UNUSED + """
                #- docker-bake.hcl
                target "spare" { context = "other" }
                """);
    }

    @Test
    void nothingIsReportedBeforeEverythingIsReadOrWhereNothingIsSearched() {
        var files = FixtureProject.of(SILENT);
        diagnose(files, project(Project.of(List.of(ROOT)), files));
        diagnose(files, project(Project.EMPTY, files));
    }

    @Test
    void copiesOfOtherProjectsAndTestDataAreBuiltElsewhere() {
        for (String folder : List.of("vendor", "a/third_party/b", "pkg/testdata", "tests/fixtures/x")) {
            known(SILENT.replace("#- Dockerfile", "#- " + folder + "/Dockerfile"), folder + "/Dockerfile");
        }
        for (String folder : List.of("vendors", "a/b")) {
            known(UNUSED.replace("#- Dockerfile", "#- " + folder + "/Dockerfile"), folder + "/Dockerfile");
        }
    }

    @Test
    void aCommentSilencesItAndATemplateHasUnknownStages() {
        known(SILENT.replace("FROM alpine", "# check=skip=UnusedStage\nFROM alpine"));
        known(SILENT.replace("FROM alpine", "FROM {{image}} AS one\nFROM alpine"));
    }

    private static void known(String source, String dockerfile) {
        var files = FixtureProject.of(source);
        diagnose(files, project(Project.of(List.of(ROOT)), files).completed(), dockerfile);
    }

    /** In a folder all of which was read. */
    private static void known(String source) {
        var files = FixtureProject.of(source);
        diagnose(files, project(Project.of(List.of(ROOT)), files).completed());
    }

    private static void diagnose(FixtureProject files, Project project) {
        diagnose(files, project, "Dockerfile");
    }

    private static void diagnose(FixtureProject files, Project project, String dockerfile) {
        var settings = SETTINGS.with(ProjectKnowledge.of(project, DockerfileId.of(ROOT.resolve(dockerfile))));
        Fixture fixture = files.file(dockerfile);
        check(fixture.drawing().toString(), contexts(project), settings);
    }

    private static BuildParameters contexts(Project project) {
        return BuildParameters.NONE.with(
                project.use(DockerfileId.of(ROOT.resolve("Dockerfile"))).contextNames());
    }

    private static Project project(Project empty, FixtureProject files) {
        return empty.with(files.files().entrySet().stream()
                .map(file -> file(ROOT.resolve(file.getKey()), file.getValue()))
                .toList());
    }

    private static ProjectFile file(FilePath path, Fixture fixture) {
        return path.value().endsWith("Dockerfile")
                ? ProjectDockerfile.of(path, fixture.model())
                : ProjectBuildFile.read(path, ROOT, SourceText.of(fixture.text()), BuildParameters.NONE);
    }
}
