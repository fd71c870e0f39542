package io.github.dockerfilestages.lsp.server;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.documents.Configuration;
import io.github.dockerfilestages.lsp.documents.DiagnosticPulls;
import io.github.dockerfilestages.lsp.documents.DocumentSync;
import io.github.dockerfilestages.lsp.documents.Folders;
import io.github.dockerfilestages.lsp.handlers.Annotations;
import io.github.dockerfilestages.lsp.handlers.Cards;
import io.github.dockerfilestages.lsp.handlers.Colouring;
import io.github.dockerfilestages.lsp.handlers.Completing;
import io.github.dockerfilestages.lsp.handlers.FeatureRoutes;
import io.github.dockerfilestages.lsp.handlers.FileRenames;
import io.github.dockerfilestages.lsp.handlers.Graphs;
import io.github.dockerfilestages.lsp.handlers.Hierarchies;
import io.github.dockerfilestages.lsp.handlers.Mending;
import io.github.dockerfilestages.lsp.handlers.Navigation;
import io.github.dockerfilestages.lsp.handlers.OutgoingEdits;
import io.github.dockerfilestages.lsp.handlers.Renaming;
import io.github.dockerfilestages.lsp.handlers.StageSearch;
import io.github.dockerfilestages.lsp.handlers.Structure;
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
 * The whole protocol surface: every message that a client may send and who gets it.
 *
 * <p>{@code $/cancelRequest} is answered before the table is asked; {@code $/} notifications that are not in it are passed
 * over as the protocol wants it.
 *
 * <p>The messages with which every session begins, and those of every keystroke, are read from JSON as it is; all others
 * are LSP4J's types, which Gson has to study first.
 */
public final class Routes {
    private Routes() {}

    static RouteTable of(Handshake handshake, DocumentSync documents, Folders folders, Configuration configuration) {
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

    /** What is asked of many files, or is answered also where there is no Dockerfile. */
    static void add(
            RouteTable table, DiagnosticPulls diagnostics, StageSearch search, FileRenames renames, Graphs graphs) {
        table.request("textDocument/diagnostic", JsonObject.class, diagnostics::ofDocument)
                .request("workspace/diagnostic", JsonObject.class, diagnostics::ofWorkspace)
                .request("workspace/symbol", JsonObject.class, search::find)
                .request("workspace/willRenameFiles", JsonObject.class, renames::edits)
                .request("workspace/executeCommand", JsonObject.class, graphs::execute)
                .request("dockerfileStages/graph", JsonObject.class, graphs::graph);
    }

    /**
     * The features: each is a function of one open document as it stood when the request arrived.
     *
     * <p>Build files have what is about names of stages, be it in a Dockerfile inside them. Outline and folding are left to
     * those who know the language: an editor that is given ours may show no others.
     */
    static void add(FeatureRoutes features, OutgoingEdits edits) {
        var colouring = new Colouring();
        features.addAtCaret(
                        "textDocument/definition",
                        DefinitionParams.class,
                        Navigation::definition,
                        Navigation::definitionOfTarget)
                .addAtCaret(
                        "textDocument/declaration",
                        DeclarationParams.class,
                        Navigation::declaration,
                        Navigation::declarationOfTarget)
                .addAtCaret(
                        "textDocument/typeDefinition",
                        TypeDefinitionParams.class,
                        Navigation::typeDefinition,
                        Navigation::typeDefinitionOfTarget)
                .addAtCaret(
                        "textDocument/implementation",
                        ImplementationParams.class,
                        Navigation::implementation,
                        Navigation::implementationOfTarget)
                .addToAnyFile(
                        "textDocument/references",
                        ReferenceParams.class,
                        ReferenceParams::getTextDocument,
                        Navigation::references)
                .addToAnyFile(
                        "textDocument/documentHighlight",
                        DocumentHighlightParams.class,
                        DocumentHighlightParams::getTextDocument,
                        Navigation::documentHighlight)
                .addToAnyFile(
                        "textDocument/prepareRename",
                        PrepareRenameParams.class,
                        PrepareRenameParams::getTextDocument,
                        Renaming::prepare)
                .addToAnyFile(
                        "textDocument/rename",
                        RenameParams.class,
                        RenameParams::getTextDocument,
                        edits.of(Renaming::rename))
                .addAtCaret("textDocument/linkedEditingRange", LinkedEditingRangeParams.class, Renaming::linkedEditing)
                .addAtCaret(
                        "textDocument/completion",
                        CompletionParams.class,
                        Completing::complete,
                        Completing::completeTarget)
                .addResolve("completionItem/resolve", CompletionItem.class, Completing::documentOf, Completing::resolve)
                .addAtCaret("textDocument/hover", HoverParams.class, Cards::hover, Cards::hoverOfTarget)
                .add(
                        "textDocument/documentSymbol",
                        DocumentSymbolParams.class,
                        DocumentSymbolParams::getTextDocument,
                        Structure::documentSymbol)
                .add(
                        "textDocument/foldingRange",
                        FoldingRangeRequestParams.class,
                        FoldingRangeRequestParams::getTextDocument,
                        Structure::foldingRange)
                .addToAnyFile(
                        "textDocument/selectionRange",
                        SelectionRangeParams.class,
                        SelectionRangeParams::getTextDocument,
                        Structure::selectionRange)
                .addToEach(
                        "textDocument/inlayHint",
                        InlayHintParams.class,
                        InlayHintParams::getTextDocument,
                        Annotations::inlayHint)
                .addToEach(
                        "textDocument/codeLens",
                        CodeLensParams.class,
                        CodeLensParams::getTextDocument,
                        Annotations::codeLens)
                .addToAnyFile(
                        "textDocument/codeAction",
                        CodeActionParams.class,
                        CodeActionParams::getTextDocument,
                        edits.ofOffers(Mending::actions))
                .addResolve(
                        "codeAction/resolve", CodeAction.class, Mending::documentOf, edits.ofChoice(Mending::resolve))
                .addResolve("codeLens/resolve", CodeLens.class, Annotations::documentOf, Annotations::resolveLens)
                .addToAnyFile(
                        "textDocument/semanticTokens/full",
                        SemanticTokensParams.class,
                        SemanticTokensParams::getTextDocument,
                        colouring::full)
                .addToAnyFile(
                        "textDocument/semanticTokens/full/delta",
                        SemanticTokensDeltaParams.class,
                        SemanticTokensDeltaParams::getTextDocument,
                        colouring::delta)
                .addToAnyFile(
                        "textDocument/semanticTokens/range",
                        SemanticTokensRangeParams.class,
                        SemanticTokensRangeParams::getTextDocument,
                        colouring::range)
                .addToAnyFile(
                        "textDocument/prepareCallHierarchy",
                        CallHierarchyPrepareParams.class,
                        CallHierarchyPrepareParams::getTextDocument,
                        Hierarchies::prepareCalls)
                .addToProject(
                        "callHierarchy/incomingCalls",
                        CallHierarchyIncomingCallsParams.class,
                        Hierarchies::incomingCalls)
                .addToProject(
                        "callHierarchy/outgoingCalls",
                        CallHierarchyOutgoingCallsParams.class,
                        Hierarchies::outgoingCalls)
                .addToAnyFile(
                        "textDocument/prepareTypeHierarchy",
                        TypeHierarchyPrepareParams.class,
                        TypeHierarchyPrepareParams::getTextDocument,
                        Hierarchies::prepareTypes)
                .addToProject("typeHierarchy/supertypes", TypeHierarchySupertypesParams.class, Hierarchies::supertypes)
                .addToProject("typeHierarchy/subtypes", TypeHierarchySubtypesParams.class, Hierarchies::subtypes);
    }
}
