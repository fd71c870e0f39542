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
 * What a client said about itself when it introduced itself: each method is one question to it.
 *
 * <p>Read from the JSON and not through LSP4J's types, whose hundred classes would cost more than everything else at the
 * start; and a question to JSON needs no test for null at each step.
 */
public record ClientProfile(JsonTree introduction, PositionEncoding encoding) {
    /** A client that can do nothing that it would have to announce. */
    public static final ClientProfile UNKNOWN = of(JsonNull.INSTANCE);

    /** The name under which most editors know a command for it, as VS Code has it. */
    private static final String SHOW_REFERENCES = "editor.action.showReferences";

    /**
     * Reads what a client says about itself.
     *
     * @param introduction the parameters of {@code initialize}
     */
    public static ClientProfile of(JsonElement introduction) {
        var tree = new JsonTree(introduction);
        return new ClientProfile(tree, encoding(tree));
    }

    /** The client's process; clients that are none, or are on another machine, send nothing. */
    public OptionalLong processId() {
        long pid = introduction.at("processId").number().map(Double::longValue).orElse(0L);
        return pid > 0 ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** Whether it may send its messages in another order than what they tell of happened. */
    public boolean reordersMessages() {
        return name().equalsIgnoreCase("helix") && isOlder(version(), 25, 7) || isLsp4ij();
    }

    /**
     * Whether a document that it closes may have changes that are not saved: IntelliJ keeps the text of a file whose tab is
     * closed, and saves it later.
     */
    public boolean keepsTextsOfClosedDocuments() {
        return isLsp4ij();
    }

    /** Whether undoing an edit undoes it in all files. Other editors have a history for each file. */
    public boolean undoesInAllFiles() {
        return isLsp4ij();
    }

    /**
     * Whether it may hold another text of a file that is not open than there is on disk, because it made an edit of ours
     * there and has not saved it. One that shows edits to the user for confirmation opens what it edits.
     */
    public boolean editsWithoutOpening() {
        return !acceptsChangeAnnotations();
    }

    /**
     * Whether it opens a document for us when the user opens a file of this name. Otherwise the file may have changes that
     * nobody tells us of.
     */
    public boolean opens(String fileName) {
        List<String> patterns = option("opens").strings();
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> FileNamePattern.matches(pattern, fileName));
    }

    /** The command of a lens that leads to places; its arguments are uri, position, locations. */
    public String showReferencesCommand() {
        return option("showReferences").string().orElse(SHOW_REFERENCES);
    }

    /**
     * Whether answers may be links, which say more than locations.
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

    /** Whether it asks what a rename would be about before it asks for the rename; only then may that be announced. */
    boolean preparesRename() {
        return can("textDocument", "rename", "prepareSupport");
    }

    /** Whether it takes code actions with edits in them, and not commands alone. */
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
     * Whether it asks for the edit of an action once the user has chosen it. LSP4IJ does, but then the edit cannot be undone
     * on its own, and the user is not told when it is refused.
     */
    public boolean resolvesEdits() {
        return !isLsp4ij()
                && can("textDocument", "codeAction", "dataSupport")
                && names("textDocument", "codeAction", "resolveSupport", "properties")
                        .contains("edit");
    }

    /** Whether edits may carry the version of the document that they are for. */
    boolean acceptsDocumentChanges() {
        return can("workspace", "workspaceEdit", "documentChanges");
    }

    /** Whether an edit may ask the user for confirmation. */
    public boolean acceptsChangeAnnotations() {
        return capability("workspace", "workspaceEdit", "changeAnnotationSupport")
                .isPresent();
    }

    public boolean acceptsMarkdownInHover() {
        return prefersMarkdown("textDocument", "hover", "contentFormat");
    }

    public boolean acceptsMarkdownInCompletion() {
        return prefersMarkdown("textDocument", "completion", "completionItem", "documentationFormat");
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
     * Whether it asks for diagnostics itself, and can be told to ask anew. One that cannot would never see what depends on
     * files that are still being read when it asks, so it gets diagnostics as clients of old do.
     */
    public boolean pullsDiagnostics() {
        return capability("textDocument", "diagnostic").isPresent()
                && can("workspace", "diagnostics", "refreshSupport");
    }

    /**
     * Whether one request may be for the diagnostics of all files. Neovim, where that is offered, asks for nothing else when
     * it is told to ask anew, and then passes over the files that are open.
     */
    boolean pullsDiagnosticsOfAllFiles() {
        return !name().equals("Neovim");
    }

    /**
     * Whether it asks for something of documents and can be told that an answer is no longer right. Some announce the one
     * without the other.
     *
     * @param feature a method without {@code textDocument/}
     */
    public boolean refreshes(String feature) {
        return capability("textDocument", feature).isPresent() && can("workspace", feature, "refreshSupport");
    }

    /** Whether it can be asked for the user's settings. */
    public boolean answersConfiguration() {
        return can("workspace", "configuration");
    }

    /**
     * Whether the client lets a capability be registered while the session runs.
     *
     * @param capability as {@code workspace, didChangeWatchedFiles}; some clients warn the user when it is not asked first
     */
    public boolean registers(String... capability) {
        return capability(capability).at("dynamicRegistration").isTrue();
    }

    public boolean showsProgress() {
        return can("window", "workDoneProgress");
    }

    /** Clients that ask for diagnostics still say in the older place what they do with them, or in the newer, or in both. */
    private boolean acceptsWithDiagnostics(String member) {
        return Stream.of("publishDiagnostics", "diagnostic")
                .map(way -> capability("textDocument", way, member))
                .anyMatch(found -> found.isTrue() || found.isObject());
    }

    /**
     * LSP4IJ is known by an option of the template that we ship, or by how it writes the version of the IDE: {@code 2025.2
     * (build IU-252.23892.409)}.
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

    /** What the configuration that we ship for a client says of it, beside the settings. */
    private JsonTree option(String name) {
        JsonTree options = introduction.at("initializationOptions");
        JsonTree section = options.at(SettingsReader.SECTION);
        return (section.isPresent() ? section : options).at("client", name);
    }

    /** Formats come in the client's order of preference; those that nobody knows are passed over. */
    private boolean prefersMarkdown(String... formats) {
        return names(formats).stream()
                .filter(format -> format.equals("markdown") || format.equals("plaintext"))
                .findFirst()
                .filter("markdown"::equals)
                .isPresent();
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

    /** The first of the client's encodings, which come in its order of preference; clients of old count in UTF-16. */
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

    /** Emacs with lsp-mode, before it said how it counts: a rename would hit the wrong place behind an emoji. */
    private static boolean countsCharacters(JsonTree introduction) {
        return introduction.at("clientInfo", "name").string().orElse("").equals("emacs");
    }

    private static Optional<PositionEncoding> encoding(String wireName) {
        return Stream.of(PositionEncoding.values())
                .filter(encoding -> encoding.wireName().equals(wireName))
                .findFirst();
    }

    /** Whether a version such as {@code 25.01.1} comes before another; one that cannot be read does not. */
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
