package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The diagnostics of open documents take the project into account. A document that is not affected by a change of
 * another file stays the same object, so that opening one document costs nothing for the others.
 */
class OpenDocumentsInAProjectTest {
    private static final List<String> FOLDERS = List.of("a", "b", "c");
    private static final List<String> NAMES = List.of("build", "test");

    private final Workspace workspace = new Workspace();

    @Test
    void aBuildFileLeavesDocumentsAloneThatItDoesNotUse() {
        open("a/Dockerfile", "FROM alpine AS build\n");
        open("b/Dockerfile", "FROM alpine AS build\n");
        OpenDocument concerned = find("a/Dockerfile");
        OpenDocument other = find("b/Dockerfile");

        open("c/compose.yaml", "services: {web: {build: {context: ../a, target: build}}}\n");

        assertSame(other, find("b/Dockerfile"));
        assertEquals(
                List.of("build"), List.copyOf(surroundings(find("a/Dockerfile")).targets()));
        assertEquals(List.of(), List.copyOf(surroundings(concerned).targets()));
    }

    @Test
    void aStageThatOnlyItsNameIdentifiesMayBeThatOfAnyDocument() {
        open("a/Dockerfile", "FROM alpine AS build\n");
        open("b/Dockerfile", "FROM alpine AS build\n");

        open("c/compose.yaml", "services: {web: {build: {context: ../missing, target: build}}}\n");

        for (String file : List.of("a/Dockerfile", "b/Dockerfile")) {
            assertEquals(List.of("build"), List.copyOf(surroundings(find(file)).targets()), file);
        }
    }

    @Test
    void aDocumentIsFoundByItsFileUntilItIsClosed() {
        var file = FilePath.of("/repo/a/Dockerfile");
        open("a/Dockerfile", "FROM alpine\n");
        assertEquals(
                "file:///repo/a/Dockerfile",
                workspace.snapshot().documents().find(file).orElseThrow().uri().spelling());

        workspace.remove(uri("a/Dockerfile"));

        assertEquals(true, workspace.snapshot().documents().find(file).isEmpty());
    }

    @Test
    void afterAnyChangesEachDocumentIsJudgedByTheProject() {
        var random = new Random(14);
        workspace.begin(List.of(FilePath.of("/repo")));
        for (int step = 0; step < 2_000; step++) {
            change(random);
            checkAll("step " + step);
        }
    }

    private void change(Random random) {
        String dockerfile = pick(FOLDERS, random) + "/" + (random.nextInt(4) == 0 ? "prod.txt" : "Dockerfile");
        String buildFile = pick(FOLDERS, random) + "/compose.yaml";
        String stages = "FROM alpine AS " + pick(NAMES, random) + "\n";
        switch (random.nextInt(9)) {
            case 0 -> workspace.remove(uri(dockerfile));
            case 1 -> workspace.remove(uri(buildFile));
            case 2 -> workspace.complete(Optional.empty());
            case 3 ->
                workspace.index(List.of(ProjectDockerfile.of(
                        path(dockerfile), StageModel.of(SourceText.of(stages), BuildParameters.NONE))));
            case 4, 5, 6 -> open(dockerfile, stages);
            default -> open(buildFile, composeFile(random));
        }
    }

    private static String composeFile(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                "services: {web: {build: {context: ../%s, target: %s}}}\n"
                        .formatted(pick(FOLDERS, random), pick(NAMES, random));
            case 1 -> "services: {web: {build: {context: ../missing, target: %s}}}\n".formatted(pick(NAMES, random));
            case 2 ->
                "services: {web: {build: {context: ../%s, dockerfile: prod.txt, args: {A: b}}}}\n"
                        .formatted(pick(FOLDERS, random));
            default ->
                "services: {web: {build: {context: ../%s, target: $X, additional_contexts: {x: .}}}}\n"
                        .formatted(pick(FOLDERS, random));
        };
    }

    private void checkAll(String when) {
        Snapshot now = workspace.snapshot();
        for (OpenDocument document : now.documents().all()) {
            document.diagnosis().ifPresent(diagnosis -> {
                var id = DockerfileId.of(document.file());
                assertEquals(
                        ProjectKnowledge.of(now.project(), id),
                        diagnosis.settings().surroundings(),
                        when);
                assertEquals(
                        now.project().use(id).contextNames(),
                        diagnosis.model().parameters().namedContexts(),
                        when);
            });
            boolean isMeant = now.project().isMeant(document.file());
            assertEquals(
                    document.isNamedDockerfile() || isMeant && document.isDockerfile(), document.isDockerfile(), when);
        }
    }

    private static ProjectKnowledge surroundings(OpenDocument document) {
        return document.diagnosis().orElseThrow().settings().surroundings();
    }

    private OpenDocument find(String file) {
        return workspace.snapshot().documents().find(uri(file)).orElseThrow();
    }

    private void open(String file, String text) {
        workspace.put(OpenDocument.of(uri(file), "", 1, SourceText.of(text), Configuration.DEFAULT));
    }

    private static DocumentUri uri(String file) {
        String uri = "file:///repo/" + file;
        return new DocumentUri(uri, uri);
    }

    private static FilePath path(String file) {
        return FilePath.of("/repo/" + file);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
