package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Frames;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages start and end, whatever their headers contain: the server never loses the message after an error. */
@ExtendWith(SharedSession.class)
class FramingTest {
    private static final String NO_SUCH = "no/such";

    private Connection connection;

    @BeforeEach
    void connect(Session shared) {
        connection = shared.connection();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-length: %d\r\n\r\n",
                "CONTENT-LENGTH:%d\r\n\r\n",
                "cOnTeNt-LeNgTh: \t %d  \r\n\r\n",
                "Content-Length: %d\n\n",
                "\r\n\r\nContent-Length: %d\r\n\r\n",
                "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n",
                "Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n",
                "X-Unknown: 7\r\nContent-Length: %d\r\nX-Content-Length: 7\r\nno header at all\r\n\r\n",
            })
    void readsHeadersLiberally(String header) {
        CompletableFuture<Response> answer = connection.expect(Json.of(header), NO_SUCH);
        connection.writeBytes(Frames.frame(header, request(header)));
        assertUnknown(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text\r\n\r\n",
                "Content-Length: -%d\r\n\r\n",
                "Content-Length:\r\n\r\n",
                "Content-Length: many\r\n\r\n",
                "Content-Length: %d.0\r\n\r\n",
                "Content-Length: 2147483647\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "X-Unknown: %d\r\n\r\n",
            })
    void answersAHeaderWithoutALengthWithAParseError(String header) {
        Inbox refusals = connection.strayResponses();
        int before = refusals.size();
        connection.writeBytes(Frames.frame(header, request("in vain")));

        refusals.await(before, message -> Json.number(message, "error.code") == ResponseError.PARSE_ERROR, "a refusal");
        assertUnknown(connection.send(NO_SUCH, Json.object()));
    }

    @Test
    void losesNoMoreThanTheMessagesThatAWrongLengthReachesInto() {
        for (int wrong : new int[] {0, 1, 20, 100}) {
            String body = request("cut at " + wrong);
            connection.writeBytes(("Content-Length: " + wrong + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            // An answer may arrive late; different IDs distinguish them.
            String reached = "reached into by " + wrong;
            CompletableFuture<Response> unused = connection.expect(Json.of(reached), NO_SUCH);
            connection.writeBytes(Frames.frame(request(reached)));

            assertUnknown(connection.send(NO_SUCH, Json.object()));
        }
    }

    @Test
    void passesOverNoise() {
        connection.writeBytes(
                "a server of another kind prints what it does\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        assertUnknown(connection.send(NO_SUCH, Json.object()));

        connection.writeBytes(new byte[1_000_000]);
        assertUnknown(connection.send(NO_SUCH, Json.object()));
    }

    @Test
    void readsAMessageThatComesByteByByte() {
        CompletableFuture<Response> answer = connection.expect(Json.of("slow"), NO_SUCH);
        for (byte part : Frames.frame(request("slow"))) {
            connection.writeBytes(new byte[] {part});
        }
        assertUnknown(answer);
    }

    @Test
    void readsSeveralMessagesThatComeAtOnce() {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String id : List.of("first", "second", "third")) {
            answers.add(connection.expect(Json.of(id), NO_SUCH));
            bytes.writeBytes(Frames.frame(request(id)));
        }
        connection.writeBytes(bytes.toByteArray());
        answers.forEach(this::assertUnknown);
    }

    private static String request(String id) {
        return Json.write(Json.object("jsonrpc", "2.0", "id", id, "method", NO_SUCH));
    }

    private void assertUnknown(CompletableFuture<Response> answer) {
        assertEquals(
                ResponseError.METHOD_NOT_FOUND,
                connection.await(answer, NO_SUCH).error().code());
    }
}
