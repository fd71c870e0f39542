package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code workspace/symbol}: the stages of all documents, by name. */
class WorkspaceSymbolTest {
    private final Session session = Client.modern().start();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void findsStagesInAllDocuments() {
        Document first = session.open("FROM golang AS build\nFROM build\n");
        Document second = session.open("FROM node AS rebuild\nFROM node AS test\n");
        session.open(Session.freshUri("notes.txt"), "plaintext", "FROM node AS build\n");

        assertEquals(
                Set.of("build at build", "stage 1 at build", "rebuild at rebuild", "test at test"),
                found("", first, second));
        assertEquals(Set.of("build at build", "rebuild at rebuild"), found("BLD", first, second));
        assertEquals(Set.of(), found("nothing", first, second));
    }

    @Test
    void findsStagesOfDockerfilesInsideAFile() {
        Document compose = session.open(Session.freshUri("compose.yaml"), "yaml", """
                services:
                  é😀:
                    build:
                      dockerfile_inline: |
                        FROM golang AS build
                """);

        assertEquals(Set.of("build at build"), found("", compose));
        assertEquals("compose.yaml", Json.text(symbols("build").get(0), "containerName"));
    }

    @Test
    void leavesOutThePastOfADocument() {
        session.open("git:/past/Dockerfile", "dockerfile", "FROM golang AS build\n");
        assertEquals(Set.of(), found(""));
    }

    @Test
    void saysInWhichFile() {
        Document document = session.open(Session.freshUri("a%20b.Dockerfile"), "FROM golang AS build\n");
        JsonObject symbol = symbols("build").get(0);
        assertEquals("a b.Dockerfile", Json.text(symbol, "containerName"));
        assertEquals(document.uri(), Json.text(symbol, "location.uri"));
    }

    @Test
    void saysNothingWhenItIsSwitchedOff() {
        JsonElement off = Json.parse("{\"features\": {\"workspace/symbol\": false}}");
        try (Session quiet = Client.modern().withOptions(off).start()) {
            quiet.open("FROM golang AS build\n");
            assertEquals(List.of(), Json.objects(quiet.request("workspace/symbol", Json.object("query", ""))));
        }
    }

    private List<JsonObject> symbols(String query) {
        return Json.objects(session.request("workspace/symbol", Json.object("query", query)));
    }

    /** Each symbol with the word at its location. */
    private Set<String> found(String query, Document... documents) {
        return symbols(query).stream()
                .map(symbol -> {
                    Document document = Stream.of(documents)
                            .filter(one -> one.uri().equals(Json.text(symbol, "location.uri")))
                            .findFirst()
                            .orElseThrow();
                    String word = document.span(Json.require(symbol, "location.range"))
                            .in(document.text());
                    return Json.text(symbol, "name") + " at " + word;
                })
                .collect(Collectors.toSet());
    }
}
