package io.github.dockerfilestages.ide.diagnostics.references;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectFile;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The diagnostics of targets in build files; the marks must be all of them. */
public class UnknownBuildTargetTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM alpine AS build
            FROM build AS Serve
            """;

    @Test
    void aTargetThatIsNoStageStopsTheBuild() {
        check(STAGES + """
                #- docker-bake.hcl
                target "a" { target = "build" }
                target "b" { target = "sreve" }
                                       ^^^^^ UnknownBuildTarget
                #- compose.yaml
                services:
                  right:
                    build: {context: ., target: SERVE}
                  wrong:
                    build:
                      context: .
                      target: other
                              ^^^^^ UnknownBuildTarget
                #- .devcontainer/devcontainer.json
                {"build": {"dockerfile": "../Dockerfile", "target": "dev"}}
                                                                     ^^^ UnknownBuildTarget
                #- skaffold.yaml
                build:
                  artifacts:
                    - context: .
                      docker: {target: prod}
                                       ^^^^ UnknownBuildTarget
                #- .github/workflows/build.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {target: prod}
                                       ^^^^ UnknownBuildTarget
                """);
    }

    @Test
    void itIsInformationWhereThePathDependsOnTheCurrentFolder() {
        check(STAGES + """
                #- build.sh
                docker build --target prod .
                                      ^^^^ UnknownBuildTarget information
                #- .github/workflows/build.yml
                jobs:
                  image:
                    steps:
                      - run: docker build --target=prod .
                                                   ^^^^ UnknownBuildTarget information
                #- README.md
                ```sh
                docker build --target prod .
                                      ^^^^ UnknownBuildTarget information
                ```
                #- Tiltfile
                docker_build('app', '.', target='prod')
                                                 ^^^^ UnknownBuildTarget information
                """);
    }

    @Test
    void nothingIsReportedWhereACommandMayRunAnywhere() {
        check(STAGES + """
                #- build.sh
                cd "$(dirname "\\$0")/.."
                docker build --target prod .
                #- Makefile
                image:
                	$(MAKE) -C web all
                	docker build --target prod .
                """);
    }

    @Test
    void nothingIsReportedForADockerfileThatAScriptWrites() {
        check(STAGES + """
                #- build.sh
                cat > Dockerfile <<EOF
                FROM alpine AS made
                EOF
                docker build --target made .
                """);
    }

    @Test
    void anIndexIsNoName() {
        check(STAGES + """
                #- build.sh
                docker build --target=0 .
                                      ^ UnknownBuildTarget information
                """);
    }

    @Test
    void whatIsNotLiteralMayBecomeAnything() {
        check(STAGES + """
                #- compose.yaml
                services:
                  one:
                    build: {context: ., target: "${STAGE}"}
                  two:
                    build: {context: ., target: "${STAGE:-prod}"}
                #- docker-bake.hcl
                variable "STAGE" { default = "prod" }
                target "a" { target = STAGE }
                """);
    }

    @Test
    void aSharedTargetIsWrongIfItIsWrongForAllBuilds() {
        String shared = """
                #- docker-bake.hcl
                target "_common" { target = "release" }
                target "a" {
                  inherits = ["_common"]
                  context = "a"
                }
                target "b" {
                  inherits = ["_common"]
                  context = "b"
                }
                #- a/Dockerfile
                FROM alpine AS build
                """;
        check(shared + "#- b/Dockerfile\nFROM alpine AS release\n");
        check(shared);
        String lacking = """
                                             ^^^^^^^ UnknownBuildTarget
                #- b/Dockerfile
                FROM alpine AS other
                #- Dockerfile
                FROM alpine AS third
                """;
        int middle = shared.indexOf("target \"a\"");
        int end = lacking.indexOf('\n') + 1;
        check(shared.substring(0, middle)
                + lacking.substring(0, end)
                + shared.substring(middle)
                + lacking.substring(end));
    }

    @Test
    void aDockerfileThatIsNotKnownHasAnyStage() {
        String build = "#- compose.yaml\nservices: {web: {build: {context: ., target: prod}}}\n";
        check(build);
        check(build + "#- Dockerfile\n");
        check(build + "#- Dockerfile\nFROM {{ image }} AS build\n");
        check(build + "#- Dockerfile\n# syntax=example.org/dockerfile-x\nINCLUDE ./base\nFROM alpine AS build\n");
        check(build.replace("context: .", "context: ., dockerfile: Dockerfile.in")
                + "#- Dockerfile.in\n#include \"common\"\nFROM alpine AS build\n");
    }

    @Test
    void aDockerfileThatWasFoundByTheNameOfAStageIsNotJudged() {
        check(STAGES + """
                #- build.sh
                docker build -f "$FILE" --target serve .
                docker build -f "$FILE" --target prod .
                """);
    }

    @Test
    void aPlaceholderIsNotAName() {
        check(STAGES + """
                #- README.md
                ```sh
                docker build --target STAGE_NAME .
                docker build --target [stage] .
                docker build --target '<stage>' .
                docker build --target foo .
                docker build --target my-stage .
                docker build --target target-name .
                ```
                """);
    }

    @Test
    void noTargetIsNotAWrongOne() {
        check(STAGES + """
                #- compose.yaml
                services:
                  one:
                    build: {context: ., target: ""}
                  two:
                    build: {context: ., target: }
                #- docker-bake.hcl
                target "a" { target = "" }
                #- build.sh
                docker build --target "" .
                """);
    }

    @Test
    void anInlineDockerfileHasItsOwnStages() {
        check(STAGES + """
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      target: build
                              ^^^^^ UnknownBuildTarget
                      dockerfile_inline: |
                        FROM alpine AS inner
                """);
    }

    @Test
    void theMessageNamesTheDockerfileAndTheStageThatWasMeant() {
        assertEquals("""
                a/compose.yaml 4: No stage named 'sevre' in 'a/Dockerfile'; did you mean 'serve'?
                  /repo/a/Dockerfile Serve: a stage of a similar name
                a/compose.yaml 6: No stage named '1' in 'a/Dockerfile'; did you mean 'serve'?
                  /repo/a/Dockerfile Serve: a stage of a similar name
                a/compose.yaml 9: No stage named 'iner' in 'a/compose.yaml'; did you mean 'inner'?
                  here inner: a stage of a similar name
                docker-bake.hcl 13: No stage named 'prod' in 'a/Dockerfile', 'b/Dockerfile' or 'Dockerfile'; it has 'build' and 'serve'.
                """, report("""
                #- docker-bake.hcl
                target "a" {
                  inherits = ["c"]
                  context = "a"
                }
                target "b" {
                  inherits = ["c"]
                  context = "b"
                }


                target "c" {

                  target = "prod"
                }
                #- a/Dockerfile
                FROM alpine AS build
                FROM alpine AS Serve
                #- b/Dockerfile
                FROM alpine AS build
                #- Dockerfile
                FROM alpine AS build
                #- a/compose.yaml
                services:
                  one:
                    # a mistyped name
                    build: {context: ., target: sevre}
                  two:
                    build: {context: ., target: 1}
                  three:
                    build:
                      target: iner
                      dockerfile_inline: |
                        FROM alpine AS inner
                """));
    }

    @Test
    void aCacheFilterMayNameWhatIsNoStage() {
        check(STAGES + """
                #- docker-bake.hcl
                target "a" { no-cache-filter = ["biuld", "other"] }
                #- .github/workflows/build.yml
                jobs:
                  image:
                    steps:
                      - uses: docker/build-push-action@v6
                        with: {no-cache-filters: biuld}
                """);
    }

    @Test
    void onlyATypingMistakeIsReportedBeforeAllFilesAreKnown() {
        var fixture = ProjectFixture.of("""
                #- Dockerfile
                FROM alpine AS build
                #- compose.yaml
                services: {web: {build: {context: ., target: prod}}, api: {build: {context: ., target: biuld}}}
                """);
        var files = new ArrayList<ProjectFile>(fixture.project().dockerfiles());
        files.addAll(fixture.project().buildFiles());
        Project incomplete = Project.of(List.of(ProjectFixture.ROOT)).with(files);
        ProjectBuildFile compose = incomplete.buildFiles().get(0);
        assertEquals(
                List.of("biuld"),
                UnknownBuildTarget.find(incomplete, compose, DiagnosticCheck.SETTINGS).stream()
                        .map(found -> found.target().value().text())
                        .toList());
        assertEquals(
                2,
                UnknownBuildTarget.find(incomplete.completed(), compose, DiagnosticCheck.SETTINGS)
                        .size());
    }

    @Test
    void eachValueOfATemplateMustBeAStage() {
        assertEquals("""
                docker-bake.hcl 4: No stage named 'fedora-run' in 'Dockerfile'; it has 'alpine-run'.
                """, report("""
                #- Dockerfile
                FROM alpine AS alpine-run
                #- docker-bake.hcl
                target "run" {
                  name = "run-${distro}"
                  matrix = { distro = ["alpine", "fedora"] }
                  target = "${distro}-run"
                }
                """));
    }

    @Test
    void anAttributeOfAnotherTargetIsCheckedForItsOwnDockerfile() {
        check("""
                #- Dockerfile
                FROM alpine AS build
                #- docker-bake.hcl
                target "one" {
                  target = "biuld"
                            ^^^^^ UnknownBuildTarget
                }
                target "two" {
                  target = target.one.target
                }
                """);
    }

    public static void check(String source) {
        var fixture = ProjectFixture.of(source);
        Project project = fixture.project();
        for (ProjectBuildFile file : project.buildFiles()) {
            var drawing = Drawing.of(file.text().content());
            for (LocatedDiagnostic found : BuildFileDiagnostics.find(project, file, DiagnosticCheck.SETTINGS)
                    .diagnostics()) {
                drawing = drawing.mark(found.range(), DiagnosticCheck.label(found));
            }
            String name = file.path().relativeTo(ProjectFixture.ROOT);
            assertEquals(fixture.files().file(name).drawing().toString(), drawing.toString(), name);
        }
    }

    /** A line for each message, with its file and line, and one for each related location. */
    private static String report(String source) {
        Project project = ProjectFixture.of(source).project();
        var lines = new StringJoiner("\n", "", "\n");
        for (ProjectBuildFile file : project.buildFiles()) {
            for (LocatedDiagnostic found : BuildFileDiagnostics.find(project, file, DiagnosticCheck.SETTINGS)
                    .diagnostics()) {
                String name = file.path().relativeTo(ProjectFixture.ROOT);
                int line = file.text().lineAt(found.range().start()) + 1;
                lines.add(name + " " + line + ": " + found.message());
                found.related().forEach(related -> lines.add("  " + shown(related, file)));
            }
        }
        return lines.toString();
    }

    private static String shown(LocatedDiagnostic.LocatedRelated related, ProjectBuildFile file) {
        String where = related.file().map(other -> other.path().value()).orElse("here");
        String text = related.file()
                .map(LocatedDiagnostic.OtherFile::text)
                .orElse(file.text())
                .slice(related.range());
        return where + " " + text + ": " + related.message();
    }
}
