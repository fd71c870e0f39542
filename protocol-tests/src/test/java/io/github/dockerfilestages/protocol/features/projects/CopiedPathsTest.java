package io.github.dockerfilestages.protocol.features.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.CodeActions;
import io.github.dockerfilestages.protocol.features.answers.CompletionItem;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.features.answers.WorkspaceEdits;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests at a path that is copied from a stage, in a Dockerfile and in one that is inside a Compose file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiedPathsTest {
    private static final String TEXT = """
            # é😀
            FROM golang AS build
            RUN go build -o /out/app && touch /out/log
                            ^^^^^^^^ made
            FROM scratch
            COPY --from=build /out/app /app
                              ^^^^^^^^ taken
            """;

    private Session session;

    /** Where the Dockerfile is written. */
    enum Where {
        DOCKERFILE("Dockerfile", "dockerfile", "", ""),
        COMPOSE("compose.yaml", "yaml", "services:\n  é😀:\n    build:\n      dockerfile_inline: |\n", "        ");

        private final String file;
        private final String languageId;
        private final String above;
        private final String indentation;

        Where(String file, String languageId, String above, String indentation) {
            this.file = file;
            this.languageId = languageId;
            this.above = above;
            this.indentation = indentation;
        }

        Fixture fixture(String dockerfile) {
            return Fixture.of(above + dockerfile.replaceAll("(?m)^(?=.)", indentation));
        }

        Document open(Session session, Fixture fixture) {
            return session.open(Session.freshUri(file), languageId, fixture.text());
        }
    }

    @BeforeAll
    void start() {
        session = CodeActions.modernClient().start();
    }

    @AfterAll
    void end() {
        session.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceLeadsToTheWordThatMakesIt(Where where) {
        Fixture fixture = where.fixture(TEXT);
        Document document = where.open(session, fixture);
        for (int offset : fixture.span("taken").touchingOffsets()) {
            JsonObject link = Json.objects(document.request("textDocument/definition", offset))
                    .get(0);
            String range = link.has("targetSelectionRange") ? "targetSelectionRange" : "range";
            assertEquals(fixture.span("made"), document.span(Json.require(link, range)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hoverTellsHowItComesAbout(Where where) {
        Fixture fixture = where.fixture(TEXT);
        Document document = where.open(session, fixture);
        JsonElement hover =
                document.request("textDocument/hover", fixture.span("taken").start());
        assertEquals(fixture.span("taken"), document.span(Json.require(hover, "range")));
        String content = Json.text(hover, "contents.value");
        assertTrue(content.contains("go build -o /out/app"), content);
    }

    @ParameterizedTest
    @EnumSource
    void whatMakesAPathKnowsWhoTakesIt(Where where) {
        Fixture fixture = where.fixture(TEXT);
        Document document = where.open(session, fixture);
        JsonObject params = document.at(fixture.span("made").start());
        params.add("context", Json.object("includeDeclaration", false));

        JsonElement references = document.ask("textDocument/references", params).result();

        assertEquals(List.of(fixture.span("taken")), spans(document, references));
        JsonElement highlights = document.request(
                "textDocument/documentHighlight", fixture.span("made").start());
        assertEquals(List.of(fixture.span("made"), fixture.span("taken")), spans(document, highlights));
    }

    @ParameterizedTest
    @EnumSource
    void aSlashOpensThePathsOfTheStage(Where where) {
        Fixture fixture = where.fixture(
                TEXT.replace("go build -o", "touch").replaceFirst("/out/app /app\n.*\n", "/out/\\$0 /app\n"));
        Document document = where.open(session, fixture);
        JsonObject params = document.at(fixture.caret());
        params.add("context", Json.object("triggerKind", 2, "triggerCharacter", "/"));

        List<CompletionItem> offered = CompletionItem.all(document, session.request("textDocument/completion", params));

        assertEquals(
                List.of("app", "log"),
                offered.stream().map(CompletionItem::label).toList());
        String applied = offered.get(0).appliedTo(fixture.text());
        assertTrue(applied.contains("COPY --from=build /out/app /app\n"), applied);
    }

    @Test
    void aSlashOpensNothingInAnotherCopy() {
        Fixture fixture = Fixture.of("FROM golang AS build\nRUN touch /out/app\nFROM scratch\nCOPY /out/$0 /app\n");
        Document document = session.open(fixture.text());
        JsonObject params = document.at(fixture.caret());
        params.add("context", Json.object("triggerKind", 2, "triggerCharacter", "/"));

        assertEquals(List.of(), CompletionItem.all(document, session.request("textDocument/completion", params)));
    }

    @ParameterizedTest
    @EnumSource
    void aPathIsRenamedWhereItIsMadeAndTaken(Where where) {
        Fixture fixture = where.fixture(TEXT);
        Document document = where.open(session, fixture);
        int cursor = fixture.span("taken").start();
        JsonElement prepared = document.request("textDocument/prepareRename", cursor);
        assertEquals(
                fixture.span("taken"), document.span(Json.at(prepared, "range").orElse(prepared)));
        JsonObject params = document.at(cursor);
        params.addProperty("newName", "/out/tool");

        JsonElement edit = document.ask("textDocument/rename", params).result();

        assertEquals(fixture.text().replace("/out/app", "/out/tool"), WorkspaceEdits.apply(document, edit));
    }

    @ParameterizedTest
    @EnumSource
    void aMistypedPathHasAFix(Where where) {
        Fixture right = where.fixture(TEXT);
        Fixture fixture = where.fixture(TEXT.replace("build /out/app", "build /out/aap"));
        Document document = where.open(session, fixture);
        Span typed = fixture.span("taken");
        assertEquals(List.of(typed), spans(document, Json.array(Diagnostics.only(document, "MissingSourcePath"))));

        JsonObject fix = CodeActions.named("Change to '/out/app'", CodeActions.only("quickfix", document, typed));

        assertEquals(right.text(), WorkspaceEdits.apply(document, CodeActions.edit(session, fix)));
    }

    @Test
    void theEdgesOfTheGraphNameThePathsThatTheyCarry() {
        Document document = session.open(Fixture.of(TEXT).text());
        List<String> carried = Json.objects(document.request("dockerfileStages/graph"), "edges").stream()
                .filter(edge -> Json.text(edge, "kind").equals("copy"))
                .map(edge -> Json.require(edge, "paths").toString())
                .toList();
        assertEquals(List.of("[\"/out/app\"]"), carried);
    }

    private static List<Span> spans(Document document, JsonElement located) {
        return Json.objects(located).stream()
                .map(found -> document.span(Json.require(found, "range")))
                .toList();
    }
}
