package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final String LAST = "Content-Length: 4\r\n\r\nlast";

    private final List<String> faults = new ArrayList<>();

    @Test
    void anEmptyStreamHasNoBodies() {
        assertBodies("");
    }

    @Test
    void severalFramesMayArriveTogether() {
        assertBodies(
                "Content-Length: 3\r\n\r\noneContent-Length: 0\r\n\r\nContent-Length: 3\r\n\r\ntwo", "one", "", "two");
    }

    @Test
    void lengthCountsBytes() {
        assertBodies("Content-Length: 5\r\n\r\n\u00e4\u20ac" + LAST, "\u00e4\u20ac", "last");
    }

    @Test
    void oneFrameMayComeInManyPieces() {
        var reader = new FrameReader(new OneByteAtATime(frame("body") + LAST), faults::add);
        assertEquals(List.of("body", "last"), bodies(reader));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-length: 4\r\n\r\nbody",
                "CONTENT-LENGTH:4\r\n\r\nbody",
                "Content-Length \t:  4  \r\n\r\nbody",
                "Content-Length: 4\n\nbody",
                "\r\n\r\nContent-Length: 4\r\n\r\nbody",
                "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 4\r\n\r\nbody",
                "Content-Length: 4\r\nX-Unknown: Content\r\nno header at all\r\n\r\nbody",
                "X-Content-Length: 9\r\nContent-Length: 4\r\nX-Content-Length: 9\r\n\r\nbody",
                "Content-Length: 9\r\nContent-Length: 4\r\n\r\nbody",
            })
    void headersAreReadLiberally(String frame) {
        assertBodies(frame + LAST, "body", "last");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text\r\n\r\n{}",
                "Content-Length: -4\r\n\r\n{}",
                "Content-Length: four\r\n\r\n{}",
                "Content-Length:\r\n\r\n{}",
                "Content-Length: 4.0\r\n\r\n{}",
                "Content-Length: 268435456\r\n\r\n{}",
                "Content-Length: 99999999999999999999999999\r\n\r\n{}",
                "{\"no\": \"frame\"}\r\n\r\n",
                "{\r\n\r\n  \"printed\": \"nicely\"\r\n\r\n}\r\n",
            })
    void anErrorLosesOneFrameAndIsReportedOnce(String bad) {
        assertBodies(frame("first") + bad + LAST, "first", "last");
        assertEquals(1, faults.size(), faults::toString);
    }

    @Test
    void eachInvalidLengthIsReported() {
        assertBodies("Content-Length: a\r\n\r\n{}Content-Length: b\r\n\r\n{}" + LAST, "last");
        assertEquals(
                List.of(
                        "The Content-Length of a message is not a number: a",
                        "The Content-Length of a message is not a number: b"),
                faults);
    }

    @Test
    void aLengthThatIsTooSmallCostsOneFrame() {
        assertBodies("Content-Length: 3\r\n\r\nmuch more" + LAST, "muc", "last");
    }

    @Test
    void aLengthThatIsTooLargeCostsTheFrameThatItReachesInto() {
        assertBodies("Content-Length: 8\r\n\r\nbody" + frame("lost") + LAST, "bodyCont", "last");
    }

    @Test
    void noiseOfAnyLengthIsPassedOver() {
        assertBodies("x".repeat(100_000) + LAST, "last");
    }

    @Test
    void aFrameThatBreaksOffIsTheEnd() {
        assertBodies("Content-Length: 4\r\n\r\nbod");
        assertBodies("Content-Length: 4\r\n");
        assertEquals(List.of(), faults);
    }

    @Test
    void randomBytesNeverLoseTheFramesAfterThem() {
        for (int seed = 0; seed < 2_000; seed++) {
            assertBodies(noise(new Random(seed)) + LAST, "last");
        }
    }

    /** Parts of headers in any order that do not form a valid header. */
    private static String noise(Random random) {
        List<String> pieces =
                List.of("Content-Length", ":", " ", "\r\n", "\n", "\r", "-7", "abc", "{", "}", "\"", "\u00e4", "\0");
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .reduce("", String::concat);
    }

    private void assertBodies(String stream, String... bodies) {
        var in = new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(bodies), bodies(new FrameReader(in, faults::add)), stream);
    }

    private static String frame(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static List<String> bodies(FrameReader reader) {
        var bodies = new ArrayList<String>();
        try {
            for (Optional<byte[]> body = reader.next(); body.isPresent(); body = reader.next()) {
                bodies.add(new String(body.get(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bodies;
    }

    /** A stream that returns at most one byte per read. */
    private static final class OneByteAtATime extends InputStream {
        private final InputStream bytes;

        OneByteAtATime(String text) {
            bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return bytes.read(into, from, Math.min(length, 1));
        }
    }
}
