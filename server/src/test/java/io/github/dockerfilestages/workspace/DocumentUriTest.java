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
}
