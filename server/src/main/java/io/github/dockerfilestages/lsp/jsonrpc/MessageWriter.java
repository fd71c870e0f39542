package io.github.dockerfilestages.lsp.jsonrpc;

import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames of outgoing messages, from any thread. All methods convert to JSON at once, so that sending can only
 * fail because the client is gone.
 */
final class MessageWriter {
    private final MessageJsonHandler json;
    private final FrameWriter frames;
    private final Reports reports;

    MessageWriter(MessageJsonHandler json, FrameWriter frames, Reports reports) {
        this.json = json;
        this.frames = frames;
        this.reports = reports;
    }

    /** A message that is ready to be sent; returns when it is written. */
    interface Prepared {
        void send();
    }

    Prepared notification(String method, Object params) {
        var message = new NotificationMessage();
        message.setMethod(method);
        message.setParams(params);
        return prepare(message);
    }

    Prepared request(int id, String method, Object params) {
        var message = new RequestMessage();
        message.setId(id);
        message.setMethod(method);
        message.setParams(params);
        return prepare(message);
    }

    Prepared result(Either<String, Number> id, @Nullable Object result) {
        var message = new ResponseMessage();
        message.setRawId(id);
        message.setResult(result);
        return prepare(message);
    }

    Prepared error(Either<String, Number> id, ResponseError error) {
        var message = new ResponseMessage();
        message.setRawId(id);
        message.setError(error);
        return prepare(message);
    }

    /** The answer to a message without a readable id; JSON-RPC requires the id {@code null}. */
    Prepared error(ResponseError error) {
        var message = new ResponseMessage();
        message.setError(error);
        return prepare(message);
    }

    private Prepared prepare(Message message) {
        // Uses a string builder, because the writer that LSP4J would use takes a lock for every piece of the JSON.
        var text = new StringBuilder();
        json.getGson().toJson(message, message.getClass(), text);
        byte[] frame = FrameWriter.frame(text.toString());
        return () -> {
            reports.sent(frame);
            frames.write(frame);
        };
    }
}
