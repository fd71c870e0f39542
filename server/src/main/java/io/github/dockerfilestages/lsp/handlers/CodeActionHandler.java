package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.ide.actions.BuildFileActions;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.NewName;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.lsp.protocol.WorkspaceEditConverter;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Code actions. A client that accepts only commands gets none. */
public final class CodeActionHandler {
    private CodeActionHandler() {}

    public static List<CodeAction> actions(FileRequest<CodeActionParams> request) {
        if (!request.client().acceptsCodeActions() || !request.document().uri().isEditable()) {
            return List.of();
        }
        TextRange range = request.converter().textRange(request.params().getRange());
        CodeActionContext context = request.params().getContext();
        Optional<List<String>> only = Optional.ofNullable(context.getOnly());
        Set<CodeActionCategory> wanted = CodeActionCategory.within(only);
        if (range.length() == 0 && isUnasked(context)) {
            wanted.removeAll(CodeActionCategory.DIVIDING);
        }
        boolean showsDisabled = request.client().showsDisabledActions() && only.isPresent();
        List<StageAction> all = find(request, range, wanted);
        return all.stream()
                .filter(found -> only.isPresent() || found.isAtCursor(all))
                .filter(found -> found.disabled().isEmpty() || showsDisabled)
                .map(found -> action(request, range, found, context.getDiagnostics()))
                .toList();
    }

    /** Whether an editor only asks because the cursor has moved, to show that there are actions. */
    private static boolean isUnasked(CodeActionContext context) {
        return context.getTriggerKind() == CodeActionTriggerKind.Automatic && context.getOnly() == null;
    }

    /** The document of an action that is to be resolved. */
    public static Optional<DocumentUri> documentOf(CodeAction action) {
        return JsonTree.ofData(action.getData()).at("uri").string().map(DocumentUri::of);
    }

    /** Computes the edit again, for the text for which the action was offered. */
    public static CodeAction resolve(FileRequest<CodeAction> request) {
        CodeAction action = request.params();
        JsonTree data = JsonTree.ofData(action.getData());
        boolean isStale =
                data.at("version").integer().orElse(-1) != request.document().version();
        if (isStale) {
            throw Errors.requestFailed("The document has changed since this action was offered.");
        }
        int start = data.at("start").integer().orElse(0);
        int end = data.at("end").integer().orElse(start);
        int length = request.document().text().length();
        if (start < 0 || end < start || end > length) {
            throw Errors.invalidParams("The data of the action is not what the server sent.");
        }
        // A fix that is also a refactoring is offered as a refactoring only when no fixes are requested.
        var kind =
                CodeActionCategory.within(Optional.ofNullable(action.getKind()).map(List::of));
        find(request, new TextRange(start, end), kind).stream()
                .filter(found -> found.title().equals(action.getTitle())
                        && found.kind().id().equals(action.getKind()))
                .findFirst()
                .ifPresentOrElse(found -> action.setEdit(edit(request, found)), () -> {
                    throw Errors.requestFailed("A file has changed, so that this action is not possible any more.");
                });
        return action;
    }

    /** The code actions for a range of the document. */
    private static List<StageAction> find(FileRequest<?> request, TextRange range, Set<CodeActionCategory> wanted) {
        List<StageAction> found = findByPath(request, range, wanted);
        if (found.stream().noneMatch(StageAction::isRename)) {
            return found;
        }
        LinkedFiles files = request.linkedFiles();
        return findByPath(request.in(files), range, wanted).stream()
                .filter(action ->
                        !action.isRename() || files.refusalOf(action.edits()).isEmpty())
                .map(action -> action.isRename() ? action.with(files.once(action.edits())) : action)
                .toList();
    }

    private static List<StageAction> findByPath(
            FileRequest<?> request, TextRange range, Set<CodeActionCategory> wanted) {
        DiagnosticSettings settings = request.settings().diagnostics();
        return request.diagnosed()
                .map(about -> CodeActions.find(about, range, wanted))
                .or(() -> request.buildFile()
                        .map(file -> BuildFileActions.find(request.project(), file, settings, range, wanted)))
                .orElse(List.of());
    }

    private static WorkspaceEdit edit(FileRequest<?> request, StageAction found) {
        return new WorkspaceEditConverter(request.locations(), WorkspaceEditConverter.About.STAGE).of(found.edits());
    }

    private static CodeAction action(
            FileRequest<?> request, TextRange range, StageAction found, List<Diagnostic> known) {
        var action = new CodeAction(found.title());
        action.setKind(found.kind().id());
        found.fixes()
                .ifPresent(fixed -> action.setDiagnostics(known.stream()
                        .filter(diagnostic -> isSame(request, diagnostic, fixed))
                        .toList()));
        if (found.isPreferred() && request.client().acceptsPreferredActions()) {
            action.setIsPreferred(true);
        }
        found.disabled().ifPresent(reason -> action.setDisabled(new CodeActionDisabled(reason)));
        if (found.disabled().isEmpty()) {
            addEdit(request, range, found, action);
            startRename(request, found).ifPresent(action::setCommand);
        }
        return action;
    }

    /** After the edit, the user may type another name for a new stage. */
    private static Optional<Command> startRename(FileRequest<?> request, StageAction found) {
        return request.client()
                .startRenameCommand()
                .flatMap(command -> request.diagnosed()
                        .flatMap(about -> NewName.of(about.dockerfile(), found))
                        .map(name -> new Command(
                                "Rename the new stage",
                                command,
                                List.of(
                                        request.document().uri().spelling(),
                                        new PositionConverter(
                                                        name.text(),
                                                        request.client().encoding())
                                                .range(name.range())
                                                .getStart()))));
    }

    private static void addEdit(FileRequest<?> request, TextRange range, StageAction found, CodeAction action) {
        if (!request.client().resolvesEdits()) {
            action.setEdit(edit(request, found));
            return;
        }
        var data = new JsonObject();
        data.addProperty("uri", request.document().uri().spelling());
        data.addProperty("version", request.document().version());
        data.addProperty("start", range.start());
        data.addProperty("end", range.end());
        action.setData(data);
    }

    private static boolean isSame(FileRequest<?> request, Diagnostic known, LocatedDiagnostic found) {
        boolean isSameCode = known.getCode() != null
                && known.getCode().isLeft()
                && known.getCode().getLeft().equals(found.code().id());
        return isSameCode && request.converter().range(found.range()).equals(known.getRange());
    }
}
