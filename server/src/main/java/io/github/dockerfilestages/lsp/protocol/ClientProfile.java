package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import io.github.dockerfilestages.text.PositionEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The client's introduction in {@code initialize}; each method answers one question about the client.
 *
 * <p>Read from JSON and not through LSP4J's types: loading their hundred classes would take most of the start time, and
 * reading JSON needs no null checks.
 */
public record ClientProfile(JsonTree introduction, PositionEncoding encoding) {
    /** A client without any capability. */
    public static final ClientProfile UNKNOWN = of(JsonNull.INSTANCE);

    /** The command's name in VS Code, which most editors have adopted. */
    private static final String SHOW_REFERENCES = "editor.action.showReferences";

    /**
     * Reads the introduction of a client.
     *
     * @param introduction the parameters of {@code initialize}
     */
    public static ClientProfile of(JsonElement introduction) {
        var tree = new JsonTree(introduction);
        return new ClientProfile(tree, encoding(tree));
    }

    /** The process id of the client; absent if the client is on another machine or is not a process. */
    public OptionalLong processId() {
        long pid = introduction.at("processId").number().map(Double::longValue).orElse(0L);
        return pid > 0 ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** Whether it may send messages in a different order than the events happened. */
    public boolean reordersMessages() {
        return name().equalsIgnoreCase("helix") && isOlder(version(), 25, 7) || isLsp4ij();
    }

    /**
     * Whether it may close a document with unsaved changes: IntelliJ keeps the text of a file whose tab is closed, and
     * saves it later.
     */
    public boolean keepsTextsOfClosedDocuments() {
        return isLsp4ij();
    }

    /** Whether undo reverts an edit in all files. Other editors have a separate history for each file. */
    public boolean undoesInAllFiles() {
        return isLsp4ij();
    }

    /**
     * Whether it may have another text of a file that is not open than the one on disk, because it applied an edit of
     * the server and has not saved it. A client that lets the user confirm edits opens the files that it edits.
     */
    public boolean editsWithoutOpening() {
        return !acceptsChangeAnnotations();
    }

    /**
     * Whether it opens a document on the server when the user opens a file of this name. Otherwise the file may have
     * changes that the server does not know.
     */
    public boolean opens(String fileName) {
        List<String> patterns = option("opens").strings();
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> FileNamePattern.matches(pattern, fileName));
    }

    /**
     * Whether it always sends all settings that the user has chosen, so that those from {@code initialize} do not stay
     * valid when it does not send them any more.
     */
    public boolean sendsAllSettings() {
        return option("sendsAllSettings").isTrue();
    }

    /** The command of a code lens that shows locations; its arguments are uri, position, locations. */
    public String showReferencesCommand() {
        return option("showReferences").string().orElse(SHOW_REFERENCES);
    }

    /** The command with which the client starts a rename at a place; its arguments are uri and position. */
    public Optional<String> startRenameCommand() {
        return option("startRename").string();
    }

    /**
     * The notification with which the client lists locations in a view of its own; its parameters are uri, position,
     * locations.
     */
    public Optional<String> showLocationsMethod() {
        return option("showLocations").string();
    }

    /**
     * Whether it shows a message with buttons beside the work of the user, and can open a document. Neovim and Helix
     * announce both, but stop the user with a prompt.
     */
    public boolean showsButtons() {
        return capability("window", "showMessage", "messageActionItem").isPresent()
                && can("window", "showDocument", "support")
                && !name().equals("Neovim")
                && !name().equalsIgnoreCase("helix");
    }

    /**
     * Whether answers may be links, which contain more than locations.
     *
     * @param feature a method without {@code textDocument/} that answers with locations
     */
    public boolean acceptsLinks(String feature) {
        return can("textDocument", feature, "linkSupport");
    }

    public boolean acceptsSymbolTrees() {
        return can("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");
    }

    boolean acceptsSnippets() {
        return can("textDocument", "completion", "completionItem", "snippetSupport");
    }

    /** Whether it supports the request that prepares a rename; only then may the server announce it. */
    boolean preparesRename() {
        return can("textDocument", "rename", "prepareSupport");
    }

    /** Whether it accepts code actions with edits, and not only commands. */
    public boolean acceptsCodeActions() {
        return capability("textDocument", "codeAction", "codeActionLiteralSupport")
                .isPresent();
    }

    public boolean acceptsPreferredActions() {
        return can("textDocument", "codeAction", "isPreferredSupport");
    }

    public boolean showsDisabledActions() {
        return can("textDocument", "codeAction", "disabledSupport");
    }

    /**
     * Whether it requests the edit of an action after the user has chosen it. LSP4IJ does, but then the edit cannot be
     * undone separately, and the user sees no message when it is refused.
     */
    public boolean resolvesEdits() {
        return !isLsp4ij()
                && can("textDocument", "codeAction", "dataSupport")
                && names("textDocument", "codeAction", "resolveSupport", "properties")
                        .contains("edit");
    }

    /** Whether edits may contain the version of their document. */
    boolean acceptsDocumentChanges() {
        return can("workspace", "workspaceEdit", "documentChanges");
    }

    /** Whether an edit may ask the user for confirmation. */
    public boolean acceptsChangeAnnotations() {
        return capability("workspace", "workspaceEdit", "changeAnnotationSupport")
                .isPresent();
    }

    /** The form of a text with links and code. */
    public enum ContentFormat {
        MARKDOWN,
        PLAIN_TEXT
    }

    public ContentFormat hoverFormat() {
        return preferredFormat("textDocument", "hover", "contentFormat");
    }

    public ContentFormat completionFormat() {
        return preferredFormat("textDocument", "completion", "completionItem", "documentationFormat");
    }

    public boolean acceptsRelatedInformation() {
        return acceptsWithDiagnostics("relatedInformation");
    }

    public boolean acceptsCodeDescription() {
        return acceptsWithDiagnostics("codeDescriptionSupport");
    }

    public boolean acceptsDiagnosticTags() {
        return acceptsWithDiagnostics("tagSupport");
    }

    /**
     * Whether it requests diagnostics itself, and supports the request to refresh them. Without a refresh it would
     * never see what depends on files that were still being read at its request, so the server publishes diagnostics
     * for it, as for old clients.
     */
    public boolean pullsDiagnostics() {
        return capability("textDocument", "diagnostic").isPresent()
                && can("workspace", "diagnostics", "refreshSupport");
    }

    /**
     * Whether the server may offer diagnostics of the whole workspace in one request. When Neovim is asked to refresh,
     * it then requests only these, and ignores the open files in the answer.
     */
    boolean pullsDiagnosticsOfAllFiles() {
        return !name().equals("Neovim");
    }

    /**
     * Whether it requests this feature for documents, and supports the request to refresh it. Some clients announce
     * only one of them.
     *
     * @param feature a method without {@code textDocument/}
     */
    public boolean refreshes(String feature) {
        return capability("textDocument", feature).isPresent() && can("workspace", feature, "refreshSupport");
    }

    /** Whether it answers requests for the user's settings. */
    public boolean answersConfiguration() {
        return can("workspace", "configuration");
    }

    /**
     * Whether the client allows a capability to be registered during the session.
     *
     * @param capability such as {@code workspace, didChangeWatchedFiles}; some clients show a warning if it is
     *     registered without their consent
     */
    public boolean registers(String... capability) {
        return capability(capability).at("dynamicRegistration").isTrue();
    }

    public boolean showsProgress() {
        return can("window", "workDoneProgress");
    }

    /**
     * Clients that request diagnostics announce details about them in the older place, in the newer one, or in both.
     */
    private boolean acceptsWithDiagnostics(String member) {
        return Stream.of("publishDiagnostics", "diagnostic")
                .map(way -> capability("textDocument", way, member))
                .anyMatch(found -> found.isTrue() || found.isObject());
    }

    /**
     * LSP4IJ is recognized by an option in the template that we ship, or by the form of the IDE's version:
     * {@code 2025.2 (build IU-252.23892.409)}.
     */
    private boolean isLsp4ij() {
        return option("name").string().filter("LSP4IJ"::equals).isPresent()
                || version().contains(" (build ");
    }

    private String name() {
        return introduction.at("clientInfo", "name").string().orElse("");
    }

    private String version() {
        return introduction.at("clientInfo", "version").string().orElse("");
    }

    /** An option about the client, from the configuration that we ship for it. */
    private JsonTree option(String name) {
        JsonTree options = introduction.at("initializationOptions");
        JsonTree section = options.at(SettingsReader.SECTION);
        return (section.isPresent() ? section : options).at("client", name);
    }

    /** The first known format in the client's order of preference; unknown formats are ignored. */
    private ContentFormat preferredFormat(String... formats) {
        return names(formats).stream()
                .filter(format -> format.equals("markdown") || format.equals("plaintext"))
                .findFirst()
                .filter("markdown"::equals)
                .map(markdown -> ContentFormat.MARKDOWN)
                .orElse(ContentFormat.PLAIN_TEXT);
    }

    private boolean can(String... capability) {
        return capability(capability).isTrue();
    }

    private List<String> names(String... capability) {
        return capability(capability).strings();
    }

    private JsonTree capability(String... names) {
        return introduction.at("capabilities").at(names);
    }

    /** The first known encoding in the client's order of preference; old clients use UTF-16. */
    private static PositionEncoding encoding(JsonTree introduction) {
        JsonTree offered = introduction.at("capabilities", "general", "positionEncodings");
        if (!offered.isPresent() && countsCharacters(introduction)) {
            return PositionEncoding.UTF_32;
        }
        return offered.strings().stream()
                .flatMap(name -> encoding(name).stream())
                .findFirst()
                .orElse(PositionEncoding.UTF_16);
    }

    /**
     * Emacs with lsp-mode counts characters, but old versions do not announce it; a rename after an emoji would edit
     * the wrong range.
     */
    private static boolean countsCharacters(JsonTree introduction) {
        return introduction.at("clientInfo", "name").string().orElse("").equals("emacs");
    }

    private static Optional<PositionEncoding> encoding(String wireName) {
        return Stream.of(PositionEncoding.values())
                .filter(encoding -> encoding.wireName().equals(wireName))
                .findFirst();
    }

    /** Whether a version such as {@code 25.01.1} is older than another; false for one that cannot be read. */
    private static boolean isOlder(String version, int... than) {
        try {
            int[] parts =
                    Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
            return Arrays.compare(parts, than) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
