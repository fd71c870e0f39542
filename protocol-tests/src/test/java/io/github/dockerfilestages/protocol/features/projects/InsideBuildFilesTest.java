package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor that opens files of other languages gets answers about the stages in them, and about nothing else. */
@ExtendWith(SharedSession.class)
class InsideBuildFilesTest {
    private static final String FILES = """
            #- Dockerfile
            FROM node:20 AS deps
            FROM deps AS build
            ^^^^^^^^^^^^^^^^^^ stage
                         ^^^^^ target
            FROM build
            #- compose.yaml
            services:
              é😀: {image: web}
              web:
                build: {context: ., args: {A: é😀日}, target: build}
                                                            ^^^^^ origin
            """;

    @ParameterizedTest
    @ValueSource(strings = {"textDocument/definition", "textDocument/declaration"})
    void aBuildTargetLeadsToTheAliasOfItsStage(String method, Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document compose = files.document("compose.yaml");
        Span origin = files.fixture("compose.yaml").span("origin");
        for (int offset : origin.touchingOffsets()) {
            assertLeadsToAlias(files, compose.request(method, offset));
        }
        for (int offset : origin.outerOffsets(compose.text())) {
            assertEquals(List.of(), Json.objects(compose.request(method, offset)));
        }
    }

    @ParameterizedTest
    @CsvSource({"textDocument/typeDefinition, deps", "textDocument/implementation, build"})
    void itLeadsOnToTheStagesAroundIt(String method, String word, Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document dockerfile = files.document("Dockerfile");
        Document compose = files.document("compose.yaml");
        JsonElement links = compose.request(
                method, files.fixture("compose.yaml").span("origin").start());
        JsonObject link = Json.objects(links).get(0);
        assertEquals(
                word,
                dockerfile.span(Json.require(link, "targetSelectionRange")).in(dockerfile.text()));
    }

    @Test
    void anEditorWithoutLinksGetsALocation() {
        try (Session session = Client.plain().start()) {
            OpenFiles files = OpenFiles.of(session, FILES);
            Document dockerfile = files.document("Dockerfile");
            int caret = files.fixture("compose.yaml").span("origin").start();
            JsonObject location = Json.objects(files.document("compose.yaml").request("textDocument/definition", caret))
                    .get(0);
            assertEquals(dockerfile.uri(), Json.text(location, "uri"));
            assertEquals(files.fixture("Dockerfile").span("target"), dockerfile.span(Json.require(location, "range")));
        }
    }

    @Test
    void aBuildTargetHasTheHoverContentOfItsStage(Session session) {
        OpenFiles files = OpenFiles.of(session, FILES);
        Document compose = files.document("compose.yaml");
        Span origin = files.fixture("compose.yaml").span("origin");
        JsonElement hover = compose.request("textDocument/hover", origin.start());
        assertEquals(origin, compose.span(Json.require(hover, "range")));
        String card = Json.text(hover, "contents.value");
        assertTrue(card.contains("FROM deps AS build") && card.contains("stage 2 of 3"), card);
    }

    @Test
    void whatNamesTheSameStageIsHighlighted(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node:20 AS build
                #- docker-bake.hcl
                target "a" { target = "build" }
                                       ^^^^^ 2
                target "b" {
                  target = "other"
                  no-cache-filter = ["build"]
                                      ^^^^^ 2
                }
                """);
        checkHighlights(files.document("docker-bake.hcl"), files.fixture("docker-bake.hcl"));
    }

    @Test
    void aDockerfileInsideAFileHasItsFeaturesThere(Session session) {
        Fixture fixture = Fixture.of("""
                services:
                  é😀:
                    build:
                      dockerfile_inline: |
                        # é😀
                        FROM node:20 AS build
                        ^^^^^^^^^^^^^^^^^^^^^ stage
                                        ^^^^^ target
                        FROM scratch
                        COPY --from=build /a /b
                                    ^^^^^ origin
                """);
        Document compose = session.open(Session.freshUri("compose.yaml"), "yaml", fixture.text());
        Links.check(compose, fixture, "textDocument/definition");
        String card = Json.text(
                compose.request("textDocument/hover", fixture.span("origin").start()), "contents.value");
        assertTrue(card.contains("FROM node:20 AS build"), card);
        checkHighlights(compose, Fixture.of("""
                services:
                  é😀:
                    build:
                      dockerfile_inline: |
                        # é😀
                        FROM node:20 AS build
                                        ^^^^^ 3
                        FROM scratch
                        COPY --from=build /a /b
                                    ^^^^^ 2
                """));
    }

    @Test
    void aDockerfileInsideAFileIsDiagnosedThere(Session session) {
        Fixture fixture = Fixture.of("""
                services:
                  é😀:
                    build:
                      dockerfile_inline: |
                        FROM alpine
                        COPY --from=later /a /b
                                    ^^^^^ error ForwardStageReference
                        FROM alpine AS later
                """);
        Document compose = session.open(Session.freshUri("compose.yaml"), "yaml", fixture.text());
        Diagnostics.check(compose, fixture);
        JsonObject related = Json.objects(Diagnostics.only(compose, "ForwardStageReference"), "relatedInformation")
                .get(0);
        assertEquals(compose.uri(), Json.text(related, "location.uri"));
        assertEquals(
                "later", compose.span(Json.require(related, "location.range")).in(compose.text()));
    }

    @Test
    void theStagesOfTheDockerfileAreOfferedAsTargets(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node:20 AS deps
                FROM deps AS build
                #- compose.yaml
                services:
                  é😀:
                    build:
                      context: .
                      target: $0
                """);
        Document compose = files.document("compose.yaml");
        checkCompletion(compose, files.fixture("compose.yaml").caret(), "FROM deps AS build");
    }

    @Test
    void theKeyOfATargetIsOfferedWhereABuildLacksItButNotForABlank(Session session) {
        OpenFiles files = OpenFiles.of(session, """
                #- Dockerfile
                FROM node:20 AS build
                #- compose.yaml
                services:
                  é😀:
                    build:
                      context: .
                      $0
                """);
        Document compose = files.document("compose.yaml");
        JsonObject params = compose.at(files.fixture("compose.yaml").caret());
        assertEquals(
                List.of("target"),
                Json.objects(session.request("textDocument/completion", params)).stream()
                        .map(item -> Json.text(item, "label"))
                        .toList());

        params.add("context", Json.object("triggerKind", 2, "triggerCharacter", " "));
        assertEquals(List.of(), Json.objects(session.request("textDocument/completion", params)));
    }

    @Test
    void aDockerfileInsideAFileOffersItsStages(Session session) {
        Fixture fixture = Fixture.of("""
                target "é😀" {
                  dockerfile-inline = <<EOT
                FROM node:20 AS deps
                FROM node:20 AS build
                FROM scratch
                COPY --from=$0 /a /b
                EOT
                }
                """);
        Document bake = session.open(Session.freshUri("docker-bake.hcl"), "hcl", fixture.text());
        checkCompletion(bake, fixture.caret(), "FROM node:20 AS build");
    }

    /**
     * At the cursor, completion offers the stages deps and build, and the hover content of the latter starts with its
     * FROM.
     */
    private static void checkCompletion(Document document, int caret, String from) {
        List<JsonObject> items = Json.objects(document.request("textDocument/completion", caret));
        assertEquals(
                Set.of("deps", "build"),
                items.stream().map(item -> Json.text(item, "label")).collect(Collectors.toSet()));
        JsonObject build = items.stream()
                .filter(item -> Json.text(item, "label").equals("build"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Span(caret, caret), document.span(Json.require(build, "textEdit.range")));
        JsonElement resolved = document.ask("completionItem/resolve", build).result();
        String card = Json.text(resolved, "documentation.value");
        assertTrue(card.contains(from), card);
    }

    @Test
    void whatIsNeitherADockerfileNorABuildFileHasNothing(Session session) {
        Document notes = session.open(Session.freshUri("notes.txt"), "plaintext", "target: build\nFROM build\n");
        int caret = notes.text().indexOf("build");
        for (String method : List.of("definition", "hover", "completion", "documentHighlight", "references")) {
            JsonElement answer = notes.request("textDocument/" + method, caret);
            assertTrue(answer.equals(JsonNull.INSTANCE) || Json.list(answer).isEmpty(), () -> method + ": " + answer);
        }
    }

    private static void checkHighlights(Document document, Fixture fixture) {
        JsonElement answer = document.request(
                "textDocument/documentHighlight", fixture.spans("2").get(0).start());
        List<Mark> marks = Json.objects(answer).stream()
                .map(highlight -> new Mark(
                        document.span(Json.require(highlight, "range")),
                        Integer.toString(Json.number(highlight, "kind"))))
                .toList();
        assertEquals(fixture.drawn(), Drawing.draw(document.text(), marks));
    }

    private static void assertLeadsToAlias(OpenFiles files, JsonElement links) {
        Document dockerfile = files.document("Dockerfile");
        Fixture expected = files.fixture("Dockerfile");
        JsonObject link = Json.objects(links).get(0);
        assertEquals(1, Json.objects(links).size());
        assertEquals(dockerfile.uri(), Json.text(link, "targetUri"));
        assertEquals(expected.span("target"), dockerfile.span(Json.require(link, "targetSelectionRange")));
        assertEquals(expected.span("stage"), dockerfile.span(Json.require(link, "targetRange")));
        assertEquals(
                files.fixture("compose.yaml").span("origin"),
                files.document("compose.yaml").span(Json.require(link, "originSelectionRange")));
    }
}
