package io.github.dockerfilestages.lsp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Properties of every byte stream from a client. */
public final class FrameProperties {
    private static final MessageParser PARSER = new MessageParser(new Gson());

    private FrameProperties() {}

    /** The stream is read to its end, and each body gives one message or one error. */
    public static void check(byte[] stream) {
        var reader = new FrameReader(new ByteArrayInputStream(stream), error -> {});
        try {
            for (Optional<byte[]> body = reader.next(); body.isPresent(); body = reader.next()) {
                var calls = new Calls();
                PARSER.parse(body.get(), calls);
                assertEquals(1, calls.count);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Calls implements Incoming {
        private int count;

        @Override
        public void request(Either<String, Number> id, String method, JsonElement params) {
            count++;
        }

        @Override
        public void notification(String method, JsonElement params) {
            count++;
        }

        @Override
        public void response(Either<String, Number> id, JsonElement result) {
            count++;
        }

        @Override
        public void errorResponse(Either<String, Number> id, JsonElement error) {
            count++;
        }

        @Override
        public void unreadable(ResponseErrorCode code, String sentence) {
            count++;
        }
    }
}
