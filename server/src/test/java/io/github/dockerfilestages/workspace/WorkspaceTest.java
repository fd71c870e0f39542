package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Configurations;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();

    @Test
    void startsWithNothingAndTheDefaults() {
        assertEquals(List.of(), List.copyOf(workspace.snapshot().documents().all()));
        assertSame(Configuration.DEFAULT, workspace.snapshot().configuration());
    }

    @Test
    void aSnapshotDoesNotChange() {
        workspace.put(document("file:///a", 1));
        Snapshot before = workspace.snapshot();
        workspace.put(document("file:///a", 2));
        workspace.put(document("file:///b", 1));
        workspace.remove(uri("file:///a"));
        assertEquals(1, before.documents().find(uri("file:///a")).orElseThrow().version());
        assertEquals(1, before.documents().all().size());
        assertEquals(
                List.of(uri("file:///b")),
                workspace.snapshot().documents().all().stream()
                        .map(OpenDocument::uri)
                        .toList());
    }

    @Test
    void keepsTheOrderInWhichDocumentsWereOpened() {
        workspace.put(document("file:///b", 1));
        workspace.put(document("file:///a", 1));
        workspace.put(document("file:///b", 2));
        assertEquals(
                List.of("file:///b", "file:///a"),
                workspace.snapshot().documents().all().stream()
                        .map(document -> document.uri().spelling())
                        .toList());
    }

    @Test
    void forgettingWhatIsNotOpenDoesNothing() {
        workspace.put(document("file:///a", 1));
        workspace.remove(uri("file:///b"));
        assertEquals(1, workspace.snapshot().documents().all().size());
    }

    @Test
    void aDocumentIsADockerfileForAsLongAsABuildNamesIt() {
        String naming = "services: {web: {build: {dockerfile: prod.txt, target: release}}}\n";
        workspace.put(document("file:///repo/prod.txt", "FROM alpine AS release\n"));
        workspace.put(document("file:///repo/compose.yaml", "services: {}\n"));
        assertEquals(List.of(), dockerfiles());

        workspace.put(document("file:///repo/compose.yaml", naming));
        assertEquals(List.of("prod.txt"), dockerfiles());
        assertTrue(isOpenDockerfile("file:///repo/prod.txt"), "a build names it");

        workspace.put(document("file:///repo/compose.yaml", "services: {}\n"));
        assertEquals(List.of(), dockerfiles());
        assertFalse(isOpenDockerfile("file:///repo/prod.txt"), "no build names it any more");

        workspace.put(document("file:///repo/compose.yaml", naming));
        workspace.remove(uri("file:///repo/compose.yaml"));
        assertEquals(List.of(), dockerfiles());
    }

    @Test
    void whatAnOpenFileExtendsMayNameOthersInTurn() {
        workspace.put(document("file:///repo/prod.txt", "FROM alpine AS release\n"));
        workspace.put(document("file:///repo/base.yml", "{services: {app: {build: {dockerfile: prod.txt}}}}\n"));
        assertEquals(List.of(), dockerfiles());

        workspace.put(
                document("file:///repo/compose.yaml", "services: {web: {extends: {file: base.yml, service: app}}}\n"));
        assertEquals(List.of("prod.txt"), dockerfiles());

        workspace.put(document("file:///repo/compose.yaml", "services: {}\n"));
        assertEquals(List.of(), dockerfiles());
    }

    @Test
    void newSettingsHoldForDocumentsThatAreOpen() {
        workspace.put(document("file:///Dockerfile", 1));
        workspace.put(document("file:///compose.yaml", 1));
        var build = new BuildParameters("linux/arm64", Map.of(), Set.of("src"));
        workspace.choose(Configurations.values("{platform: linux/arm64, namedContexts: [src]}"));
        Snapshot now = workspace.snapshot();
        OpenDocument document = now.documents().find(uri("file:///Dockerfile")).orElseThrow();
        assertEquals(build, document.stages().orElseThrow().parameters());
        assertEquals(2, now.documents().all().size());
    }

    @Test
    void featuresAreOnUnlessSwitchedOff() {
        List<String> methods = List.of("textDocument/hover", "workspace/symbol", "textDocument/definition");
        assertEquals(
                methods, methods.stream().filter(Settings.DEFAULTS::isEnabled).toList());
        Settings without = Configurations.chosen("features: {hover: false, workspace/symbol: false}")
                .general();
        assertEquals(
                List.of("textDocument/definition"),
                methods.stream().filter(without::isEnabled).toList());
    }

    private static DocumentUri uri(String spelling) {
        return new DocumentUri(spelling, spelling);
    }

    private static OpenDocument document(String uri, int version) {
        return OpenDocument.of(uri(uri), "", version, SourceText.of("FROM a\n"), Configuration.DEFAULT);
    }

    private static OpenDocument document(String uri, String text) {
        return OpenDocument.of(new DocumentUri(uri, uri), "plaintext", 1, SourceText.of(text), Configuration.DEFAULT);
    }

    private List<String> dockerfiles() {
        return workspace.snapshot().project().dockerfiles().stream()
                .map(dockerfile -> dockerfile.path().name())
                .toList();
    }

    private boolean isOpenDockerfile(String uri) {
        return workspace.snapshot().documents().find(uri(uri)).orElseThrow().isDockerfile();
    }
}
