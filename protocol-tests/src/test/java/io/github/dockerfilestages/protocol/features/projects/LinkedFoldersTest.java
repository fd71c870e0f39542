package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that was opened through a link still belongs to the build files next to it: {@code link} leads to the folder
 * {@code real}, and {@code real/alias} to {@code real/app}.
 */
class LinkedFoldersTest {
    private static final String DOCKERFILE = "FROM golang AS build\n";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectories(folder.resolve("real/app"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("real/alias"), Path.of("app"));
        Files.writeString(folder.resolve("real/app/Dockerfile"), DOCKERFILE);
        Files.writeString(
                folder.resolve("real/compose.yaml"), "services: {web: {build: {context: app, target: build}}}\n");
    }

    @Test
    void aDocumentOpenedOverALinkToTheFolder() {
        assertEquals(Set.of("link/app/Dockerfile", "real/compose.yaml"), renamed("real", "link/app/Dockerfile"));
    }

    @Test
    void aDocumentOpenedWhereItReallyIsInAFolderThatIsALink() {
        assertEquals(Set.of("real/app/Dockerfile", "link/compose.yaml"), renamed("link", "real/app/Dockerfile"));
    }

    @Test
    void bothOverTheSameLink() {
        assertEquals(Set.of("link/app/Dockerfile", "link/compose.yaml"), renamed("link", "link/app/Dockerfile"));
    }

    @Test
    void aDocumentOpenedOverALinkInsideTheFolder() {
        assertEquals(Set.of("real/alias/Dockerfile", "real/compose.yaml"), renamed("real", "real/alias/Dockerfile"));
    }

    /** The paths of the files that a rename edits, relative to the temporary folder. */
    private Set<String> renamed(String workspace, String opened) {
        try (Session session = Client.modern()
                .inFolder(folder.resolve(workspace))
                .announcing("workspace.codeLens.refreshSupport", true)
                .start()) {
            session.connection()
                    .serverRequests()
                    .await(
                            message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                            "the request to show code lenses again, once the folder is read");
            Document dockerfile = session.open(folder.resolve(opened).toUri().toString(), DOCKERFILE);
            JsonObject params = dockerfile.at(dockerfile.text().indexOf("build"));
            params.addProperty("newName", "compile");
            JsonObject edit =
                    dockerfile.ask("textDocument/rename", params).result().getAsJsonObject();
            var files = new TreeSet<String>();
            for (JsonObject changed : Json.objects(edit.get("documentChanges"))) {
                Path file = Path.of(URI.create(Json.text(changed, "textDocument.uri")));
                files.add(folder.relativize(file).toString());
            }
            return files;
        }
    }
}
