package io.github.dockerfilestages.protocol.features.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hierarchies from and into files that build a Dockerfile. */
@ExtendWith(SharedSession.class)
class BuildHierarchyTest {
    private static final String FILES = """
            #- Dockerfile
            FROM node:20 AS deps
            FROM deps AS build
            COPY --from=deps /a /b
            #- compose.yaml
            services:
              é😀:
              ^^^ service
                build: {context: ., target: build}
                                            ^^^^^ target
            """;

    @Test
    void aBuildTargetIsItsStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        JsonObject stage = prepared(files, "Call", "target");

        assertEquals(files.document("Dockerfile").uri(), Json.text(stage, "uri"));
        assertEquals(List.of("build"), texts(files, List.of(stage), "selectionRange"));
        assertEquals(List.of("deps"), texts(files, calls(session, "outgoing", "to", stage), "selectionRange"));
        assertEquals(List.of("é😀"), names(calls(session, "incoming", "from", stage)));
    }

    @Test
    void aBuildCallsItsStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        JsonObject build = prepared(files, "Call", "service");

        assertEquals("é😀", Json.text(build, "name"));
        List<JsonObject> called = calls(session, "outgoing", "to", build);
        assertEquals(List.of("build"), texts(files, called, "selectionRange"));
        assertEquals(List.of(), calls(session, "incoming", "from", build));
        assertEquals(List.of("deps"), names(calls(session, "outgoing", "to", called.get(0))));
    }

    @Test
    void theLineageOfATargetIsThatOfItsStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);

        JsonObject stage = prepared(files, "Type", "target");

        assertEquals(
                List.of("deps"),
                names(Json.objects(session.request("typeHierarchy/supertypes", Json.object("item", stage)))));
        assertEquals(List.of(), Json.objects(session.request("typeHierarchy/subtypes", Json.object("item", stage))));
    }

    @Test
    void theStagesOfADockerfileInsideAFileCallEachOther(Session session) {
        Fixture fixture = Fixture.of("""
                services:
                  one: {build: {dockerfile_inline: "FROM alpine AS build"}}
                  é😀:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                        FROM alpine AS last
                                       ^^^^ last
                        COPY --from=build /a /b
                                    ^^^^^ reference
                """);
        Document compose = session.open(Session.freshUri("compose.yaml"), "yaml", fixture.text());
        JsonObject last = Json.objects(compose.request(
                        "textDocument/prepareCallHierarchy",
                        fixture.span("last").start()))
                .get(0);

        JsonObject call = Json.objects(session.request("callHierarchy/outgoingCalls", Json.object("item", last)))
                .get(0);

        assertEquals("stage 0 · golang", Json.text(call, "to.detail"));
        assertEquals(
                List.of(fixture.span("reference")),
                Json.objects(call, "fromRanges").stream().map(compose::span).toList());
    }

    private static JsonObject prepared(OpenFiles files, String hierarchy, String mark) {
        int caret = files.fixture("compose.yaml").span(mark).start();
        return Json.objects(
                        files.document("compose.yaml").request("textDocument/prepare" + hierarchy + "Hierarchy", caret))
                .get(0);
    }

    private static List<JsonObject> calls(Session session, String direction, String other, JsonObject item) {
        return Json.objects(session.request("callHierarchy/" + direction + "Calls", Json.object("item", item))).stream()
                .map(call -> call.getAsJsonObject(other))
                .toList();
    }

    private static List<String> names(List<JsonObject> items) {
        return items.stream().map(item -> Json.text(item, "name")).toList();
    }

    private static List<String> texts(OpenFiles files, List<JsonObject> items, String range) {
        return items.stream()
                .map(item -> {
                    Document document = files.at(Json.text(item, "uri"));
                    return document.span(Json.require(item, range)).in(document.text());
                })
                .toList();
    }
}
