package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentUriTest {
    @Test
    void isEqualByIdentityAndShowsItsSpelling() {
        var one = new DocumentUri("file:///a", "file:///%61");
        var same = new DocumentUri("file:///a", "file:///a");
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, new DocumentUri("file:///b", "file:///%61"));
        assertEquals("file:///%61", one.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///a/Dockerfile",
                "untitled:Untitled-1",
                "vscode-remote://wsl/a/Dockerfile",
                "vscode-vfs://github/a/Dockerfile",
                "inmemory://model/1",
                "/a/Dockerfile",
                "c:/a/Dockerfile",
                "Dockerfile"
            })
    void whatAUserWorksOnIsEditable(String uri) {
        assertTrue(new DocumentUri(uri, uri).isEditable(), uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git:/a/Dockerfile?ref=HEAD",
                "gitlens:/a/Dockerfile",
                "vscode-bulkeditpreview-editor://x/a/Dockerfile",
                "vscode-chat-code-block://x/Dockerfile",
                "output:x/Dockerfile",
                "diff:/a/Dockerfile",
                "chat-editing-text-model:/a/Dockerfile"
            })
    void whatAnEditorOnlyShowsIsNot(String uri) {
        assertFalse(new DocumentUri(uri, uri).isEditable(), uri);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a/Dockerfile, Dockerfile",
        "file:///c:/a/Dockerfile, Dockerfile",
        "untitled:Dockerfile, Dockerfile",
        "untitled:/a/Dockerfile, Dockerfile",
        "git:/a/Dockerfile?{path:/a/b}, Dockerfile",
        "vscode-vfs://github/a/Dockerfile#f/g, Dockerfile",
        "Dockerfile, Dockerfile",
        "file:///, ''",
        "'', ''"
    })
    void knowsTheFileName(String uri, String name) {
        assertEquals(name, new DocumentUri(uri, uri).fileName());
    }

    @Test
    void showsTheFileNameDecoded() {
        assertEquals(
                "a b é.Dockerfile",
                DocumentUri.of("file:///c/a%20b%20%C3%A9.Dockerfile").readableName());
        assertEquals("100%", DocumentUri.of("untitled:100%25").readableName());
    }

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
        assertEquals(DocumentUri.of(one), DocumentUri.of(other));
        assertEquals(one, DocumentUri.of(one).spelling());
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
        assertNotEquals(DocumentUri.of(one), DocumentUri.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "%4", "%zz", ":", "//", "file:", "file:/", "file://", "file:///", "file:///c", "\ud800"
            })
    void anyStringHasAnIdentity(String spelling) {
        assertEquals(spelling, DocumentUri.of(spelling).spelling());
    }
}
