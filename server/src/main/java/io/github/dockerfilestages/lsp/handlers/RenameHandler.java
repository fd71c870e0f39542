package io.github.dockerfilestages.lsp.handlers;

import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.rename.Leftovers;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.rename.LinkedEditing;
import io.github.dockerfilestages.ide.rename.PrepareRename;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.WorkspaceEditConverter;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Another name for a symbol. What the user is refused becomes an error with the sentence that says why. */
public final class RenameHandler {
    private RenameHandler() {}

    public static Optional<PrepareRenameResult> prepare(FileRequest<PrepareRenameParams> request) {
        checkWritable(request.document());
        LinkedFiles files = request.linkedFiles();
        FileRequest<PrepareRenameParams> joined = request.in(files);
        return PrepareRename.find(cursor(joined)).map(outcome -> {
            if (outcome instanceof PrepareRename.PrepareRenameRefused refused) {
                throw refused(refused.refusal());
            }
            files.conflict(concerned(joined)).ifPresent(refusal -> {
                throw refused(refusal);
            });
            var place = (PrepareRename.RenameRange) outcome;
            return new PrepareRenameResult(request.converter().range(place.range()), place.placeholder());
        });
    }

    /** The edits, and a warning about the places that may name the stage and that they leave as they are. */
    public static EditWithWarning rename(FileRequest<RenameParams> request) {
        checkWritable(request.document());
        String newName = request.params().getNewName();
        Rename.AcceptedRename found = found(request, newName);
        Predicate<Leftover> isOffered = leftover -> isOffered(request, leftover);
        List<Leftover> offered = found.leftovers().stream().filter(isOffered).toList();
        List<FileEdit> possible = Leftovers.edits(request.project(), offered, newName);
        WorkspaceEdit edit = new WorkspaceEditConverter(request.locations(), WorkspaceEditConverter.About.STAGE)
                .of(Stream.concat(found.edits().stream(), possible.stream()).toList());
        List<Leftover> left =
                found.leftovers().stream().filter(isOffered.negate()).toList();
        return new EditWithWarning(edit, LeftPlaces.of(request, left, found.edits()));
    }

    private static Rename.AcceptedRename found(FileRequest<RenameParams> request, String newName) {
        LinkedFiles files = request.linkedFiles();
        Rename.RenameResult outcome = files.once(Rename.find(cursor(request.in(files)), newName));
        if (outcome instanceof Rename.RefusedRename refused) {
            throw refused(refused.refusal());
        }
        return (Rename.AcceptedRename) outcome;
    }

    /** Whether the user of the client can choose an edit of the place; other clients make all edits. */
    private static boolean isOffered(FileRequest<?> request, Leftover leftover) {
        return request.client().acceptsChangeAnnotations() && Leftovers.isEditable(request.project(), leftover);
    }

    public static Optional<LinkedEditingRanges> linkedEditing(FileRequest<LinkedEditingRangeParams> request) {
        if (!request.document().uri().isEditable()) {
            return Optional.empty();
        }
        List<TextRange> ranges = LinkedEditing.find(cursor(request));
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkedEditingRanges(
                        ranges.stream().map(request.converter()::range).toList()));
    }

    /** The files that any rename of the symbol edits. */
    private static List<FilePath> concerned(FileRequest<PrepareRenameParams> request) {
        Stream<FilePath> dockerfiles = Occurrences.at(cursor(request)).stream()
                .map(occurrence -> occurrence.symbol().dockerfile().path());
        return Stream.concat(Stream.of(request.file()), dockerfiles).toList();
    }

    private static FilePosition cursor(FileRequest<? extends TextDocumentPositionParams> request) {
        return request.cursor(request.params().getPosition());
    }

    private static RuntimeException refused(RenameRefusal refusal) {
        return Errors.requestFailed(refusal.sentence());
    }

    private static void checkWritable(OpenDocument document) {
        if (!document.uri().isEditable()) {
            throw Errors.requestFailed("A document of the scheme '"
                    + document.uri().scheme() + "' is read-only; rename in the file itself.");
        }
    }
}
