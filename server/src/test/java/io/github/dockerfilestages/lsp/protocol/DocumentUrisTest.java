package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonNull;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentUrisTest {
    @ParameterizedTest
    @CsvSource({
        "file:///c%3A/a/Dockerfile, file:///C:/a/Dockerfile",
        "file:///C%3a/a, file:///c:/a",
        "file:///a%2Bb%40c, file:///a+b@c",
        "file:///%61, file:///a",
        "file:///a b, file:///a%20b",
        "file:///\u00fc, file:///%C3%BC",
        "file:///\u00fc, file:///%c3%bc",
        "file:///100%, file:///100%25",
        "file:/a/b, file:///a/b",
        "FILE:///a, file:///a",
        "file://WSL.localhost/a, file://wsl.localhost/a",
        "vscode-remote://ssh-remote%2Bhost/a, vscode-remote://ssh-remote+host/a",
        "untitled:Untitled-1, UNTITLED:Untitled-1",
    })
    void oneDocumentHasOneIdentity(String one, String other) {
        assertEquals(DocumentUris.of(one), DocumentUris.of(other));
        assertEquals(one, DocumentUris.of(one).spelling());
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a, file:///A",
        "file:///a%2Fb, file:///a/b",
        "file:///a%3Fb, file:///a?b",
        "file:///a%23b, file:///a#b",
        "file:///a%2520b, file:///a%20b",
        "file://host/a, file:///a",
        "untitled:a, untitled:A",
        "file:///c/a, file:///C/a",
    })
    void otherDocumentsHaveOthers(String one, String other) {
        assertNotEquals(DocumentUris.of(one), DocumentUris.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "%4", "%zz", ":", "//", "file:", "file:/", "file://", "file:///", "file:///c", "\ud800"
            })
    void anyStringHasAnIdentity(String spelling) {
        assertEquals(spelling, DocumentUris.of(spelling).spelling());
    }

    @Test
    void aMissingUriIsAnErrorOfTheClient() {
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of((TextDocumentIdentifier) null));
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of(new TextDocumentIdentifier()));
        assertThrows(ResponseErrorException.class, () -> DocumentUris.of(new JsonTree(JsonNull.INSTANCE)));
    }
}
