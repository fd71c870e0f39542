package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/documentLink}: from the paths in a build file to its Dockerfiles. */
@ExtendWith(SharedSession.class)
class DocumentLinkTest {
    private static final String FILES = """
            #- web/Dockerfile
            FROM alpine
            #- compose.yaml
            services: {é: {image: x}, web: {build: ./web}}
            """;

    @Test
    void aPathIsALinkToItsDockerfile(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document compose = files.document("compose.yaml");

        List<JsonObject> links = Json.objects(compose.request("textDocument/documentLink"));

        assertEquals(1, links.size());
        assertEquals("./web", compose.span(Json.require(links.get(0), "range")).in(compose.text()));
        assertEquals(files.document("web/Dockerfile").uri(), Json.text(links.get(0), "target"));
    }

    @Test
    void aDockerfileHasNone(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        assertEquals(List.of(), Json.objects(files.document("web/Dockerfile").request("textDocument/documentLink")));
    }

    @Test
    void itIsAnnounced(Session session) {
        assertEquals(
                JsonObject.class, session.capability("documentLinkProvider").getClass());
    }
}
