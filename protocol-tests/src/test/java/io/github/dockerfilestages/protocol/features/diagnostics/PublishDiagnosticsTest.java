package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/publishDiagnostics}: when diagnostics appear and disappear, and what they contain. */
@ExtendWith(SharedSession.class)
class PublishDiagnosticsTest {
    private static final String WRONG = "FROM alpine\nCOPY --from=later /a /b\nFROM alpine AS later\n";

    @Test
    void followTheText(Session session) {
        Document document = session.open(WRONG);
        assertEquals(1, document.diagnostics().size());

        document.edit(Edit.replace("FROM alpine\nCOPY", "FROM alpine AS first\nCOPY"));
        assertEquals(1, document.diagnostics().size());

        document.edit(Edit.replace("--from=later", "--from=other/image"));
        assertEquals(List.of(), document.diagnostics());
    }

    @Test
    void comeForTheLastOfManyChanges(Session session) {
        Document document = session.open("FROM alpine\n");
        String typed = "COPY --from=later /a /b\nFROM alpine AS later\n";
        for (int end = 1; end <= typed.length(); end++) {
            document.replaceAll("FROM alpine\n" + typed.substring(0, end));
        }

        Diagnostics.check(document, Fixture.of("""
                FROM alpine
                COPY --from=later /a /b
                            ^^^^^ error ForwardStageReference
                FROM alpine AS later
                """));
    }

    @Test
    void areTakenBackWhenTheDocumentIsClosed(Session session) {
        Document document = session.open(WRONG);
        assertNotEquals(List.of(), document.diagnostics());
        Inbox notifications = session.connection().notifications();
        int before = notifications.size();

        document.close();

        JsonObject cleared =
                notifications.await(before, document::isPublicationOf, "empty diagnostics of " + document.uri());
        assertEquals(List.of(), Json.objects(cleared, "params.diagnostics"));
    }

    @Test
    void areNotForWhatAnEditorOnlyShows(Session session) {
        Inbox notifications = session.connection().notifications();
        Document preview = session.open("vscode-bulkeditpreview-editor://edit/Dockerfile", "dockerfile", WRONG);
        Document past = session.open("git:/repo/Dockerfile?ref=HEAD", "dockerfile", WRONG);
        preview.edit(Edit.replace("later /a", "other /a"));
        preview.close();
        past.close();

        assertFalse(session.open(WRONG).diagnostics().isEmpty(), "this comes last, as diagnostics come in order");

        assertEquals(
                List.of(),
                notifications.all().stream()
                        .filter(message -> preview.isPublicationOf(message) || past.isPublicationOf(message))
                        .toList());
    }

    @Test
    void pointAtTheOtherParty(Session session) {
        Fixture fixture = Fixture.of("""
                FROM alpine
                COPY --from=later /a /b
                FROM alpine AS later
                               ^^^^^ related
                """);
        Document document = session.open(fixture.text());
        JsonObject forward = Diagnostics.only(document, "ForwardStageReference");

        List<Mark> related = Json.objects(forward, "relatedInformation").stream()
                .map(information -> new Mark(document.span(Json.require(information, "location.range")), "related"))
                .toList();

        assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), related));
    }

    @Test
    void nameTheWordsInTheirSentence(Session session) {
        Document near = session.open("FROM alpine AS builder\nFROM alpine\nCOPY --from=buidler /a /b\n");
        String message = Json.text(Diagnostics.only(near, "UnknownStage"), "message");

        assertTrue(message.contains("buidler") && message.contains("builder"), message);
    }

    @Test
    void giveAWordNoMoreThanOneMessage(Session session) {
        // The first one also has the wrong case and copies a path onto itself, the second one is also close to a
        // stage's name.
        Diagnostics.check(session, """
                FROM alpine AS builder
                COPY --from=Builder /a /a
                            ^^^^^^^ error CircularStageDependency
                FROM alpine AS next
                COPY --from=$builder /a /b
                            ^^^^^^^^ error VariableInStageReference
                """);
    }

    @Test
    void obeyBuildKitsDirectives(Session session) {
        Diagnostics.check(session, """
                # check=skip=StageNameCasing,FromAsCasing
                FROM alpine as Build
                FROM alpine AS scratch
                               ^^^^^^^ warning ReservedStageName
                """);
        Diagnostics.check(session, """
                # check=skip=all
                FROM alpine as Build
                COPY --from=BAD^name /a /b
                            ^^^^^^^^ error UnknownStage
                """);
        Diagnostics.check(session, """
                FROM scratch
                # check=skip=StageNameCasing
                FROM alpine AS One
                FROM alpine AS Two
                               ^^^ information StageNameCasing
                """);
    }

    @Test
    void obeyHadolintsComments(Session session) {
        Diagnostics.check(session, """
                FROM alpine AS builder
                FROM alpine
                # hadolint ignore=DL3022
                COPY --from=buidler /a /b
                COPY --from=buidler /a /b
                            ^^^^^^^ warning UnknownStage
                """);
    }

    @Test
    void haveTheSeverityThatTheSettingsSay() {
        Client client = Client.modern().withOptions(Json.parse("""
                {"dockerfileStages": {"diagnostics": {"severity":
                  {"StageNameCasing": "error", "FromAsCasing": "off"}}}}\
                """));
        try (Session session = client.start()) {
            session.connection()
                    .client()
                    .setSettings(Json.require(client.initializeParams(), "initializationOptions.dockerfileStages"));
            Diagnostics.check(session, """
                    FROM alpine as Build
                                   ^^^^^ error StageNameCasing
                    """);
        }
    }

    @Test
    void comeInTheOldestFormToAClientThatAnnouncesNothing() {
        try (Session session = Client.plain().start()) {
            Document document = session.open(WRONG);
            JsonObject published = session.connection()
                    .notifications()
                    .await(document::isPublicationOf, "diagnostics of " + document.uri());
            for (JsonObject diagnostic : Json.objects(published, "params.diagnostics")) {
                for (String member : List.of("relatedInformation", "codeDescription", "tags", "data")) {
                    assertFalse(diagnostic.has(member), () -> member + " was not announced: " + diagnostic);
                }
            }
            assertEquals(1, Json.objects(published, "params.diagnostics").size());
        }
    }
}
