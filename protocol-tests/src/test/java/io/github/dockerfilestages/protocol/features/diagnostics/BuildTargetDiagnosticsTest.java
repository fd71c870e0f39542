package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.features.answers.Pulling;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Diagnostics in files that build a Dockerfile: targets that are not stages of it. */
@ExtendWith(SharedSession.class)
class BuildTargetDiagnosticsTest {
    private static final String MISTYPED = """
            #- Dockerfile
            FROM alpine AS serve
                           ^^^^^ related
            #- compose.yaml
            services:
              web:
                build:
                  context: .
                  target: sevre
                          ^^^^^ error UnknownBuildTarget
            """;

    @Test
    void areShownInTheBuildFileAndPointAtTheStageThatWasMeant(Session session) {
        OpenFiles files = OpenFiles.of(session, MISTYPED);
        Document compose = files.document("compose.yaml");

        Diagnostics.check(compose, files.fixture("compose.yaml"));
        JsonObject related = Json.objects(Diagnostics.only(compose, "UnknownBuildTarget"), "relatedInformation")
                .get(0);
        Document dockerfile = files.document("Dockerfile");
        assertEquals(dockerfile.uri(), Json.text(related, "location.uri"));
        Mark stage = new Mark(dockerfile.span(Json.require(related, "location.range")), "related");
        assertEquals(files.fixture("Dockerfile").drawn(), Drawing.draw(dockerfile.text(), List.of(stage)));
    }

    @Test
    void comeAndGoWithTheStagesOfTheDockerfile(Session session) {
        OpenFiles files = OpenFiles.of(session, MISTYPED);
        Document compose = files.document("compose.yaml");
        Inbox notifications = session.connection().notifications();
        assertEquals(1, compose.diagnostics().size());

        int before = notifications.size();
        files.document("Dockerfile").edit(Edit.replace("AS serve", "AS sevre"));
        JsonObject fixed = notifications.await(before, compose::isPublicationOf, "findings in the compose file");
        assertEquals(List.of(), Json.objects(fixed, "params.diagnostics"));

        before = notifications.size();
        files.document("Dockerfile").edit(Edit.replace("AS sevre", "AS other"));
        JsonObject broken = notifications.await(before, compose::isPublicationOf, "findings in the compose file");
        assertEquals(1, Json.objects(broken, "params.diagnostics").size());
    }

    @Test
    void goWithTheDockerfile(Session session) {
        OpenFiles files = OpenFiles.of(session, MISTYPED);
        Document compose = files.document("compose.yaml");
        assertEquals(1, compose.diagnostics().size());

        Inbox notifications = session.connection().notifications();
        int before = notifications.size();
        files.document("Dockerfile").close();

        JsonObject cleared = notifications.await(before, compose::isPublicationOf, "findings in the compose file");
        assertEquals(List.of(), Json.objects(cleared, "params.diagnostics"));
    }

    @Test
    void areGivenToAnEditorThatAsks() {
        try (Session session = Pulling.client().start()) {
            OpenFiles files = OpenFiles.of(session, MISTYPED);
            Document compose = files.document("compose.yaml");

            Diagnostics.check(compose, files.fixture("compose.yaml"), Json.objects(Pulling.pull(compose), "items"));

            JsonObject all = session.request("workspace/diagnostic", Json.object("previousResultIds", Json.array()))
                    .getAsJsonObject();
            List<String> uris = Json.objects(all, "items").stream()
                    .map(report -> Json.text(report, "uri"))
                    .toList();
            assertEquals(List.of(files.document("Dockerfile").uri(), compose.uri()), uris);
        }
    }
}
