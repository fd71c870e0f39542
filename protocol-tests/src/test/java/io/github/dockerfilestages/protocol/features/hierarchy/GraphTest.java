package io.github.dockerfilestages.protocol.features.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code dockerfileStages/graph}, and {@code workspace/executeCommand} with the same result: the stages as a graph. */
@ExtendWith(SharedSession.class)
class GraphTest {
    private static final String METHOD = "dockerfileStages/graph";
    private static final String GRAPH = """
            FROM node:20 AS build
                 ^^^^^^^ base: image node:20 > stage build
            RUN make
            FROM build
                 ^^^^^ base: stage build > stage stage-1
            COPY --from=build /a /b
                        ^^^^^ copy: stage build > stage stage-1
            RUN --mount=type=bind,from=tools,target=/x é
                                       ^^^^^ mount: image tools > stage stage-1
            """;

    @Test
    void everyUseIsAnEdgeWithItsPlace(Session session) {
        Fixture fixture = Fixture.of(GRAPH);
        Document document = session.open(fixture.text());

        JsonElement graph = document.request(METHOD);

        assertEquals("Dockerfile", Json.text(graph, "file"));
        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), edges(document, graph)));
    }

    @Test
    void stagesHaveARangeAndWhatIsOutsideHasNone(Session session) {
        Document document = session.open(Fixture.of(GRAPH).text());
        List<String> ranges = new ArrayList<>();

        for (JsonObject node : Json.objects(document.request(METHOD), "nodes")) {
            ranges.add(Json.text(node, "kind") + " "
                    + Json.at(node, "range")
                            .map(range -> document.span(range).in(document.text()))
                            .map(text -> text.lines().findFirst().orElseThrow())
                            .orElse("nowhere"));
        }

        assertEquals(
                List.of("stage FROM node:20 AS build", "stage FROM build", "image nowhere", "image nowhere"), ranges);
    }

    @Test
    void placesAreInTheEncodingThatWasAgreed() {
        try (Session session =
                Client.modern().preferring(PositionEncoding.UTF_8).start()) {
            Fixture fixture = Fixture.of("""
                    FROM node AS é
                         ^^^^ base: image node > stage é
                    FROM é AS b
                         ^ base: stage é > stage b
                    """);
            Document document = session.open(fixture.text());
            assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), edges(document, document.request(METHOD))));
        }
    }

    @Test
    void mermaidAndDotAreTexts(Session session) {
        Document document = session.open(Fixture.of(GRAPH).text());

        String mermaid =
                Json.text(document.ask(METHOD, params(document, "mermaid")).result(), "text");
        String dot = Json.text(document.ask(METHOD, params(document, "dot")).result(), "text");

        assertTrue(mermaid.startsWith("flowchart LR\n") && mermaid.contains("-. copy .->"), mermaid);
        assertTrue(dot.startsWith("digraph") && dot.contains("label=\"node:20\""), dot);
    }

    @Test
    void theCommandGivesTheSame(Session session) {
        Document document = session.open(Fixture.of(GRAPH).text());
        for (String format : List.of("json", "mermaid", "dot")) {
            JsonObject params = params(document, format);
            assertEquals(
                    document.ask(METHOD, params).result(),
                    session.request(
                            "workspace/executeCommand",
                            Json.object("command", "dockerfileStages.graph", "arguments", Json.array(params))));
        }
        assertEquals(Json.parse("[\"dockerfileStages.graph\"]"), session.capability("executeCommandProvider.commands"));
    }

    @Test
    void whatCannotBeDrawnIsRefusedInASentence(Session session) {
        Document document = session.open("FROM node\n");
        Document notes = session.open(Session.freshUri("notes.txt"), "plaintext", "FROM\n");

        assertRefused("'svg'", document, METHOD, params(document, "svg"));
        assertRefused("7", document, METHOD, params(document, 7));
        assertRefused("URI", document, METHOD, new JsonObject());
        assertRefused("notes.txt", notes, METHOD, params(notes, "json"));
        String execute = "workspace/executeCommand";
        assertRefused("'make.tea'", document, execute, Json.object("command", "make.tea"));
        assertRefused("textDocument", document, execute, Json.object("command", "dockerfileStages.graph"));
        assertRefused(
                "textDocument",
                document,
                execute,
                Json.object("command", "dockerfileStages.graph", "arguments", Json.array("x")));
    }

    @Test
    void anEmptyFileHasAnEmptyGraph(Session session) {
        for (String text : List.of("", "# a comment\n", "RUN make\n")) {
            JsonElement graph = session.open(text).request(METHOD);
            assertEquals(List.of(), Json.objects(graph, "nodes"));
            assertEquals(List.of(), Json.objects(graph, "edges"));
        }
    }

    private static JsonObject params(Document document, Object format) {
        return Json.object("textDocument", document.identifier(), "format", format);
    }

    private static void assertRefused(String part, Document document, String method, JsonObject params) {
        ResponseError refusal = document.ask(method, params).error();
        assertTrue(refusal.message().contains(part) && refusal.message().endsWith("."), refusal::toString);
        assertTrue(refusal.code() != ResponseError.INTERNAL_ERROR, refusal::toString);
    }

    private static List<Mark> edges(Document document, JsonElement graph) {
        Map<String, String> nodes = new HashMap<>();
        Json.objects(graph, "nodes")
                .forEach(node ->
                        nodes.put(Json.text(node, "id"), Json.text(node, "kind") + " " + Json.text(node, "label")));
        List<Mark> marks = new ArrayList<>();
        for (JsonObject edge : Json.objects(graph, "edges")) {
            String ends = nodes.get(Json.text(edge, "source")) + " > " + nodes.get(Json.text(edge, "target"));
            assertEquals(document.uri(), Json.text(edge, "uri"));
            marks.add(new Mark(document.span(Json.require(edge, "range")), Json.text(edge, "kind") + ": " + ends));
        }
        return marks;
    }
}
