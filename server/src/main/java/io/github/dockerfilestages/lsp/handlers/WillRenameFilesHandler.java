package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.FileRename;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.protocol.WorkspaceEditConverter;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Edits for files that are about to be renamed: updates their paths in build files. */
public final class WillRenameFilesHandler {
    private static final String METHOD = "workspace/willRenameFiles";

    private final Session session;
    private final Workspace workspace;
    private final OutgoingEdits outgoing;

    public WillRenameFilesHandler(Session session, Workspace workspace, OutgoingEdits outgoing) {
        this.session = session;
        this.workspace = workspace;
        this.outgoing = outgoing;
    }

    public Callable<Optional<WorkspaceEdit>> edits(JsonObject params) {
        Snapshot now = workspace.snapshot();
        List<FileRename> renames = new JsonTree(params)
                .at("files").items().stream()
                        .flatMap(file -> rename(file).stream())
                        .toList();
        return now.configuration().general().isEnabled(METHOD) ? () -> edits(renames) : Optional::empty;
    }

    private Optional<WorkspaceEdit> edits(List<FileRename> renames) {
        Map<FilePath, FilePath> names = new LinkedHashMap<>();
        renames.forEach(rename -> names.put(rename.from(), rename.to()));
        return outgoing.of(
                session.client(),
                workspace.snapshot(),
                now -> {
                    List<FileEdit> edits = FileRename.find(now.project(), renames);
                    return edits.isEmpty()
                            ? Optional.empty()
                            : Optional.of(EditWithWarning.complete(new WorkspaceEditConverter(
                                            new LocationConverter(now, session.client()),
                                            WorkspaceEditConverter.About.PATH)
                                    .of(edits)));
                },
                names);
    }

    /** Ignores a rename to the same name, which LSP4IJ sends before it moves a file. */
    private static Optional<FileRename> rename(JsonTree file) {
        Optional<FilePath> to = DocumentUris.path(file.at("newUri"));
        return DocumentUris.path(file.at("oldUri"))
                .flatMap(from -> to.filter(path -> !path.equals(from)).map(path -> new FileRename(from, path)));
    }
}
