package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.ClosedFiles;
import io.github.dockerfilestages.lsp.documents.EditedFiles;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.project.files.FilePath;
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
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Checks each edit before it is sent, because of files that are not open: nobody else checks that the text of such a
 * file is the one for which the edit was computed.
 *
 * <p>If such a file has changed on disk, the edit is computed again. If the current text cannot be known, because the
 * user may have the file open without a notification to the server, the file is left out and the user gets a warning.
 */
public final class OutgoingEdits {
    /** How often an edit is computed again while other programs keep writing its files. */
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
     * An answer, and the snapshot from which it was computed.
     *
     * @param snapshot has the current texts of the files that are not open
     */
    private record ComputedEdit<R>(Snapshot snapshot, R answer) {}

    /** Wraps a feature that returns an edit. */
    public <P> Function<FileRequest<P>, WorkspaceEdit> of(Function<FileRequest<P>, EditWithWarning> feature) {
        return request -> of(
                        request.client(),
                        request.snapshot(),
                        repeatable(request, feature.andThen(Optional::of)),
                        Map.of())
                .orElseThrow();
    }

    /** Wraps a feature that offers edits, of which the user may choose one later. */
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
                            .filter(files -> !record(files, Map.of()))
                            .isEmpty())
                    .toList();
        };
    }

    /** Wraps a feature that returns the edit that the user chose. */
    public <P> Function<FileRequest<P>, CodeAction> ofChoice(Function<FileRequest<P>, CodeAction> feature) {
        return request -> {
            ComputedEdit<CodeAction> computed = current(
                    request.client(),
                    request.snapshot(),
                    repeatable(request, feature),
                    action -> edit(action).stream());
            edit(computed.answer())
                    .map(edit -> EditedFiles.of(edit, computed.snapshot(), request.client()))
                    .filter(files -> !record(files, Map.of()))
                    .ifPresent(files -> {
                        throw Errors.requestFailed(files.omission());
                    });
            return computed.answer();
        };
    }

    /**
     * Checks an edit that may affect any file.
     *
     * @param renames the file renames that the edit belongs to, from old to new path
     */
    public Optional<WorkspaceEdit> of(
            ClientProfile profile,
            Snapshot now,
            Function<Snapshot, Optional<EditWithWarning>> compute,
            Map<FilePath, FilePath> renames) {
        ComputedEdit<Optional<EditWithWarning>> computed =
                current(profile, now, compute, answer -> answer.map(EditWithWarning::edit).stream());
        return computed.answer().map(reported -> {
            EditedFiles edited = EditedFiles.of(reported.edit(), computed.snapshot(), profile);
            Optional<String> omission = Optional.empty();
            if (!record(edited, renames)) {
                omission = Optional.of(edited.omission());
                edited = edited.known();
                record(edited, renames);
            }
            new EditNotice(reported.left(), omission).show(client, profile);
            return edited.edit();
        });
    }

    /** Computes an answer again until its files are unchanged on disk. */
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

    /** The snapshot after all reported file changes were read, unless open documents have changed meanwhile. */
    private Snapshot caughtUp(Snapshot first) {
        files.catchUp();
        Snapshot now = workspace.snapshot();
        return versions(now).equals(versions(first)) ? now : first;
    }

    private static Map<DocumentUri, Integer> versions(Snapshot snapshot) {
        return snapshot.documents().all().stream().collect(Collectors.toMap(OpenDocument::uri, OpenDocument::version));
    }

    @SuppressWarnings("ReferenceEquality") // the original request need not be found again
    private static <P, R> Function<Snapshot, R> repeatable(
            FileRequest<P> request, Function<FileRequest<P>, R> feature) {
        return now -> feature.apply(now == request.snapshot() ? request : request.at(now));
    }

    /** Records an edit as sent, unless it affects files whose text cannot be known; returns whether it did. */
    private boolean record(EditedFiles edited, Map<FilePath, FilePath> renames) {
        if (!edited.unknown().isEmpty()) {
            return false;
        }
        edited.sentEdit(renames).ifPresent(files::sent);
        return true;
    }

    private static Optional<WorkspaceEdit> edit(CodeAction action) {
        return Optional.ofNullable(action.getEdit());
    }
}
