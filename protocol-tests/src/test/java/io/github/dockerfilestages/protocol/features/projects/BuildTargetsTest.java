package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server shows in a Dockerfile about the files that build its stages. */
@ExtendWith(SharedSession.class)
class BuildTargetsTest {
    private static final String FILES = """
            #- Dockerfile
            FROM node:20 AS build
            FROM alpine
            COPY --from=build /a /b
            #- compose.yaml
            services:
              web:
                build: {context: ., target: build}
                                            ^^^^^ place
            #- docker-bake.hcl
            target "app" { target = "build" }
                                     ^^^^^ place
            """;

    @Test
    void theHoverContentNamesThem(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document dockerfile = files.document("Dockerfile");

        JsonElement hover =
                dockerfile.request("textDocument/hover", dockerfile.text().indexOf("build"));

        String card = Json.text(hover, "contents.value");
        assertTrue(card.contains("- `compose.yaml` · `web`, [line 3]("), card);
        assertTrue(card.contains("- `docker-bake.hcl` · `app`, [line 1]("), card);
    }

    @Test
    void aLensCountsThemAndLeadsThere(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        List<JsonObject> lenses = Json.objects(files.document("Dockerfile").request("textDocument/codeLens")).stream()
                .map(lens -> session.request("codeLens/resolve", lens).getAsJsonObject())
                .toList();

        assertEquals(
                List.of("3 references", "2 build targets", "no references"),
                lenses.stream().map(lens -> Json.text(lens, "command.title")).toList());
        List<JsonElement> arguments = Json.list(Json.require(lenses.get(1), "command.arguments"));
        assertEquals(files.drawn(), files.drawn(Json.objects(arguments.get(2)), "place"));
    }

    @Test
    void theyCallTheStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document dockerfile = files.document("Dockerfile");
        JsonObject stage = Json.objects(dockerfile.request(
                        "textDocument/prepareCallHierarchy", dockerfile.text().indexOf("build")))
                .get(0);

        List<JsonObject> calls =
                Json.objects(session.request("callHierarchy/incomingCalls", Json.object("item", stage)));

        assertEquals(
                List.of("stage 1", "web", "app"),
                calls.stream().map(call -> Json.text(call, "from.name")).toList());
        List<JsonObject> builds = calls.subList(1, 3).stream()
                .map(call -> Json.require(call, "from").getAsJsonObject())
                .toList();
        assertEquals(files.drawn(), files.drawn(builds, "place"));
    }

    @Test
    void theyAreInTheGraph(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        JsonElement graph = files.document("Dockerfile").request("dockerfileStages/graph");

        List<JsonObject> edges = Json.objects(graph, "edges").stream()
                .filter(edge -> Json.text(edge, "kind").equals("target"))
                .toList();
        assertEquals(files.drawn(), files.drawn(edges, "place"));
        assertEquals(
                List.of("compose.yaml: web", "docker-bake.hcl: app"),
                Json.objects(graph, "nodes").stream()
                        .filter(node -> Json.text(node, "kind").equals("target"))
                        .map(node -> Json.text(node, "label"))
                        .toList());
    }
}
