package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.FilePath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileUriTest {

    @Test
    void aPathAndItsUriLeadToEachOther() {
        both("/repo/Dockerfile", "file:///repo/Dockerfile");
        both("/my repo/é/100%/a#b?", "file:///my%20repo/%C3%A9/100%25/a%23b%3F");
        both("c:/repo/Dockerfile", "file:///c:/repo/Dockerfile");
        both("//server/share/Dockerfile", "file://server/share/Dockerfile");
        both("//wsl.localhost/Debian/home/Dockerfile", "file://wsl.localhost/Debian/home/Dockerfile");
    }

    @Test
    void lettersDigitsAndAFewSignsStayAsTheyAre() {
        both("/azAZ09-._~:@", "file:///azAZ09-._~:@");
        both("/`{[^", "file:///%60%7B%5B%5E");
        both("/+;,!", "file:///%2B%3B%2C%21");
        both("/100%", "file:///100%25");
    }

    @Test
    void whatIsNoFileHasNoPath() {
        assertEquals(Optional.empty(), FileUri.path("untitled:Untitled-1"));
        assertEquals(Optional.empty(), FileUri.path("git:/repo/Dockerfile"));
    }

    @Test
    void aRelativePathIsAReferenceWithoutAScheme() {
        assertEquals("docker/my%20app/a%3Ab/Dockerfile", FileUri.reference("docker/my app/a:b/Dockerfile"));
    }

    @Test
    void anAbsolutePathIsAReferenceWithAScheme() {
        assertEquals("file:///repo/Dockerfile", FileUri.reference("/repo/Dockerfile"));
        assertEquals("file:///C:/repo/Dockerfile", FileUri.reference("C:/repo/Dockerfile"));
        assertEquals("file:///C:/", FileUri.reference("C:/"));
        assertEquals("C%3A", FileUri.reference("C:"));
    }

    private static void both(String path, String uri) {
        assertEquals(uri, FileUri.of(FilePath.of(path)));
        assertEquals(Optional.of(FilePath.of(path)), FileUri.path(uri));
    }
}
