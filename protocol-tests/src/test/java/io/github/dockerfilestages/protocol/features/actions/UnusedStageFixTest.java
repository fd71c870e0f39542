package io.github.dockerfilestages.protocol.features.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
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

/** The fix of UnusedStage, a diagnostic that needs an open folder that has been read completely. */
class UnusedStageFixTest {
    private static final String TEXT = "FROM golang AS lint\nRUN lint\n\nFROM golang AS run\n";

    @TempDir
    private Path folder;

    @Test
    void theStageIsRemoved() throws IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), TEXT);
        Client client = CodeActions.understoodBy(Client.modern()).inFolder(folder);
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
            JsonObject fix = CodeActions.named(
                    "Remove stage 'lint'", CodeActions.at(document, new Span(alias, alias), Json.array(finding)));
            assertEquals("FROM golang AS run\n", WorkspaceEdits.apply(document, Json.require(fix, "edit")));
        }
    }
}
