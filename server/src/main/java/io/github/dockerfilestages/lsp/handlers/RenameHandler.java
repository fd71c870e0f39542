package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.ide.rename.LinkedEditing;
import io.github.dockerfilestages.ide.rename.PrepareRename;
import io.github.dockerfilestages.ide.rename.ProjectRename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.WorkspaceEditConverter;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Another name for a stage. What the user is refused becomes an error with the sentence that says why. */
public final class RenameHandler {
    private RenameHandler() {}

    public static Optional<PrepareRenameResult> prepare(FileRequest<PrepareRenameParams> request) {
        checkWritable(request.document());
        int offset = request.offset(request.params().getPosition());
        Optional<PrepareRename.PrepareRenameResult> found = request.dockerfile()
                .map(dockerfile -> PrepareRename.find(dockerfile, offset))
                .orElseGet(() -> PrepareRename.find(request.project(), request.file(), offset));
        return found.map(outcome -> {
            if (outcome instanceof RenameRefusal refusal) {
                throw Errors.requestFailed(refusal.sentence());
            }
            var place = (PrepareRename.RenameRange) outcome;
            return new PrepareRenameResult(request.converter().range(place.range()), place.placeholder());
        });
    }

    public static WorkspaceEdit rename(FileRequest<RenameParams> request) {
        checkWritable(request.document());
        int offset = request.offset(request.params().getPosition());
        String newName = Optional.ofNullable(request.params().getNewName())
                .orElseThrow(() -> Errors.invalidParams("The new name is missing."));
        ProjectRename.ProjectRenameResult outcome = request.dockerfile()
                .map(dockerfile -> ProjectRename.find(request.project(), dockerfile, offset, newName))
                .orElseGet(() -> ProjectRename.find(request.project(), request.file(), offset, newName));
        if (outcome instanceof RenameRefusal refusal) {
            throw Errors.requestFailed(refusal.sentence());
        }
        return new WorkspaceEditConverter(request.locations(), WorkspaceEditConverter.About.STAGE)
                .of(((ProjectRename.ProjectRenameEdits) outcome).edits());
    }

    public static Optional<LinkedEditingRanges> linkedEditing(DocumentRequest<LinkedEditingRangeParams> request) {
        if (!request.document().uri().isEditable()) {
            return Optional.empty();
        }
        List<TextRange> ranges = LinkedEditing.find(
                request.stages(), request.offset(request.params().getPosition()));
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkedEditingRanges(
                        ranges.stream().map(request::range).toList()));
    }

    private static void checkWritable(OpenDocument document) {
        if (!document.uri().isEditable()) {
            throw Errors.requestFailed("A document of the scheme '"
                    + document.uri().scheme() + "' is read-only; rename in the file itself.");
        }
    }
}
