package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code workspace/didChangeConfiguration} and {@code workspace/configuration}: settings, and when they apply. */
class ConfigurationTest {
    private static final String WRONG = """
            FROM alpine AS Build
                           ^^^^^ %s StageNameCasing
            """;

    @Test
    void settingsOfTheStartHold() {
        try (Session session = Client.modern()
                .without("workspace.configuration")
                .withOptions(severity("hint"))
                .start()) {
            Diagnostics.check(session, WRONG.formatted("hint"));
        }
    }

    @Test
    void aClientThatCanBeAskedIsAsked() {
        try (Session session = Client.modern().start()) {
            session.connection().client().setSettings(Json.require(severity("error"), "dockerfileStages"));
            session.notify("workspace/didChangeConfiguration", Json.object("settings", null));
            Document document = session.open("FROM alpine AS Build\n");
            session.connection()
                    .notifications()
                    .await(
                            message -> document.isPublicationOf(message)
                                    && Json.number(
                                                    Json.objects(message, "params.diagnostics")
                                                            .get(0),
                                                    "severity")
                                            == 1,
                            "the finding as an error");
        }
    }

    @Test
    void aReportedChangeAppliesAtOnce() {
        try (Session session =
                Client.modern().without("workspace.configuration").start()) {
            session.notify("workspace/didChangeConfiguration", Json.object("settings", severity("warning")));
            Diagnostics.check(session, WRONG.formatted("warning"));
        }
    }

    @Test
    void aWrongValueIsOneWarningAndTheDefault() {
        try (Session session = Client.modern()
                .without("workspace.configuration")
                .withOptions(severity("loud"))
                .start()) {
            Diagnostics.check(session, WRONG.formatted("information"));
            JsonObject warning = session.connection()
                    .notifications()
                    .await(message -> Json.text(message, "method").equals("window/showMessage"), "a warning");
            String sentence = Json.text(warning, "params.message");
            assertTrue(sentence.contains("StageNameCasing") && sentence.contains("loud"), sentence);
        }
    }

    @Test
    void whatIsShownIsRequestedAgain() {
        try (Session session = Client.modern()
                .without("workspace.configuration")
                .announcing("workspace.inlayHint.refreshSupport", true)
                .announcing("workspace.codeLens.refreshSupport", true)
                .start()) {
            session.notify("workspace/didChangeConfiguration", Json.object("settings", severity("warning")));
            for (String feature : List.of("inlayHint", "codeLens")) {
                session.connection()
                        .serverRequests()
                        .await(
                                asked -> Json.text(asked, "method").equals("workspace/" + feature + "/refresh"),
                                feature);
            }
        }
    }

    private static JsonObject severity(String severity) {
        return Json.object(
                "dockerfileStages",
                Json.object("diagnostics", Json.object("severity", Json.object("StageNameCasing", severity))));
    }
}
