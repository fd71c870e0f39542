package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.ide.LinkedEditing;
import io.github.dockerfilestages.ide.PrepareRename;
import io.github.dockerfilestages.ide.Rename;
import io.github.dockerfilestages.ide.RenameRefusal;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Another name for a stage. What the user is refused becomes an error with the sentence that says why. */
final class Renaming {
    private Renaming() {}

    static Optional<PrepareRenameResult> prepare(DocumentRequest<PrepareRenameParams> request) {
        checkWritable(request);
        int offset = request.offset(request.params().getPosition());
        return PrepareRename.find(request.stages(), offset).map(outcome -> {
            if (outcome instanceof RenameRefusal refusal) {
                throw Errors.requestFailed(refusal.sentence());
            }
            var place = (PrepareRename.Place) outcome;
            return new PrepareRenameResult(request.range(place.range()), place.placeholder());
        });
    }

    static WorkspaceEdit rename(DocumentRequest<RenameParams> request) {
        checkWritable(request);
        int offset = request.offset(request.params().getPosition());
        String newName = Optional.ofNullable(request.params().getNewName())
                .orElseThrow(() -> Errors.invalidParams("The new name is missing."));
        Rename.Outcome outcome = Rename.find(request.stages(), offset, newName);
        if (outcome instanceof RenameRefusal refusal) {
            throw Errors.requestFailed(refusal.sentence());
        }
        return WorkspaceEdits.of(request, ((Rename.Edits) outcome).edits());
    }

    static Optional<LinkedEditingRanges> linkedEditing(DocumentRequest<LinkedEditingRangeParams> request) {
        List<TextRange> ranges = LinkedEditing.find(
                request.stages(), request.offset(request.params().getPosition()));
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkedEditingRanges(
                        ranges.stream().map(request::range).toList()));
    }

    private static void checkWritable(DocumentRequest<?> request) {
        if (request.document().uri().isReadOnly()) {
            throw Errors.requestFailed("This document can only be read.");
        }
    }
}
