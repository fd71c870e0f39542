package io.github.dockerfilestages.protocol.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fix of UnusedStage, which is found only when a folder is open and all of it has been read. */
class UnusedStageFixTest {
    private static final String TEXT = "FROM golang AS lint\nRUN lint\n\nFROM golang AS run\n";

    @TempDir
    private Path folder;

    @Test
    void theStageIsRemoved() throws IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), TEXT);
        Client client = Client.modern()
                .announcing(
                        "textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet",
                        Json.array("quickfix"))
                .inFolder(folder);
        try (Session session = client.start()) {
            Document document = session.open(file.toUri().toString(), TEXT);
            JsonObject published = session.connection()
                    .notifications()
                    .await(
                            message -> document.isPublicationOf(message)
                                    && !Json.objects(message, "params.diagnostics")
                                            .isEmpty(),
                            "a finding once the folder has been read");
            JsonObject finding = Json.objects(published, "params.diagnostics").get(0);
            assertEquals("UnusedStage", Json.text(finding, "code"));

            int alias = TEXT.indexOf("lint");
            JsonElement actions = session.request(
                    "textDocument/codeAction",
                    Json.object(
                            "textDocument", document.identifier(),
                            "range", document.range(new Span(alias, alias)),
                            "context", Json.object("diagnostics", Json.array(finding))));
            JsonObject fix = Json.objects(actions).stream()
                    .filter(action -> Json.text(action, "kind").equals("quickfix"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no fix in " + actions));
            assertEquals("FROM golang AS run\n", WorkspaceEdits.apply(document, Json.require(fix, "edit")));
        }
    }
}
