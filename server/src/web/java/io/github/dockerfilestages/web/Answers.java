package io.github.dockerfilestages.web;

import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionRange;
import java.util.List;
import java.util.Optional;

/**
 * What the engine answers: the types of the Language Server Protocol, as far as this program uses them. Components are
 * members; absent ones are left out.
 */
public final class Answers {
    private Answers() {}

    public record Location(String uri, PositionRange range) {}

    /** A location, and what leads to it. */
    public record LocationLink(
            PositionRange originSelectionRange,
            String targetUri,
            PositionRange targetRange,
            PositionRange targetSelectionRange) {}

    /** A place where a symbol is named. */
    public record Reference(String uri, PositionRange range, boolean isDeclaration) {}

    /**
     * A place in the same document.
     *
     * @param kind 2 if the place reads the name, 3 if it declares it
     */
    public record DocumentHighlight(PositionRange range, int kind) {}

    /**
     * A problem of a document.
     *
     * @param severity 1 error, 2 warning, 3 information, 4 hint
     * @param tags contains 1 where the text is unnecessary
     */
    public record Diagnostic(
            PositionRange range,
            int severity,
            String code,
            CodeDescription codeDescription,
            String source,
            String message,
            List<Integer> tags,
            List<RelatedInformation> relatedInformation) {}

    /** Where the code of a diagnostic is explained. */
    public record CodeDescription(String href) {}

    /** Another place that a diagnostic is about. */
    public record RelatedInformation(Location location, String message) {}

    /**
     * Where the name is, or why it cannot be renamed.
     *
     * @param refused a sentence; then there is no range
     */
    public record PrepareRename(
            Optional<PositionRange> range, Optional<String> placeholder, Optional<String> refused) {}

    /**
     * The edits of a rename, or why there are none.
     *
     * @param refused a sentence; then there are no edits
     * @param left the places that may name the stage and stay as they are, before the edits
     * @param notice a sentence that lists those without `newText`, for a message; absent if there are none
     */
    public record Rename(
            Optional<String> refused,
            List<DocumentEdits> documentChanges,
            List<LeftPlace> left,
            Optional<String> notice) {}

    /** The edits of one file. */
    public record DocumentEdits(String uri, List<ConfirmedTextEdit> edits) {}

    /**
     * An edit and how certain it is.
     *
     * @param confirmation `none` in the file of the stage, `otherFile`, `guess` or `command` if it may be wrong
     * @param needsConfirmation whether the user has to agree to it, by the settings for its file
     */
    public record ConfirmedTextEdit(
            PositionRange range, String newText, String confirmation, boolean needsConfirmation) {}

    public record TextEdit(PositionRange range, String newText) {}

    /**
     * A place that may name a renamed stage.
     *
     * @param text what stands there
     * @param reason why it stays: a clause
     * @param newText what could replace it, if the user agrees; absent if it is computed, or cannot be edited
     */
    public record LeftPlace(String uri, PositionRange range, String text, String reason, Optional<String> newText) {}

    /**
     * A completion item.
     *
     * @param kind the protocol's number
     * @param data for `completionDocumentation`; absent if there is none
     */
    public record CompletionItem(
            String label,
            int kind,
            String detail,
            String sortText,
            Optional<String> filterText,
            TextEdit textEdit,
            List<TextEdit> additionalTextEdits,
            Optional<CompletionData> data) {}

    /**
     * The stage that a completion item names.
     *
     * @param uri of its Dockerfile, or of the build file that the Dockerfile is in
     * @param build the index of the build that contains the Dockerfile
     * @param stage the index of the stage
     */
    public record CompletionData(String uri, Optional<Integer> build, int stage) {}

    /**
     * What is shown about a symbol.
     *
     * @param contents Markdown
     */
    public record Hover(String contents, PositionRange range) {}

    /**
     * A change that the user can choose.
     *
     * @param kind such as `quickfix` or `refactor.extract`
     * @param disabled why it is not possible; then there are no edits
     * @param diagnostic what it fixes; absent for a refactoring
     * @param rename where the user may want to type another name after the edits
     */
    public record CodeAction(
            String title,
            String kind,
            boolean isPreferred,
            Optional<String> disabled,
            Optional<Diagnostic> diagnostic,
            List<DocumentEdits> documentChanges,
            Optional<Position> rename) {}

    /**
     * A stage, or an instruction in it.
     *
     * @param kind the protocol's number
     */
    public record DocumentSymbol(
            String name,
            String detail,
            int kind,
            PositionRange range,
            PositionRange selectionRange,
            List<DocumentSymbol> children) {}

    /**
     * A stage in any Dockerfile.
     *
     * @param kind the protocol's number
     * @param containerName the name of the file
     */
    public record WorkspaceSymbol(String name, int kind, String containerName, Location location) {}

    /**
     * Lines that an editor can hide.
     *
     * @param kind `comment`, or absent
     */
    public record FoldingRange(int startLine, int endLine, Optional<String> kind) {}

    /** Text that an editor shows beside the code. */
    public record InlayHint(Position position, String label, boolean paddingLeft, boolean paddingRight) {}

    /**
     * A path in a build file that leads to a Dockerfile.
     *
     * @param target a URI
     */
    public record DocumentLink(PositionRange range, String target) {}

    /** Semantic tokens, as numbers of their `tokenTypes` and as bits of their `tokenModifiers`. */
    public record SemanticTokensLegend(List<String> tokenTypes, List<String> tokenModifiers) {}

    /** The stages of a Dockerfile, and what they are made from: what the server answers to `dockerfileStages/graph`. */
    public record StageGraph(String file, List<StageGraphNode> nodes, List<StageGraphEdge> edges) {}

    /**
     * A node.
     *
     * @param kind `stage`, `image`, `scratch`, `buildContext`, `namedContext` or `target`
     * @param range for a stage, all its lines
     */
    public record StageGraphNode(
            String id, String kind, String label, Optional<String> uri, Optional<PositionRange> range) {}

    /**
     * Leads from a used node to its user.
     *
     * @param kind `base`, `copy`, `mount`, `target` or `context`
     * @param range of the reference
     */
    public record StageGraphEdge(
            String source, String target, String kind, String uri, PositionRange range, List<String> paths) {}
}
