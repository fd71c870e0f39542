package io.github.dockerfilestages.protocol.editors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * IntelliJ with LSP4IJ, as far as the texts of documents are concerned; each behaviour with its location in the source of
 * LSP4IJ (0.20.2).
 *
 * <ul>
 *   <li>A document is sent whole with each change, as we ask ({@code DocumentContentSynchronizer.createChangeEvent}).
 *   <li>Messages go through a {@link MessagePool}, until the IDE waits for an answer to something that the user asked.
 *   <li>An edit is applied in the memory of each file, open or not, whatever its version; nothing is saved
 *       ({@code LSPIJUtils.applyWorkspaceEdit}, {@code doApplyEdits}).
 *   <li>A tab that is closed is not saved ({@code DocumentContentSynchronizer.documentClosed}).
 *   <li>What is saved is reported as a change of a watched file ({@code AbstractLSPFileListener.after}).
 * </ul>
 */
final class IntelliJ implements AutoCloseable {
    private final Path folder;
    private final Session session;
    private final MessagePool pool;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private List<String> edited = List.of();
    private Map<String, String> beforeEdit = Map.of();

    private IntelliJ(Path folder, Client client, Random random) {
        this.folder = folder;
        this.session = client.inFolder(folder)
                .announcing("workspace.codeLens.refreshSupport", true)
                .start();
        session.connection()
                .serverRequests()
                .await(
                        message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                        "the request to refresh code lenses after the folder is read");
        this.pool = new MessagePool(session, random);
    }

    /** An IDE with an open folder that contains these files, and without tabs. */
    static IntelliJ start(Path folder, Client client, Map<String, String> files, Random random) {
        files.forEach((name, text) -> write(folder.resolve(name), text));
        var ide = new IntelliJ(folder, client, random);
        ide.texts.putAll(files);
        return ide;
    }

    /** LSP4IJ as a client, configured with our template ({@code LanguageServerWrapper.initialize}). */
    static Client client() {
        try (InputStream in = IntelliJ.class.getResourceAsStream("lsp4ij-client.json")) {
            String introduction = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Client.recorded(Json.parse(introduction).getAsJsonObject())
                    .withOptions(template("initializationOptions.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonElement template(String file) {
        try {
            Path template = Launcher.distribution("editors/intellij/dockerfile-stages");
            return Json.parse(Files.readString(template.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Session session() {
        return session;
    }

    String text(String file) {
        return texts.get(file);
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    boolean isOpen(String file) {
        return versions.containsKey(file);
    }

    List<String> open() {
        return List.copyOf(versions.keySet());
    }

    /** Opens a tab, after all pending messages: no user closes, opens and edits one faster. */
    void open(String file) {
        boolean isNew = opened.add(file);
        arrive();
        versions.put(file, 1);
        send(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object(
                                "uri", uri(file), "languageId", languageId(file), "version", 1, "text", text(file))));
        if (!isNew) {
            arrive();
        }
    }

    /** Closes the tab; unsaved changes stay in memory. */
    void close(String file) {
        versions.remove(file);
        send("textDocument/didClose", Json.object("textDocument", Json.object("uri", uri(file))));
    }

    /** Replaces the text while its tab is open. */
    void type(String file, String text) {
        texts.put(file, text);
        if (isOpen(file)) {
            int version = versions.merge(file, 1, Integer::sum);
            send(
                    "textDocument/didChange",
                    Json.object(
                            "textDocument",
                            Json.object("uri", uri(file), "version", version),
                            "contentChanges",
                            Json.array(Json.object("text", text))));
        }
    }

    /**
     * Renames a file: applies the edits that the server wants first, and notifies it afterwards
     * ({@code AbstractLSPFileListener} and {@code LSPFileListener.onFileRenameAfter}). Returns the answer with the
     * edits.
     */
    JsonElement renameFile(String from, String to) {
        JsonElement edit = askToRenameFile(from, to);
        if (!edit.isJsonNull()) {
            apply(edit);
        }
        renamed(from, to);
        return edit;
    }

    /**
     * Moves a file into another folder. The server is asked about a rename to the name that the file already has
     * ({@code AbstractLSPFileListener.before} takes the old path of a moved file for its new name).
     */
    JsonElement moveFile(String from, String to) {
        JsonElement edit = askToRenameFile(from, from);
        renamed(from, to);
        return edit;
    }

    /** Asks for the edits, and does nothing with them. */
    JsonElement askToRenameFile(String from, String to) {
        arrive();
        return session.request("workspace/willRenameFiles", renaming(from, to));
    }

    private void renamed(String from, String to) {
        texts.put(to, texts.remove(from));
        try {
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isOpen(from)) {
            close(from);
            open(to);
        }
        send("workspace/didRenameFiles", renaming(from, to));
        send("workspace/didChangeWatchedFiles", changes(changed(to, 1), changed(from, 3)));
    }

    private JsonObject renaming(String from, String to) {
        return Json.object("files", Json.array(Json.object("oldUri", uri(from), "newUri", uri(to))));
    }

    /**
     * Writes a file. When this is done, the server has read all earlier messages, but not yet the notification about
     * the file.
     */
    void save(String file) {
        arrive();
        session.request("workspace/symbol", Json.object("query", "no stage has this name"));
        write(folder.resolve(file), text(file));
        send("workspace/didChangeWatchedFiles", changes(changed(file, 2)));
    }

    /** Another program creates a file. */
    void create(String file, String text) {
        texts.put(file, text);
        write(folder.resolve(file), text);
        send("workspace/didChangeWatchedFiles", changes(changed(file, 1)));
    }

    /** Another program deletes a file. */
    void delete(String file) {
        texts.remove(file);
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        send("workspace/didChangeWatchedFiles", changes(changed(file, 3)));
    }

    private JsonObject changed(String file, int type) {
        return Json.object("uri", uri(file), "type", type);
    }

    private static JsonObject changes(JsonObject... changes) {
        return Json.object("changes", Json.array((Object[]) changes));
    }

    /** Another program writes a file without unsaved changes. */
    void writtenByOthers(String file, String text) {
        texts.put(file, text);
        save(file);
    }

    boolean isSaved(String file) {
        try {
            return Files.readString(folder.resolve(file)).equals(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A rename at the last occurrence of a name in a file. While the user types the new name, the pool becomes empty.
     */
    Response rename(String file, String name, String newName) {
        arrive();
        JsonObject params = at(file, text(file).lastIndexOf(name));
        params.addProperty("newName", newName);
        Response response = session.connection().ask("textDocument/rename", params);
        if (!response.isError()) {
            apply(response.result());
        }
        return response;
    }

    /** Applies an edit to all its files at once, whatever their versions. */
    void apply(JsonElement edit) {
        Map<String, JsonArray> changes = new LinkedHashMap<>();
        for (JsonObject change : Json.objects(edit, "documentChanges")) {
            changes.put(file(Json.text(change, "textDocument.uri")), change.getAsJsonArray("edits"));
        }
        beforeEdit = texts();
        edited = List.copyOf(changes.keySet());
        changes.forEach((file, edits) -> {
            try {
                type(file, edited(text(file), edits));
            } catch (AssertionError e) {
                throw new AssertionError(
                        "An edit of " + file + " is for another text than\n" + text(file) + said(file), e);
            }
        });
    }

    /** The last messages that were sent about a file. */
    String said(String file) {
        return pool.about(uri(file));
    }

    /**
     * The code actions at the first occurrence of a text in a file, requested at every cursor position, without
     * diagnostics and without a kind ({@code LSPIntentionCodeActionSupport}).
     */
    List<JsonObject> codeActions(String file, String at) {
        arrive();
        JsonElement place = at(file, text(file).indexOf(at)).get("position");
        return Json.objects(session.request(
                "textDocument/codeAction",
                Json.object(
                        "textDocument",
                        Json.object("uri", uri(file)),
                        "range",
                        Json.object("start", place, "end", place),
                        "context",
                        Json.object("diagnostics", Json.array()))));
    }

    /** Undoes the last edit in all its files, since it was one command. By then the pool is empty. */
    void undo() {
        arrive();
        edited.forEach(file -> type(file, beforeEdit.get(file)));
        edited = List.of();
    }

    /** The server's answer about a document. */
    JsonElement ask(String method, String file) {
        arrive();
        return session.request(method, Json.object("textDocument", Json.object("uri", uri(file))));
    }

    /** The server's answer about the first occurrence of a text in a document. */
    JsonElement ask(String method, String file, String at) {
        arrive();
        return session.request(method, at(file, text(file).indexOf(at)));
    }

    JsonObject at(String file, int offset) {
        return Json.object(
                "textDocument",
                Json.object("uri", uri(file)),
                "position",
                new SourceText(text(file)).position(offset, session.encoding()).json());
    }

    String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    String file(String uri) {
        return texts.keySet().stream()
                .filter(file -> uri(file).equals(uri))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uri));
    }

    void send(String method, JsonElement params) {
        pool.send(method, params);
    }

    /** Lets all messages arrive. */
    void arrive() {
        pool.empty();
    }

    String edited(String text, JsonArray edits) {
        var source = new SourceText(text);
        var places = new TreeMap<Integer, JsonObject>();
        for (JsonElement edit : edits) {
            Span span = source.span(Json.require(edit, "range"), session.encoding());
            places.put(span.start(), edit.getAsJsonObject());
        }
        var result = new StringBuilder(text);
        places.descendingMap().forEach((start, edit) -> {
            Span span = source.span(Json.require(edit, "range"), session.encoding());
            result.replace(span.start(), span.end(), Json.text(edit, "newText"));
        });
        return result.toString();
    }

    private static String languageId(String file) {
        return file.endsWith("Dockerfile") ? "dockerfile" : file.endsWith("ml") ? "yaml" : "plain";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        arrive();
        session.close();
    }
}
