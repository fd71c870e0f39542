package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
