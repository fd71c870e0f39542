package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lines of a build file where paths are edited when their Dockerfiles are renamed. */
class FileRenameTest {
    private static final FilePath ROOT = FilePath.of("/repo");
    private static final List<String> DOCKERFILES =
            List.of("Dockerfile", "Dockerfile.dev", "web/Dockerfile", "web/docker/prod.dockerfile");

    @Test
    void aPathInTheContextIsWrittenAsSeenFromThere() {
        check("web/docker/prod.dockerfile", "web/release.dockerfile", "compose.yaml", """
                services:
                  a:
                    build: {context: web, dockerfile: docker/prod.dockerfile}
                  b:
                    build: {context: ./web/, dockerfile: "./docker/prod.dockerfile"}
                  c:
                    build: {context: ., dockerfile: web/docker/prod.dockerfile}
                """, """
                services:
                  a:
                    build: {context: web, dockerfile: release.dockerfile}
                  b:
                    build: {context: ./web/, dockerfile: "./release.dockerfile"}
                  c:
                    build: {context: ., dockerfile: web/release.dockerfile}
                """);
    }

    @Test
    void aFileCanLeaveTheContext() {
        check("web/docker/prod.dockerfile", "docker/web.dockerfile", "docker-bake.hcl", """
                target "web" {
                  context = "web"
                  dockerfile = "docker/prod.dockerfile"
                }
                """, """
                target "web" {
                  context = "web"
                  dockerfile = "../docker/web.dockerfile"
                }
                """);
    }

    @Test
    void commandsNameItAsSeenFromWhereTheyRun() {
        check("Dockerfile.dev", "docker/dev.dockerfile", "hack/build.sh", """
                docker build -f Dockerfile.dev .
                docker build --file=Dockerfile.dev --target x .
                """, """
                docker build -f docker/dev.dockerfile .
                docker build --file=docker/dev.dockerfile --target x .
                """);
    }

    @Test
    void aPathThatLeadsUpStillDoes() {
        check("web", "services/web", "deploy/compose.yaml", """
                services:
                  a: {build: ../web}
                  b: {build: {context: "./../web", dockerfile: docker/prod.dockerfile}}
                  c: {build: {context: .., dockerfile: web/Dockerfile}}
                  d: {build: {context: ., dockerfile: ../web/Dockerfile}}
                """, """
                services:
                  a: {build: ../services/web}
                  b: {build: {context: "../services/web", dockerfile: docker/prod.dockerfile}}
                  c: {build: {context: .., dockerfile: services/web/Dockerfile}}
                  d: {build: {context: ., dockerfile: ../services/web/Dockerfile}}
                """);
        check("Dockerfile.dev", "docker/dev.dockerfile", "hack/more/build.sh", """
                docker build -f ../../Dockerfile.dev --target build ../..
                docker build -f x/../../../Dockerfile.dev --target build .
                """, """
                docker build -f ../../docker/dev.dockerfile --target build ../..
                docker build -f ../../docker/dev.dockerfile --target build .
                """);
    }

    @Test
    void thePathsOfFilesAndContextsInARenamedFolderChange() {
        check("web", "services/web", "compose.yaml", """
                services:
                  a:
                    build: ./web
                  b:
                    build: {context: web, dockerfile: docker/prod.dockerfile}
                  c:
                    build: {context: ., dockerfile: web/Dockerfile}
                """, """
                services:
                  a:
                    build: ./services/web
                  b:
                    build: {context: services/web, dockerfile: docker/prod.dockerfile}
                  c:
                    build: {context: ., dockerfile: services/web/Dockerfile}
                """);
    }

    @Test
    void aLinkAndTheDockerfileThatItLeadsToAreRenamedEachForItself() {
        String compose = """
                services:
                  a:
                    build: {context: ., dockerfile: Dockerfile.dev}
                  b:
                    build: {context: ., dockerfile: docker/Dockerfile.link}
                """;
        check(
                "docker/Dockerfile.link",
                "images/web",
                "compose.yaml",
                compose,
                compose.replace("docker/Dockerfile.link", "images/web"));
        check("docker", "images", "compose.yaml", compose, compose.replace("docker/", "images/"));
        check("Dockerfile.dev", "dev", "compose.yaml", compose, compose.replace("Dockerfile.dev", "dev"));
    }

    @Test
    void whatMovesAlongWithTheFileNeedsNoEdit() {
        unchanged("web", "services/web", "web/compose.yaml", """
                services:
                  a:
                    build: {context: ., dockerfile: docker/prod.dockerfile}
                """);
    }

    @Test
    void theFileItselfMayMoveAwayFromWhatItNames() {
        String source = """
                services:
                  a: {build: ../web}
                  b: {build: {context: .., dockerfile: web/Dockerfile}}
                  c: {build: {context: ../web, dockerfile: docker/prod.dockerfile}}
                """;
        check("deploy/compose.yaml", "compose.yaml", "deploy/compose.yaml", source, """
                services:
                  a: {build: web}
                  b: {build: {context: ., dockerfile: web/Dockerfile}}
                  c: {build: {context: web, dockerfile: docker/prod.dockerfile}}
                """);
        check("deploy", "ops/deploy", "deploy/compose.yaml", source, """
                services:
                  a: {build: ../../web}
                  b: {build: {context: ../.., dockerfile: web/Dockerfile}}
                  c: {build: {context: ../../web, dockerfile: docker/prod.dockerfile}}
                """);
        unchanged("deploy", "ops", "deploy/compose.yaml", source);
        unchanged("deploy/compose.yaml", "deploy/compose.prod.yaml", "deploy/compose.yaml", source);
    }

    @Test
    void pathsThatAreImplicitOrUncertainStay() {
        unchanged("Dockerfile", "Dockerfile.old", "compose.yaml", """
                services:
                  a:
                    build: .
                  b:
                    build: {dockerfile: "${FILE:-Dockerfile}"}
                  c:
                    build: {dockerfile: Dockerfile.dev}
                """);
    }

    @Test
    void aPathThatTheFormatCouldMisreadStays() {
        unchanged("Dockerfile.dev", "a b.dockerfile", "build.sh", "docker build -f Dockerfile.dev .\n");
    }

    private static void unchanged(String from, String to, String buildFile, String text) {
        check(from, to, buildFile, text, text);
    }

    private static void check(String from, String to, String buildFile, String before, String after) {
        FilePath path = ROOT.resolve(buildFile);
        Stream<ProjectFile> dockerfiles = DOCKERFILES.stream()
                .map(name -> ProjectDockerfile.of(
                        ROOT.resolve(name),
                        StageModel.of(SourceText.of("FROM alpine AS build\n"), BuildParameters.NONE)));
        var link = new ProjectFile.LinkedPath(ROOT.resolve("docker/Dockerfile.link"), ROOT.resolve("Dockerfile.dev"));
        Stream<ProjectFile> files = Stream.concat(
                dockerfiles,
                Stream.of(link, ProjectBuildFile.read(path, ROOT, SourceText.of(before), BuildParameters.NONE)));
        Project project = Project.of(List.of(ROOT)).with(files.toList());

        List<TextEdit> edits =
                FileRename.find(project, List.of(new FileRename(ROOT.resolve(from), ROOT.resolve(to)))).stream()
                        .map(FileEdit::edit)
                        .toList();

        assertEquals(after, TextEdit.applyAll(before, edits));
    }
}
