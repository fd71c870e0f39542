package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The requests of LSP4IJ, feature by feature, in the form in which its source (0.20.2) sends them, and how it uses the
 * answers.
 */
class Lsp4ijConversationTest {
    private static final String DOCKERFILE = "FROM alpine as Build\nRUN make\nFROM scratch\nCOPY --from=Build /a /b\n";

    @TempDir
    private Path folder;

    private IntelliJ ide;
    private Session session;

    @BeforeEach
    void start() {
        Map<String, String> files = Map.of(
                "Dockerfile",
                DOCKERFILE,
                ".dockerignore",
                "FROM\n",
                "compose.yaml",
                "services: {web: {build: {context: ., target: build}}}\n");
        ide = IntelliJ.start(folder, IntelliJ.client(), files, new Random(1));
        session = ide.session();
        ide.open("Dockerfile");
        ide.arrive();
    }

    @AfterEach
    void end() {
        ide.close();
    }

    /** {@code DocumentContentSynchronizer.documentChanged}: with whole texts the last one to arrive is right. */
    @Test
    void documentsAreSentWhole() {
        assertEquals(1, session.capability("textDocumentSync.change").getAsInt());
    }

    /** {@code LanguageServerWrapper}: of two changes, the second may arrive first; the first is then obsolete. */
    @Test
    void aChangeThatIsOvertakenIsOld() {
        change("Dockerfile", 3, "FROM alpine AS latest\n");
        change("Dockerfile", 2, "FROM alpine AS late\n");
        assertEquals(List.of("latest"), stages("Dockerfile"));
    }

    /** {@code LanguageServerWrapper.connect}: it listens to changes before the document is opened. */
    @Test
    void aChangeMayComeBeforeTheDocumentIsOpened() {
        change("compose.yaml", 2, "services: {web: {build: {context: ., target: newer}}}\n");
        ide.open("compose.yaml");
        ide.arrive();
        assertEquals("newer", named("compose.yaml", "newer"));
    }

    /** {@code DocumentContentSynchronizer.documentClosed}: the last change is sent at the same time as the close. */
    @Test
    void theLastChangeMayComeAfterTheDocumentIsClosed() {
        ide.open("compose.yaml");
        ide.arrive();
        ide.close("compose.yaml");
        ide.arrive();
        String unsaved = "# one\n# two\nservices: {web: {build: {context: ., target: build}}}\n";
        ide.type("compose.yaml", unsaved);
        change("compose.yaml", 2, unsaved);

        ide.rename("Dockerfile", "Build", "compile");

        assertEquals(unsaved.replace("target: build", "target: compile"), ide.text("compose.yaml"));
    }

    /** {@code ServerTemplateJsonDeserializer}: patterns cannot exclude a file. */
    @Test
    void aListOfIgnoredFilesIsNoDockerfile() {
        session.notify(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object(
                                "uri",
                                ide.uri(".dockerignore"),
                                "languageId",
                                "dockerfile",
                                "version",
                                1,
                                "text",
                                "FROM\n")));
        JsonElement symbols = session.request(
                "textDocument/documentSymbol",
                Json.object("textDocument", Json.object("uri", ide.uri(".dockerignore"))));
        assertTrue(symbols.isJsonNull(), symbols::toString);
    }

    /**
     * {@code ShowReferencesAction} uses the third argument; {@code LSPCodeLensFeature.isClickable} also checks the
     * data.
     */
    @Test
    void aLensIsClickedWhereItLeadsSomewhere() {
        List<JsonObject> lenses = Json.objects(session.request(
                        "textDocument/codeLens",
                        Json.object("textDocument", Json.object("uri", ide.uri("Dockerfile")))))
                .stream()
                .map(lens -> session.request("codeLens/resolve", lens).getAsJsonObject())
                .toList();
        for (JsonObject lens : lenses) {
            boolean isClickable = !Json.text(lens, "command.command").isEmpty() || lens.has("data");
            assertEquals(
                    isClickable,
                    Json.at(lens, "command.arguments.2").isPresent()
                            || Json.at(lens, "command.arguments")
                                    .map(list -> list.getAsJsonArray().size() == 3)
                                    .orElse(false));
            if (isClickable) {
                assertEquals("editor.action.showReferences", Json.text(lens, "command.command"));
            }
        }
        assertTrue(
                lenses.stream()
                        .anyMatch(lens -> Json.text(lens, "command.command").isEmpty()),
                lenses::toString);
        assertTrue(
                lenses.stream()
                        .anyMatch(lens -> !Json.text(lens, "command.command").isEmpty()),
                lenses::toString);
    }

    /** {@code LSPLazyCodeActionIntentionAction.invoke}: an edit that has to be resolved is not undone separately. */
    @Test
    void actionsCarryTheirEdits() {
        List<JsonObject> actions = ide.codeActions("Dockerfile", "Build");
        assertNotEquals(List.of(), actions);
        assertTrue(actions.stream().allMatch(action -> action.has("edit")), actions::toString);
    }

    /** {@code LSPIntentionCodeActionSupport} requests all kinds at each cursor position. */
    @Test
    void allFixesAreNotOfferedAtEveryCaret() {
        assertNotEquals(List.of(), allFixes("Build"));
        assertEquals(List.of(), allFixes("make"));
    }

    /** {@code LSPPrepareRenameSupport}: an error is shown as a hint at the cursor, not as a notification. */
    @Test
    void whatCannotBeRenamedIsAnErrorWithASentence() {
        var response = ide.rename("Dockerfile", "scratch", "other");
        assertTrue(response.error().message().contains("scratch"), response::toString);
    }

    /** {@code LSPRenameRefactoringDialog.doRename}. */
    @Test
    void aRenameEditsAllFiles() {
        ide.rename("Dockerfile", "Build", "compile");
        assertEquals(DOCKERFILE.replace("Build", "compile"), ide.text("Dockerfile"));
        String compose = ide.text("compose.yaml");
        assertTrue(compose.contains("target: compile"), compose);
    }

    private List<String> allFixes(String at) {
        return ide.codeActions("Dockerfile", at).stream()
                .map(action -> Json.text(action, "title"))
                .filter(title -> title.startsWith("Fix all"))
                .toList();
    }

    private void change(String file, int version, String text) {
        session.notify(
                "textDocument/didChange",
                Json.object(
                        "textDocument",
                        Json.object("uri", ide.uri(file), "version", version),
                        "contentChanges",
                        Json.array(Json.object("text", text))));
    }

    private List<String> stages(String file) {
        return Json.objects(session.request(
                        "textDocument/documentSymbol", Json.object("textDocument", Json.object("uri", ide.uri(file)))))
                .stream()
                .map(symbol -> Json.text(symbol, "name"))
                .toList();
    }

    /** The name that the server finds in a file with this name; its message contains it if it is unknown. */
    private String named(String file, String name) {
        JsonObject params = Json.object(
                "textDocument",
                Json.object("uri", ide.uri(file)),
                "position",
                Json.object("line", 0, "character", ide.text(file).indexOf("build}") + 1));
        params.addProperty("newName", "other");
        String message =
                session.connection().ask("textDocument/rename", params).error().message();
        assertTrue(message.contains("'" + name + "'"), message);
        return name;
    }
}
