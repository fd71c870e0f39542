package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.web.Answers.CodeAction;
import io.github.dockerfilestages.web.Answers.CompletionData;
import io.github.dockerfilestages.web.Answers.CompletionItem;
import io.github.dockerfilestages.web.Answers.Diagnostic;
import io.github.dockerfilestages.web.Answers.DocumentHighlight;
import io.github.dockerfilestages.web.Answers.DocumentLink;
import io.github.dockerfilestages.web.Answers.DocumentSymbol;
import io.github.dockerfilestages.web.Answers.FoldingRange;
import io.github.dockerfilestages.web.Answers.Hover;
import io.github.dockerfilestages.web.Answers.InlayHint;
import io.github.dockerfilestages.web.Answers.LocationLink;
import io.github.dockerfilestages.web.Answers.PrepareRename;
import io.github.dockerfilestages.web.Answers.Reference;
import io.github.dockerfilestages.web.Answers.Rename;
import io.github.dockerfilestages.web.Answers.StageGraph;
import io.github.dockerfilestages.web.Answers.WorkspaceSymbol;
import io.github.dockerfilestages.web.Arguments.FileText;
import io.github.dockerfilestages.web.Arguments.SessionOptions;
import io.github.dockerfilestages.web.Arguments.Settings;
import io.github.dockerfilestages.web.Arguments.TextDocumentContentChange;
import io.github.dockerfilestages.workspace.OpenFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Documents and files at one moment, and the questions about them.
 *
 * <p>URIs of any scheme are accepted. The files of a session have the scheme and authority of its folders, or `file:` if it
 * has none. Answers have the URIs that were given. A document that is not open, or a feature that the settings turn off,
 * gets empty answers. After an answer, nothing that was returned changes.
 */
public final class Session {
    private final Documents documents;

    Session(SessionOptions options) {
        documents = new Documents(options.folders().orElse(List.of()));
        options.settings().ifPresent(documents::configure);
    }

    /**
     * Opens a document, or replaces its text; the same text again changes nothing. Its kind is decided by its language
     * and name, then by its content and by the builds that use it.
     *
     * @param languageId the editor's name for its language, such as `dockerfile`
     */
    public void open(String uri, String text, Optional<String> languageId) {
        documents.open(uri, text, languageId.orElse(""));
    }

    /** Changes an open document, one change after the other. */
    public void edit(String uri, List<TextDocumentContentChange> changes) {
        documents.edit(uri, changes);
    }

    /** Closes a document. If it was added as a file too, that text counts from now on. */
    public void close(String uri) {
        documents.close(uri);
    }

    /** Adds files that are not open, or replaces their texts. Open documents have precedence. */
    public void addFiles(List<FileText> files) {
        documents.add(files);
    }

    /** Removes files that were added. */
    public void removeFiles(List<String> uris) {
        documents.remove(uris);
    }

    /** Reports that all files of the folders were added. Only then may a diagnostic report that something is missing. */
    public void complete() {
        documents.complete();
    }

    /** The URIs in the folders that builds name and that are neither open nor added: to be added, if they exist. */
    public List<String> missingFiles() {
        return documents.missing().map(documents::uri).toList();
    }

    /** Applies other settings. Returns a sentence for each that is wrong and has its default. */
    public List<String> configure(Settings settings) {
        return documents.configure(settings);
    }

    /** The open documents whose diagnostics may have changed since the last call. */
    public List<String> changedDocuments() {
        return documents.takeChanged();
    }

    /** The diagnostics of an open document, or of a file that was added. */
    public List<Diagnostic> diagnostics(String uri) {
        return DiagnosticAnswers.of(documents, uri);
    }

    /** What the name at a position stands for. */
    public List<LocationLink> definition(String uri, Position position) {
        return symbols(uri, "definition")
                .map(answers -> answers.definition(position))
                .orElse(List.of());
    }

    /** Where the name at a position is declared. */
    public List<LocationLink> declaration(String uri, Position position) {
        return symbols(uri, "declaration")
                .map(answers -> answers.declaration(position))
                .orElse(List.of());
    }

    /** What the stage at a position is built from. */
    public List<LocationLink> typeDefinition(String uri, Position position) {
        return symbols(uri, "typeDefinition")
                .map(answers -> answers.typeDefinition(position))
                .orElse(List.of());
    }

    /** What is built from the stage at a position. */
    public List<LocationLink> implementation(String uri, Position position) {
        return symbols(uri, "implementation")
                .map(answers -> answers.implementation(position))
                .orElse(List.of());
    }

    /** All places that name the symbol at a position, its declaration too. */
    public List<Reference> references(String uri, Position position) {
        return symbols(uri, "references")
                .map(answers -> answers.references(position))
                .orElse(List.of());
    }

    /** Those in the same document. */
    public List<DocumentHighlight> documentHighlight(String uri, Position position) {
        return symbols(uri, "documentHighlight")
                .map(answers -> answers.highlights(position))
                .orElse(List.of());
    }

    /** Absent where there is nothing to rename. */
    public Optional<PrepareRename> prepareRename(String uri, Position position) {
        return renaming(uri).flatMap(answers -> answers.prepare(position));
    }

    /** Absent if the document is not open. */
    public Optional<Rename> rename(String uri, Position position, String newName) {
        return renaming(uri).map(answers -> answers.rename(position, newName));
    }

    /** The ranges that change together while the user types. */
    public List<PositionRange> linkedEditingRanges(String uri, Position position) {
        return renaming(uri).map(answers -> answers.linkedEditing(position)).orElse(List.of());
    }

    /**
     * What can be written at a position.
     *
     * @param trigger the character that the user has typed, if it starts completion: a blank or `/`
     */
    public List<CompletionItem> completion(String uri, Position position, Optional<String> trigger) {
        return on(uri, "completion", CompletionAnswers::new)
                .map(answers -> answers.complete(position, trigger.orElse("")))
                .orElse(List.of());
    }

    /** The documentation of a completion item, as Markdown; absent if there is none. */
    public Optional<String> completionDocumentation(CompletionData data) {
        return documents
                .path(data.uri())
                .flatMap(file -> CompletionAnswers.documentation(documents.places(), file, data));
    }

    /** What is known about the name at a position. */
    public Optional<Hover> hover(String uri, Position position) {
        return symbols(uri, "hover").flatMap(answers -> answers.hover(position));
    }

    /**
     * The changes that are offered for a range.
     *
     * @param only the kinds that are wanted, such as `quickfix`, with their sub-kinds; absent for a menu at the cursor
     * @param trigger `automatic` if the user did not ask, but moved the cursor: then some are left out
     */
    public List<CodeAction> codeActions(
            String uri, PositionRange range, Optional<List<String>> only, Optional<String> trigger) {
        return on(uri, "codeAction", CodeActionAnswers::new)
                .map(answers -> answers.find(range, only, trigger))
                .orElse(List.of());
    }

    /** The stages of a Dockerfile. */
    public List<DocumentSymbol> documentSymbols(String uri) {
        return structure(uri, "documentSymbol").map(StructureAnswers::symbols).orElse(List.of());
    }

    /** Of a Dockerfile; empty for other documents. */
    public List<FoldingRange> foldingRanges(String uri) {
        return structure(uri, "foldingRange").map(StructureAnswers::folds).orElse(List.of());
    }

    /** For each position the ranges around it, from the inside out. */
    public List<List<PositionRange>> selectionRanges(String uri, List<Position> positions) {
        return structure(uri, "selectionRange")
                .map(answers -> answers.selections(positions))
                .orElse(List.of());
    }

    /** Five numbers for each token, as in the protocol; see `semanticTokensLegend`. */
    public List<Integer> semanticTokens(String uri) {
        return structure(uri, "semanticTokens/full")
                .map(StructureAnswers::tokens)
                .orElse(List.of());
    }

    /** The hints in a range that the settings turn on. */
    public List<InlayHint> inlayHints(String uri, PositionRange range) {
        return structure(uri, "inlayHint").map(answers -> answers.hints(range)).orElse(List.of());
    }

    /** The paths in a build file that lead to Dockerfiles. */
    public List<DocumentLink> documentLinks(String uri) {
        return structure(uri, "documentLink").map(StructureAnswers::links).orElse(List.of());
    }

    /** The stages of all Dockerfiles whose names have the characters of the query in this order. */
    public List<WorkspaceSymbol> workspaceSymbols(String query) {
        return WorkspaceAnswers.symbols(documents.places(), query);
    }

    /** The graph of a Dockerfile; absent for other documents. */
    public Optional<StageGraph> graph(String uri) {
        return on(uri, "dockerfileStages/graph", GraphAnswers::new).flatMap(GraphAnswers::graph);
    }

    /**
     * The graph of a Dockerfile as text; absent for other documents.
     *
     * @param format `mermaid` or `dot`
     */
    public Optional<String> graphText(String uri, String format) {
        return on(uri, "dockerfileStages/graph", GraphAnswers::new).flatMap(answers -> answers.text(format));
    }

    /** What `dockerfile-stages stages --format json` prints about each Dockerfile in an open document. */
    public List<StagesReport> stages(String uri) {
        return on(uri, "dockerfileStages/stages", GraphAnswers::new)
                .map(GraphAnswers::reports)
                .orElse(List.of());
    }

    private Optional<SymbolAnswers> symbols(String uri, String feature) {
        return on(uri, feature, SymbolAnswers::new);
    }

    private Optional<RenameAnswers> renaming(String uri) {
        return on(uri, "rename", RenameAnswers::new);
    }

    private Optional<StructureAnswers> structure(String uri, String feature) {
        return on(uri, feature, StructureAnswers::new);
    }

    private <A> Optional<A> on(String uri, String feature, Function<Asked, A> answers) {
        Optional<OpenFile> open =
                documents.find(uri).filter(file -> file.settings().isEnabled(feature));
        return open.map(file -> answers.apply(new Asked(file, documents.places())));
    }
}
