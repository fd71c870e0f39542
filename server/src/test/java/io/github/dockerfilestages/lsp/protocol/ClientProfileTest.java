package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.lsp.protocol.ClientProfile.ContentFormat;
import io.github.dockerfilestages.text.PositionEncoding;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientProfileTest {
    private static final List<Predicate<ClientProfile>> QUESTIONS = List.of(
            ClientProfile::reordersMessages,
            client -> client.acceptsLinks("definition"),
            ClientProfile::acceptsSymbolTrees,
            ClientProfile::acceptsSnippets,
            ClientProfile::acceptsDocumentChanges,
            ClientProfile::acceptsChangeAnnotations,
            client -> client.hoverFormat() == ContentFormat.MARKDOWN,
            client -> client.completionFormat() == ContentFormat.MARKDOWN,
            ClientProfile::acceptsRelatedInformation,
            ClientProfile::acceptsCodeDescription,
            ClientProfile::acceptsDiagnosticTags,
            ClientProfile::pullsDiagnostics,
            ClientProfile::answersConfiguration,
            client -> client.registers("workspace", "didChangeWatchedFiles"),
            ClientProfile::showsProgress);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{'clientInfo': 7, 'processId': 'x', 'capabilities': null}",
                "{'capabilities': {'general': null, 'textDocument': [], 'workspace': 7, 'window': {}}}",
                "{'capabilities': {'textDocument': {'definition': {'linkSupport': 'yes'}, 'hover': {'contentFormat': {}}}}}"
            })
    void aClientThatAnnouncesNothingCanDoNothing(String introduction) {
        ClientProfile client = client(introduction);
        QUESTIONS.forEach(question -> assertFalse(question.test(client), () -> "" + QUESTIONS.indexOf(question)));
        assertEquals(PositionEncoding.UTF_16, client.encoding());
        assertEquals(OptionalLong.empty(), client.processId());
    }

    @ParameterizedTest
    @CsvSource({"Visual Studio Code, true", "IntelliJ IDEA 2025.2, true", "Neovim, false", "helix, false"})
    void buttonsAreShownBesideTheWorkOrNotAtAll(String name, boolean shows) {
        String capabilities =
                "{'window': {'showMessage': {'messageActionItem': {}}, 'showDocument': {'support': true}}}";
        assertEquals(
                shows,
                client("{'clientInfo': {'name': '" + name + "'}, 'capabilities': " + capabilities + "}")
                        .showsButtons());
    }

    @Test
    void buttonsNeedMessagesWithActionsAndDocuments() {
        Selection.check(
                text -> client(text).showsButtons(),
                List.of(),
                List.of(
                        "{'capabilities': {'window': {'showDocument': {'support': true}}}}",
                        "{'capabilities': {'window': {'showMessage': {'messageActionItem': {}}}}}"));
    }

    @Test
    void theFormatIsTheFirstThatIsKnown() {
        assertEquals(
                ContentFormat.PLAIN_TEXT, hover("['plaintext', 'markdown']").hoverFormat());
        assertEquals(
                ContentFormat.MARKDOWN,
                hover("['asciidoc', 'markdown', 'plaintext']").hoverFormat());
        assertEquals(ContentFormat.PLAIN_TEXT, hover("['asciidoc']").hoverFormat());
    }

    private static ClientProfile hover(String formats) {
        return client("{'capabilities': {'textDocument': {'hover': {'contentFormat': " + formats + "}}}}");
    }

    @Test
    void aClientCanDoWhatItAnnounces() {
        ClientProfile client = client("""
                {'processId': 4711,
                 'clientInfo': {'name': 'helix', 'version': '25.01.1'},
                 'capabilities': {
                   'workspace': {
                     'configuration': true,
                     'diagnostics': {'refreshSupport': true},
                     'didChangeWatchedFiles': {'dynamicRegistration': true},
                     'workspaceEdit': {'documentChanges': true, 'changeAnnotationSupport': {}}},
                   'textDocument': {
                     'definition': {'linkSupport': true},
                     'diagnostic': {},
                     'documentSymbol': {'hierarchicalDocumentSymbolSupport': true},
                     'completion': {'completionItem': {
                       'snippetSupport': true, 'documentationFormat': ['markdown', 'plaintext']}},
                     'hover': {'contentFormat': ['asciidoc', 'markdown', 'plaintext']},
                     'publishDiagnostics': {
                       'relatedInformation': true, 'codeDescriptionSupport': true, 'tagSupport': {'valueSet': [1]}}},
                   'window': {'workDoneProgress': true}}}
                """);
        QUESTIONS.forEach(question -> assertTrue(question.test(client), () -> "" + QUESTIONS.indexOf(question)));
        assertFalse(client.acceptsLinks("declaration"), "links of declarations");
        assertFalse(client.registers("workspace", "didChangeConfiguration"), "registration of settings");
        assertEquals(OptionalLong.of(4711), client.processId());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|['utf-16']|, UTF_16",
                "|['utf-8', 'utf-32', 'utf-16']|, UTF_8",
                "|['utf-7', 7, 'utf-32']|, UTF_32",
                "|['utf-7']|, UTF_16",
                "|[]|, UTF_16"
            })
    void theFirstKnownEncodingIsUsed(String offered, PositionEncoding taken) {
        assertEquals(
                taken,
                client("{'capabilities': {'general': {'positionEncodings': " + offered + "}}}")
                        .encoding());
    }

    @ParameterizedTest
    @CsvSource({
        "helix, 25.01.1, true",
        "Helix, 24.7, true",
        "helix, 25, true",
        "helix, 25.07, false",
        "helix, 25.07.1, false",
        "helix, 26.1, false",
        "helix, nightly, false",
        "helix, '', false",
        "Neovim, 0.10.4, false"
    })
    void oldHelixReordersChanges(String name, String version, boolean reorders) {
        ClientProfile client = client("{'clientInfo': {'name': '" + name + "', 'version': '" + version + "'}}");
        assertEquals(reorders, client.reordersMessages());
    }

    /** Older templates have no options, and an IDE with another form of version is recognized by the options. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "2025.2 (build IU-252.23892.409), {}, true",
                "2025.1.3 (build PY-251.26927.90), {}, true",
                "unknown, |{'dockerfileStages': {'client': {'name': 'LSP4IJ'}}}|, true",
                "unknown, {'client': {'name': 'LSP4IJ'}}, true",
                "unknown, {'client': {'name': 'other'}}, false",
                "1.139.1, {}, false"
            })
    void lsp4ijIsKnownByItsOptionsOrByItsVersion(String version, String options, boolean isLsp4ij) {
        ClientProfile client = client("{'clientInfo': {'name': 'An IDE', 'version': '" + version
                + "'}, 'initializationOptions': " + options
                + ", 'capabilities': {'textDocument': {'codeAction': {'dataSupport': true, 'resolveSupport':"
                + " {'properties': ['edit']}}}}}");
        assertEquals(isLsp4ij, client.reordersMessages());
        assertEquals(isLsp4ij, client.keepsTextsOfClosedDocuments());
        assertEquals(isLsp4ij, client.undoesInAllFiles());
        assertEquals(!isLsp4ij, client.resolvesEdits());
    }

    @Test
    void aClientMaySayWhichFilesItOpens() {
        ClientProfile client =
                client("{'initializationOptions': {'client': {'opens': ['Dockerfile', '*.y?ml', 'a*b', '*-ab*c']}}}");
        List.of("Dockerfile", "x.yaml", "ab", "a.b", "-a-abc", "x-ab-abcc")
                .forEach(name -> assertTrue(client.opens(name), name));
        List.of("dockerfile", "x.yml", "Dockerfile.dev", "deploy", "x-ab-ab", "ab.")
                .forEach(name -> assertFalse(client.opens(name), name));
        assertTrue(client("{}").opens("deploy"), "a client that says nothing opens all files");
    }

    /** Neovim 0.10 and Helix 25.07 ask only once, and would never see diagnostics that depend on files read later. */
    @Test
    void publishesDiagnosticsForAClientThatRequestsThemOnlyOnce() {
        String editor = "{'capabilities': {'textDocument': {'diagnostic': {}}}}";
        assertFalse(client(editor).pullsDiagnostics(), editor);
    }

    @ParameterizedTest
    @CsvSource({"Neovim, false", "Visual Studio Code, true"})
    void neovimIsOfferedDiagnosticsFileByFile(String name, boolean all) {
        assertEquals(all, client("{'clientInfo': {'name': '" + name + "'}}").pullsDiagnosticsOfAllFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "-1"})
    void someClientsAreNoProcess(String processId) {
        assertEquals(
                OptionalLong.empty(), client("{'processId': " + processId + "}").processId());
    }

    private static ClientProfile client(String introduction) {
        return ClientProfile.of(JsonParser.parseString(introduction));
    }
}
