package io.github.dockerfilestages.lsp.server;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.documents.ConfigurationHandler;
import io.github.dockerfilestages.lsp.documents.DiagnosticHandler;
import io.github.dockerfilestages.lsp.documents.TextDocumentSyncHandler;
import io.github.dockerfilestages.lsp.documents.WorkspaceFoldersHandler;
import io.github.dockerfilestages.lsp.handlers.CodeActionHandler;
import io.github.dockerfilestages.lsp.handlers.CompletionHandler;
import io.github.dockerfilestages.lsp.handlers.DocumentLinkHandler;
import io.github.dockerfilestages.lsp.handlers.FeatureRoutes;
import io.github.dockerfilestages.lsp.handlers.HierarchyHandler;
import io.github.dockerfilestages.lsp.handlers.HintAndLensHandler;
import io.github.dockerfilestages.lsp.handlers.HoverHandler;
import io.github.dockerfilestages.lsp.handlers.NavigationHandler;
import io.github.dockerfilestages.lsp.handlers.OutgoingEdits;
import io.github.dockerfilestages.lsp.handlers.OutlineHandler;
import io.github.dockerfilestages.lsp.handlers.RenameHandler;
import io.github.dockerfilestages.lsp.handlers.SemanticTokensHandler;
import io.github.dockerfilestages.lsp.handlers.StageGraphHandler;
import io.github.dockerfilestages.lsp.handlers.WillRenameFilesHandler;
import io.github.dockerfilestages.lsp.handlers.WorkspaceSymbolHandler;
import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;

/**
 * The whole protocol: every message that a client may send, and its handler.
 *
 * <p>{@code $/cancelRequest} is handled before this table is used; unknown {@code $/} notifications are ignored, as the
 * protocol requires.
 *
 * <p>The messages at the start of a session and at every keystroke are read directly from JSON. All others use LSP4J's
 * types, which Gson has to examine first.
 */
public final class Routes {
    private Routes() {}

    static RouteTable of(
            LifecycleHandler handshake,
            TextDocumentSyncHandler documents,
            WorkspaceFoldersHandler folders,
            ConfigurationHandler configuration) {
        return new RouteTable()
                .requestInOrder("initialize", JsonObject.class, handshake::initialize)
                .notification("initialized", handshake::initialized)
                .requestInOrder("shutdown", handshake::shutdown)
                .notification("exit", handshake::exit)
                .notification("$/setTrace", JsonObject.class, handshake::setTrace)
                .notification("workspace/didChangeConfiguration", JsonObject.class, configuration::change)
                .notification("workspace/didChangeWorkspaceFolders", JsonObject.class, folders::change)
                .notification("workspace/didChangeWatchedFiles", JsonObject.class, folders::filesChanged)
                .notification("workspace/didRenameFiles", JsonObject.class, folders::filesRenamed)
                .notification("textDocument/didOpen", JsonObject.class, documents::open)
                .notificationInSeries("textDocument/didChange", JsonObject.class, documents::change, documents::settle)
                .notification("textDocument/didClose", JsonObject.class, documents::close);
    }

    /** Requests about many files, or that are answered also for files without a Dockerfile. */
    static void add(
            RouteTable table,
            DiagnosticHandler diagnostics,
            WorkspaceSymbolHandler search,
            WillRenameFilesHandler renames,
            StageGraphHandler graphs) {
        table.request("textDocument/diagnostic", JsonObject.class, diagnostics::ofDocument)
                .request("workspace/diagnostic", JsonObject.class, diagnostics::ofWorkspace)
                .request("workspace/symbol", JsonObject.class, search::find)
                .request("workspace/willRenameFiles", JsonObject.class, renames::edits)
                .request("workspace/executeCommand", JsonObject.class, graphs::execute)
                .request("dockerfileStages/graph", JsonObject.class, graphs::graph);
    }

    /**
     * The features: each is a function of an open document with the state at the arrival of the request.
     *
     * <p>Build files get the features for stage names, also of Dockerfiles inside them. They get no outline and folding
     * ranges, because these belong to the server of their language: an editor may show only one server's answer.
     */
    static void add(FeatureRoutes features, OutgoingEdits edits) {
        var semanticTokens = new SemanticTokensHandler();
        features.addAtCursor("textDocument/definition", DefinitionParams.class, NavigationHandler::definition)
                .addAtCursor("textDocument/declaration", DeclarationParams.class, NavigationHandler::declaration)
                .addAtCursor(
                        "textDocument/typeDefinition", TypeDefinitionParams.class, NavigationHandler::typeDefinition)
                .addAtCursor(
                        "textDocument/implementation", ImplementationParams.class, NavigationHandler::implementation)
                .addAtCursor("textDocument/references", ReferenceParams.class, NavigationHandler::references)
                .addAtCursor(
                        "textDocument/documentHighlight",
                        DocumentHighlightParams.class,
                        NavigationHandler::documentHighlight)
                .addAtCursor("textDocument/prepareRename", PrepareRenameParams.class, RenameHandler::prepare)
                .addAtCursor("textDocument/rename", RenameParams.class, edits.of(RenameHandler::rename))
                .addAtCursor(
                        "textDocument/linkedEditingRange", LinkedEditingRangeParams.class, RenameHandler::linkedEditing)
                .addAtCursor("textDocument/completion", CompletionParams.class, CompletionHandler::complete)
                .addResolve(
                        "completionItem/resolve",
                        CompletionItem.class,
                        CompletionHandler::documentOf,
                        CompletionHandler::resolve)
                .addAtCursor("textDocument/hover", HoverParams.class, HoverHandler::hover)
                .add(
                        "textDocument/documentSymbol",
                        DocumentSymbolParams.class,
                        DocumentSymbolParams::getTextDocument,
                        OutlineHandler::documentSymbol)
                .add(
                        "textDocument/foldingRange",
                        FoldingRangeRequestParams.class,
                        FoldingRangeRequestParams::getTextDocument,
                        OutlineHandler::foldingRange)
                .add(
                        "textDocument/selectionRange",
                        SelectionRangeParams.class,
                        SelectionRangeParams::getTextDocument,
                        OutlineHandler::selectionRange)
                .add(
                        "textDocument/documentLink",
                        DocumentLinkParams.class,
                        DocumentLinkParams::getTextDocument,
                        DocumentLinkHandler::documentLink)
                .add(
                        "textDocument/inlayHint",
                        InlayHintParams.class,
                        InlayHintParams::getTextDocument,
                        HintAndLensHandler::inlayHint)
                .add(
                        "textDocument/codeLens",
                        CodeLensParams.class,
                        CodeLensParams::getTextDocument,
                        HintAndLensHandler::codeLens)
                .add(
                        "textDocument/codeAction",
                        CodeActionParams.class,
                        CodeActionParams::getTextDocument,
                        edits.ofOffers(CodeActionHandler::actions))
                .addResolve(
                        "codeAction/resolve",
                        CodeAction.class,
                        CodeActionHandler::documentOf,
                        edits.ofChoice(CodeActionHandler::resolve))
                .addResolve(
                        "codeLens/resolve",
                        CodeLens.class,
                        HintAndLensHandler::documentOf,
                        HintAndLensHandler::resolveLens)
                .add(
                        "textDocument/semanticTokens/full",
                        SemanticTokensParams.class,
                        SemanticTokensParams::getTextDocument,
                        semanticTokens::full)
                .add(
                        "textDocument/semanticTokens/full/delta",
                        SemanticTokensDeltaParams.class,
                        SemanticTokensDeltaParams::getTextDocument,
                        semanticTokens::delta)
                .add(
                        "textDocument/semanticTokens/range",
                        SemanticTokensRangeParams.class,
                        SemanticTokensRangeParams::getTextDocument,
                        semanticTokens::range)
                .addAtCursor(
                        "textDocument/prepareCallHierarchy",
                        CallHierarchyPrepareParams.class,
                        HierarchyHandler::prepareCalls)
                .addToProject(
                        "callHierarchy/incomingCalls",
                        CallHierarchyIncomingCallsParams.class,
                        HierarchyHandler::incomingCalls)
                .addToProject(
                        "callHierarchy/outgoingCalls",
                        CallHierarchyOutgoingCallsParams.class,
                        HierarchyHandler::outgoingCalls)
                .addAtCursor(
                        "textDocument/prepareTypeHierarchy",
                        TypeHierarchyPrepareParams.class,
                        HierarchyHandler::prepareTypes)
                .addToProject(
                        "typeHierarchy/supertypes", TypeHierarchySupertypesParams.class, HierarchyHandler::supertypes)
                .addToProject("typeHierarchy/subtypes", TypeHierarchySubtypesParams.class, HierarchyHandler::subtypes);
    }
}
