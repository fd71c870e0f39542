package io.github.dockerfilestages.lsp.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;

/** The results that an editor asks for while the user types and moves, with all their members. */
final class PlainResults {
    private final Map<Class<?>, Writer<?>> writers = new HashMap<>();

    private PlainResults() {
        addPlaces();
        addEdits();
        addWholeDocuments();
        add(
                ResponseError.class,
                (out, error) -> out.number("code", error.getCode())
                        .string("message", error.getMessage())
                        .value("data", error.getData()));
    }

    /** Writes the members of a type. */
    @FunctionalInterface
    interface Writer<T> {
        JsonOutput write(JsonOutput out, T value) throws IOException;
    }

    /** Made for the first answer, since nothing at the start of a session is written with it. */
    private static final class WriterTable {
        private static final Map<Class<?>, Writer<?>> WRITERS = Map.copyOf(new PlainResults().writers);
    }

    /** The writer of a type, if it is in the table. */
    @SuppressWarnings("unchecked") // the table has for each type its writer
    static <T> Optional<Writer<T>> of(Class<T> type) {
        boolean isOfProtocol = type.getName().startsWith("org.eclipse.lsp4j.");
        return isOfProtocol ? Optional.ofNullable((Writer<T>) WriterTable.WRITERS.get(type)) : Optional.empty();
    }

    private void addPlaces() {
        add(
                Position.class,
                (out, position) -> out.number("line", position.getLine()).number("character", position.getCharacter()));
        add(Range.class, (out, range) -> out.position("start", range.getStart()).position("end", range.getEnd()));
        add(
                Location.class,
                (out, location) -> out.string("uri", location.getUri()).range("range", location.getRange()));
        add(
                LocationLink.class,
                (out, link) -> out.range("originSelectionRange", link.getOriginSelectionRange())
                        .string("targetUri", link.getTargetUri())
                        .range("targetRange", link.getTargetRange())
                        .range("targetSelectionRange", link.getTargetSelectionRange()));
        add(
                DocumentHighlight.class,
                (out, highlight) -> out.range("range", highlight.getRange())
                        .constant("kind", highlight.getKind(), DocumentHighlightKind::getValue));
        add(
                Hover.class,
                (out, hover) -> out.value("contents", hover.getContents()).range("range", hover.getRange()));
        add(
                MarkupContent.class,
                (out, content) -> out.string("kind", content.getKind()).string("value", content.getValue()));
        add(
                SelectionRange.class,
                (out, selection) -> out.range("range", selection.getRange()).value("parent", selection.getParent()));
    }

    private void addEdits() {
        add(
                PrepareRenameResult.class,
                (out, place) -> out.range("range", place.getRange()).string("placeholder", place.getPlaceholder()));
        add(
                LinkedEditingRanges.class,
                (out, linked) ->
                        out.value("ranges", linked.getRanges()).string("wordPattern", linked.getWordPattern()));
        add(
                WorkspaceEdit.class,
                (out, edit) -> out.value("changes", edit.getChanges())
                        .value("documentChanges", edit.getDocumentChanges())
                        .value("changeAnnotations", edit.getChangeAnnotations()));
        add(
                TextDocumentEdit.class,
                (out, edit) -> out.value("textDocument", edit.getTextDocument()).value("edits", edit.getEdits()));
        add(
                VersionedTextDocumentIdentifier.class,
                (out, document) -> out.string("uri", document.getUri()).numberOrNull("version", document.getVersion()));
        add(
                ChangeAnnotation.class,
                (out, annotation) -> out.string("label", annotation.getLabel())
                        .flag("needsConfirmation", annotation.getNeedsConfirmation())
                        .string("description", annotation.getDescription()));
        add(TextEdit.class, PlainResults::edit);
        add(AnnotatedTextEdit.class, PlainResults::edit);
        add(CompletionItem.class, PlainResults::completion);
        add(CodeAction.class, PlainResults::action);
        add(CodeActionDisabled.class, (out, disabled) -> out.string("reason", disabled.getReason()));
    }

    private void addWholeDocuments() {
        add(DocumentSymbol.class, PlainResults::symbol);
        add(FoldingRange.class, PlainResults::folding);
        add(
                SemanticTokens.class,
                (out, tokens) -> out.string("resultId", tokens.getResultId()).value("data", tokens.getData()));
        add(
                SemanticTokensDelta.class,
                (out, delta) -> out.string("resultId", delta.getResultId()).value("edits", delta.getEdits()));
        add(
                SemanticTokensEdit.class,
                (out, edit) -> out.number("start", edit.getStart())
                        .number("deleteCount", edit.getDeleteCount())
                        .value("data", edit.getData()));
        add(InlayHint.class, PlainResults::hint);
        add(
                CodeLens.class,
                (out, lens) -> out.range("range", lens.getRange())
                        .value("command", lens.getCommand())
                        .value("data", lens.getData()));
        add(
                Command.class,
                (out, command) -> out.string("title", command.getTitle())
                        .string("tooltip", command.getTooltip())
                        .string("command", command.getCommand())
                        .value("arguments", command.getArguments()));
    }

    private <T> void add(Class<T> type, Writer<T> writer) {
        writers.put(type, writer);
    }

    /** LSP4J's lists are of plain edits, but annotated ones are written with their annotation. */
    private static JsonOutput edit(JsonOutput out, TextEdit edit) throws IOException {
        out.range("range", edit.getRange()).string("newText", edit.getNewText());
        return edit instanceof AnnotatedTextEdit annotated
                ? out.string("annotationId", annotated.getAnnotationId())
                : out;
    }

    private static JsonOutput action(JsonOutput out, CodeAction action) throws IOException {
        return out.string("title", action.getTitle())
                .string("kind", action.getKind())
                .value("diagnostics", action.getDiagnostics())
                .flag("isPreferred", action.getIsPreferred())
                .value("disabled", action.getDisabled())
                .value("edit", action.getEdit())
                .value("command", action.getCommand())
                .value("data", action.getData())
                .value("tags", action.getTags());
    }

    private static JsonOutput completion(JsonOutput out, CompletionItem item) throws IOException {
        return out.string("label", item.getLabel())
                .value("labelDetails", item.getLabelDetails())
                .constant("kind", item.getKind(), CompletionItemKind::getValue)
                .value("tags", item.getTags())
                .string("detail", item.getDetail())
                .value("documentation", item.getDocumentation())
                .flag("preselect", item.getPreselect())
                .string("sortText", item.getSortText())
                .string("filterText", item.getFilterText())
                .string("insertText", item.getInsertText())
                .constant("insertTextFormat", item.getInsertTextFormat(), InsertTextFormat::getValue)
                .constant("insertTextMode", item.getInsertTextMode(), InsertTextMode::getValue)
                .value("textEdit", item.getTextEdit())
                .string("textEditText", item.getTextEditText())
                .value("additionalTextEdits", item.getAdditionalTextEdits())
                .value("commitCharacters", item.getCommitCharacters())
                .value("command", item.getCommand())
                .value("data", item.getData());
    }

    private static JsonOutput symbol(JsonOutput out, DocumentSymbol symbol) throws IOException {
        return out.string("name", symbol.getName())
                .constant("kind", symbol.getKind(), SymbolKind::getValue)
                .range("range", symbol.getRange())
                .range("selectionRange", symbol.getSelectionRange())
                .string("detail", symbol.getDetail())
                .value("tags", symbol.getTags())
                .value("children", symbol.getChildren());
    }

    private static JsonOutput folding(JsonOutput out, FoldingRange folding) throws IOException {
        return out.number("startLine", folding.getStartLine())
                .number("endLine", folding.getEndLine())
                .number("startCharacter", folding.getStartCharacter())
                .number("endCharacter", folding.getEndCharacter())
                .string("kind", folding.getKind())
                .string("collapsedText", folding.getCollapsedText());
    }

    private static JsonOutput hint(JsonOutput out, InlayHint hint) throws IOException {
        return out.position("position", hint.getPosition())
                .value("label", hint.getLabel())
                .constant("kind", hint.getKind(), InlayHintKind::getValue)
                .value("textEdits", hint.getTextEdits())
                .value("tooltip", hint.getTooltip())
                .flag("paddingLeft", hint.getPaddingLeft())
                .flag("paddingRight", hint.getPaddingRight())
                .value("data", hint.getData());
    }
}
