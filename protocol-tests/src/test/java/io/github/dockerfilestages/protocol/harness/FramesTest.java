package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames are read back as they were written; anything else is not a frame. */
class FramesTest {
    @Test
    void readsWhatWasFramed() throws IOException {
        byte[] one = Frames.frame("{\"é\": 1}");
        byte[] two = Frames.frame("content-length: %d\r\nContent-Type: x\r\n\r\n", "[]");
        InputStream in = stream(new String(one, StandardCharsets.UTF_8) + new String(two, StandardCharsets.UTF_8));

        assertEquals(Optional.of("{\"é\": 1}"), Frames.read(in));
        assertEquals(Optional.of("[]"), Frames.read(in));
        assertEquals(Optional.empty(), Frames.read(in));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\n\r\n{}",
                "Content-Length: 2\n\n{}",
                "Content-Length: two\r\n\r\n{}",
                "Content-Type: x\r\n\r\n{}",
                "Content-Length: 3\r\n\r\n{}",
                "Content-Length: 2\r\n",
                "Content-Le",
            })
    void refusesEverythingElse(String bytes) {
        assertThrows(IOException.class, () -> Frames.read(stream(bytes)));
    }

    @Test
    void refusesABodyThatIsNoUtf8() {
        byte[] bytes = "Content-Length: 1\r\n\r\n\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(IOException.class, () -> Frames.read(new ByteArrayInputStream(bytes)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
