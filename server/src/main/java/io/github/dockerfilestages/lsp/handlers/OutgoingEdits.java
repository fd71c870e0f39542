package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.ClosedFiles;
import io.github.dockerfilestages.lsp.documents.EditedFiles;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Looks at each edit before it leaves, for the sake of files that are not open: nobody else compares the positions in it
 * with the text that is there when it is made.
 *
 * <p>When a file is not what it was taken for, the edit is computed again. Where the text cannot be known, because the
 * user may have the file open without our being told, the file is left out and the user is told.
 */
public final class OutgoingEdits {
    /** How often an edit is computed again while others go on writing its files. */
    private static final int MOST_ATTEMPTS = 5;

    private final Workspace workspace;
    private final ClosedFiles files;
    private final Client client;

    public OutgoingEdits(Workspace workspace, ClosedFiles files, Client client) {
        this.workspace = workspace;
        this.files = files;
        this.client = client;
    }

    /**
     * What was computed, and from what.
     *
     * @param snapshot has the files that are not open as they are
     */
    private record ComputedEdit<R>(Snapshot snapshot, R answer) {}

    /** A feature that edits what is asked for. */
    public <P> Function<FileRequest<P>, WorkspaceEdit> of(Function<FileRequest<P>, WorkspaceEdit> feature) {
        return request -> of(
                        request.client(),
                        request.snapshot(),
                        repeatable(request, feature.andThen(Optional::of)),
                        Map.of())
                .orElseThrow();
    }

    /** A feature that offers edits, of which one may be made some time. */
    public <P> Function<FileRequest<P>, List<CodeAction>> ofOffers(Function<FileRequest<P>, List<CodeAction>> feature) {
        return request -> {
            ComputedEdit<List<CodeAction>> computed = current(
                    request.client(),
                    request.snapshot(),
                    repeatable(request, feature),
                    actions -> actions.stream().flatMap(action -> edit(action).stream()));
            return computed.answer().stream()
                    .filter(action -> edit(action)
                            .map(edit -> EditedFiles.of(edit, computed.snapshot(), request.client()))
                            .filter(files -> !isHandedOut(files, Map.of()))
                            .isEmpty())
                    .toList();
        };
    }

    /** A feature that gives the edit that was chosen. */
    public <P> Function<FileRequest<P>, CodeAction> ofChoice(Function<FileRequest<P>, CodeAction> feature) {
        return request -> {
            ComputedEdit<CodeAction> computed = current(
                    request.client(),
                    request.snapshot(),
                    repeatable(request, feature),
                    action -> edit(action).stream());
            edit(computed.answer())
                    .map(edit -> EditedFiles.of(edit, computed.snapshot(), request.client()))
                    .filter(files -> !isHandedOut(files, Map.of()))
                    .ifPresent(files -> {
                        throw Errors.requestFailed(files.omission());
                    });
            return computed.answer();
        };
    }

    /**
     * An edit that is computed from all that is known.
     *
     * @param renames the new by the old paths of files for whose renames it is
     */
    public Optional<WorkspaceEdit> of(
            ClientProfile profile,
            Snapshot now,
            Function<Snapshot, Optional<WorkspaceEdit>> compute,
            Map<FilePath, FilePath> renames) {
        ComputedEdit<Optional<WorkspaceEdit>> computed = current(profile, now, compute, Optional::stream);
        return computed.answer().map(edit -> {
            EditedFiles edited = EditedFiles.of(edit, computed.snapshot(), profile);
            if (!isHandedOut(edited, renames)) {
                client.show(MessageType.Warning, edited.omission());
                edited = edited.known();
                isHandedOut(edited, renames);
            }
            return edited.edit();
        });
    }

    /** Computes an answer until the files that it is about are what they were taken for. */
    private <R> ComputedEdit<R> current(
            ClientProfile profile,
            Snapshot first,
            Function<Snapshot, R> compute,
            Function<R, Stream<WorkspaceEdit>> edits) {
        Snapshot now = caughtUp(first);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Snapshot taken = now;
            R answer = compute.apply(taken);
            Map<FilePath, SourceText> closed = new HashMap<>();
            edits.apply(answer)
                    .forEach(edit -> EditedFiles.of(edit, taken, profile)
                            .closed()
                            .forEach((file, part) -> closed.put(file, part.before())));
            if (!files.refresh(closed)) {
                return new ComputedEdit<>(taken, answer);
            }
            now = workspace.snapshot();
        }
        throw Errors.requestFailed("The files that this would edit are being written; try again.");
    }

    /** What is known once all that was said of files on disk is taken in, unless documents have changed meanwhile. */
    private Snapshot caughtUp(Snapshot first) {
        files.catchUp();
        Snapshot now = workspace.snapshot();
        return versions(now).equals(versions(first)) ? now : first;
    }

    private static Map<DocumentUri, Integer> versions(Snapshot snapshot) {
        return snapshot.documents().all().stream().collect(Collectors.toMap(OpenDocument::uri, OpenDocument::version));
    }

    @SuppressWarnings("ReferenceEquality") // the request as it came needs not be looked up again
    private static <P, R> Function<Snapshot, R> repeatable(
            FileRequest<P> request, Function<FileRequest<P>, R> feature) {
        return now -> feature.apply(now == request.snapshot() ? request : request.at(now));
    }

    /** Lets an edit leave, unless it is for files whose text cannot be known. */
    private boolean isHandedOut(EditedFiles edited, Map<FilePath, FilePath> renames) {
        if (!edited.unknown().isEmpty()) {
            return false;
        }
        edited.handedOut(renames).ifPresent(files::handOut);
        return true;
    }

    private static Optional<WorkspaceEdit> edit(CodeAction action) {
        return Optional.ofNullable(action.getEdit());
    }
}
