package io.github.dockerfilestages.lsp.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.server.ServerSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the server receives settings. They are not visible from outside, so these tests use the warnings about invalid
 * values, and diagnostics, which are published again after a change of settings.
 */
class ConfigurationHandlerTest {
    private static final String ASKED = "{'capabilities':{'workspace':{'configuration':true}}}";

    private ServerSession session = new ServerSession();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void initializationOptionsAreSettings() {
        session.ask("initialize", "{'initializationOptions':{'platform':7}}");
        assertWarning("platform must be a platform such as linux/arm64; 7");
    }

    @Test
    void aClientThatAnswersIsAsked() {
        start(ASKED);
        JsonObject question = receiveQuestion();
        assertEquals(
                "{\"items\":[{\"section\":\"dockerfileStages\"}]}",
                question.get("params").toString());
        session.answer(question.get("id"), "[{'platform':7}]");
        assertWarning("platform must be a platform such as linux/arm64; 7");
    }

    @Test
    void answersOfNothingMeanNoChange() {
        start(ASKED);
        session.answer(receiveQuestion().get("id"), "[null]");
        for (String nothing : new String[] {"null", "[]", "{}", "[{}]"}) {
            session.notify("workspace/didChangeConfiguration", "{'settings':null}");
            session.answer(receiveQuestion().get("id"), nothing);
        }
        session.assertStillThere();
        assertEquals("", session.errors());
    }

    @Test
    void aClientThatCannotAnswerSaysTheSettingsItself() {
        start("{}");
        session.notify("workspace/didChangeConfiguration", "{'settings':{'platform':7}}");
        assertWarning("platform must be a platform such as linux/arm64; 7");
        session.notify("workspace/didChangeConfiguration", "{'settings':{'dockerfileStages':{'platform':8}}}");
        assertWarning("platform must be a platform such as linux/arm64; 8");
        session.notify("workspace/didChangeConfiguration", "{'settings':null}");
        session.notify("workspace/didChangeConfiguration", "{}");
        session.assertStillThere();
    }

    @Test
    void aClientThatSaysOurSectionIsNotAsked() {
        start(ASKED);
        receiveQuestion();
        session.notify("workspace/didChangeConfiguration", "{'settings':{'dockerfileStages':{'platform':8}}}");
        assertWarning("platform must be a platform such as linux/arm64; 8");
    }

    @Test
    void aWarningIsGivenOnce() {
        start("{}");
        for (int value : new int[] {7, 7, 8}) {
            session.notify("workspace/didChangeConfiguration", "{'settings':{'platform':" + value + "}}");
        }
        assertWarning("platform must be a platform such as linux/arm64; 7");
        assertWarning("platform must be a platform such as linux/arm64; 8");
    }

    @Test
    void changesArePublished() {
        start("{}");
        session.open(1, "FROM a as b");
        session.receiveNotification("textDocument/publishDiagnostics");
        session.notify(
                "workspace/didChangeConfiguration", "{'settings':{'diagnostics':{'severity':{'FromAsCasing':'off'}}}}");
        JsonObject again = session.receiveNotification("textDocument/publishDiagnostics");
        assertEquals(1, again.get("version").getAsInt());
    }

    /** VS Code sends what the user has chosen, so that a setting that is missing is chosen no more. */
    @Test
    void whatAClientThatSendsAllSettingsDoesNotSendAnyMoreIsNotChosen() {
        start("{'initializationOptions':{'diagnostics':{'severity':{'FromAsCasing':'off'}},"
                + "'client':{'sendsAllSettings':true}}}");
        session.open(1, "FROM a as b");
        assertEquals(0, diagnostics());
        session.notify("workspace/didChangeConfiguration", "{'settings':{'dockerfileStages':{}}}");
        assertEquals(1, diagnostics());
    }

    /** The first diagnostics already have the severities of the configuration file, and the editor wins over it. */
    @Test
    void theConfigurationFileOfAFolderAppliesToItsDocuments(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(".dockerfile-stages.yaml"),
                "diagnostics: {severity: {FromAsCasing: off, StageNameCasing: error}}\nplatfrm: x\n");
        String uri = folder.toRealPath().toUri().toString();
        start("{'rootUri':'" + uri + "'}");
        assertWarning(".dockerfile-stages.yaml:2:1: 'platfrm' is unknown (did you mean 'platform'?) and is ignored.");

        String text = "FROM alpine as Build";
        session.notify(
                "textDocument/didOpen",
                "{'textDocument':{'uri':'" + uri + "Dockerfile','languageId':'dockerfile','version':1,'text':'" + text
                        + "'}}");
        assertEquals(List.of("StageNameCasing 1"), codes());

        session.notify(
                "workspace/didChangeConfiguration",
                "{'settings':{'dockerfileStages':{'diagnostics':{'severity':{'StageNameCasing':'hint'}}}}}");
        assertEquals(List.of("StageNameCasing 4"), codes());
    }

    private List<String> codes() {
        return session
                .receiveNotification("textDocument/publishDiagnostics")
                .getAsJsonArray("diagnostics")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .map(found -> found.get("code").getAsString() + " " + found.get("severity"))
                .toList();
    }

    private int diagnostics() {
        return session.receiveNotification("textDocument/publishDiagnostics")
                .getAsJsonArray("diagnostics")
                .size();
    }

    @Test
    void aClientThatOnlyAnswersRequestsIsAsked() {
        start("{'capabilities':{'workspace':{'didChangeConfiguration':{'dynamicRegistration':true}}}}");
        JsonObject registration = session.receive();
        assertEquals("client/registerCapability", registration.get("method").getAsString());
        assertEquals(
                "{\"registrations\":[{\"id\":\"workspace/didChangeConfiguration\",\"method\":\"workspace/didChangeConfiguration\","
                        + "\"registerOptions\":{\"section\":\"dockerfileStages\"}}]}",
                registration.get("params").toString());
    }

    private void start(String introduction) {
        session = ServerSession.started(introduction);
    }

    private JsonObject receiveQuestion() {
        JsonObject question = session.receive();
        assertEquals("workspace/configuration", question.get("method").getAsString());
        return question;
    }

    private void assertWarning(String part) {
        JsonObject warning = session.receiveNotification("window/showMessage");
        assertEquals(2, warning.get("type").getAsInt());
        String message = warning.get("message").getAsString();
        assertTrue(message.contains(part), message);
    }
}
