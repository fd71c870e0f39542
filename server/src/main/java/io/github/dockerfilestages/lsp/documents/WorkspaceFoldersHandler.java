package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.files.ClosedFiles;
import io.github.dockerfilestages.files.FileIndex;
import io.github.dockerfilestages.files.WatchedFiles;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the workspace folders of the client, and follows changes of their files on disk. Called by the reading thread.
 *
 * <p>The client watches the files, not the server.
 */
public final class WorkspaceFoldersHandler implements TextDocumentSyncHandler.Followers {
    /** The protocol's number for a watcher of deletions only. */
    private static final int DELETIONS = 4;

    private final Session session;
    private final Workspace workspace;
    private final FileIndex index;
    private final ClosedFiles closedFiles;
    private final Client client;
    private List<FilePath> open = List.of();

    public WorkspaceFoldersHandler(
            Session session, Workspace workspace, FileIndex index, ClosedFiles closedFiles, Client client) {
        this.session = session;
        this.workspace = workspace;
        this.index = index;
        this.closedFiles = closedFiles;
        this.client = client;
    }

    /** Takes the folders from {@code initialize}, in any of the three forms of the protocol. */
    public void initialize(JsonTree introduction) {
        List<FilePath> folders = paths(introduction.at("workspaceFolders"));
        Optional<FilePath> root = DocumentUris.path(introduction.at("rootUri"))
                .or(() -> introduction.at("rootPath").string().map(FilePath::of));
        boolean hasFolders = introduction.at("workspaceFolders").isArray();
        open = hasFolders ? folders : root.stream().toList();
    }

    /** Starts to read the folders, and asks for notifications when their files change. */
    public void follow() {
        index.begin(open);
        if (session.client().registers("workspace", "didChangeWatchedFiles")) {
            client.register("workspace/didChangeWatchedFiles", WorkspaceFoldersHandler::watchers);
            index.watch();
        }
    }

    /** Reads all folders again. */
    void readAgain() {
        index.begin(open);
    }

    public void change(JsonObject params) {
        var event = new JsonTree(params).at("event");
        var folders = new ArrayList<>(open);
        folders.removeAll(paths(event.at("removed")));
        paths(event.at("added")).stream()
                .filter(added -> !folders.contains(added))
                .forEach(folders::add);
        open = List.copyOf(folders);
        index.begin(open);
    }

    public void filesChanged(JsonObject params) {
        index.update(paths(new JsonTree(params).at("changes")));
    }

    public void filesRenamed(JsonObject params) {
        Map<FilePath, FilePath> names = new LinkedHashMap<>();
        for (JsonTree file : new JsonTree(params).at("files").items()) {
            DocumentUris.path(file.at("oldUri"))
                    .ifPresent(from -> DocumentUris.path(file.at("newUri")).ifPresent(to -> names.put(from, to)));
        }
        closedFiles.renamed(names);
        index.update(
                Stream.concat(names.keySet().stream(), names.values().stream()).toList());
    }

    @Override
    public void opened(OpenDocument document) {
        closedFiles.opened(document.uri());
        if (session.client().keepsTextsOfClosedDocuments()) {
            closedFiles.openedToKeep(document);
        }
    }

    @Override
    public boolean awaits(DocumentUri uri) {
        return closedFiles.awaits(uri);
    }

    @Override
    public void seen(DocumentUri uri, String text) {
        closedFiles.seen(uri, text);
    }

    @Override
    public void changed(DocumentUri uri, Snapshot before) {
        Snapshot now = workspace.snapshot();
        if (!now.project().saysTheSameAs(before.project())) {
            index.follow(now.path(uri).stream(), before.project());
        }
    }

    @Override
    public void closed(DocumentUri uri, SourceText text) {
        if (session.client().keepsTextsOfClosedDocuments()) {
            closedFiles.closedUnsaved(uri, text);
        }
        index.update(workspace.snapshot().path(uri).stream().toList());
    }

    private static JsonObject watchers() {
        var watchers = new JsonArray();
        WatchedFiles.globs().forEach(pattern -> watchers.add(watcher(pattern)));
        // When a folder is deleted, clients report the folder and not its files.
        JsonObject deletions = watcher("**/*");
        deletions.addProperty("kind", DELETIONS);
        watchers.add(deletions);
        var options = new JsonObject();
        options.add("watchers", watchers);
        return options;
    }

    private static JsonObject watcher(String pattern) {
        var watcher = new JsonObject();
        watcher.addProperty("globPattern", pattern);
        return watcher;
    }

    private static List<FilePath> paths(JsonTree list) {
        return list.items().stream()
                .flatMap(item -> DocumentUris.path(item.at("uri")).stream())
                .distinct()
                .toList();
    }
}
