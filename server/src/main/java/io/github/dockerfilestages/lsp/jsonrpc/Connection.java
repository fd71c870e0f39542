package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.lsp.json.ProtocolJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** A connection to one client: sends messages from any thread, and reads the client's messages with one thread. */
public final class Connection {
    private final MessageJsonHandler json = ProtocolJson.handler();
    private final Workers workers;
    private final Reports reports;
    private final MessageWriter out;
    private final OutgoingRequests outgoing;

    /**
     * A connection that has not read anything yet.
     *
     * @param broken called once, when writing has become impossible
     */
    public Connection(OutputStream out, Workers workers, Reports reports, Runnable broken) {
        this.workers = workers;
        this.reports = reports;
        this.out = new MessageWriter(json, new FrameWriter(out, broken), reports);
        this.outgoing = new OutgoingRequests(this.out);
    }

    /** Sends a notification; returns when it is written. */
    public void notify(String method, Object params) {
        out.notification(method, params).send();
    }

    /** Sends a request. The reading thread passes its result to {@code result}, unless it is an error. */
    public void request(String method, Object params, Consumer<JsonElement> result) {
        outgoing.send(method, params, result);
    }

    /**
     * Reads and handles messages until the stream ends or the gate is closed.
     *
     * <p>Invariant: neither the content of a message nor an exception or {@link Error} of its handler ends the reading.
     */
    public void read(InputStream in, RouteTable routes, Gate gate) throws IOException {
        var incoming = new IncomingRequests(out, workers, reports);
        var dispatcher = new Dispatcher(routes, gate, json.getGson(), incoming, outgoing, reports);
        var frames = new FrameReader(in, failure -> dispatcher.unreadable(ResponseErrorCode.ParseError, failure));
        var parser = new MessageParser(json.getGson());
        for (Optional<byte[]> body = frames.next();
                body.isPresent();
                body = gate.isClosed() ? Optional.empty() : frames.next()) {
            read(body.get(), parser, dispatcher);
            if (!frames.hasMore()) {
                dispatcher.endSeries();
            }
        }
        if (gate.isClosed()) {
            incoming.cancelAll();
        }
    }

    private void read(byte[] body, MessageParser parser, Dispatcher dispatcher) {
        try {
            reports.received(body);
            parser.parse(body, dispatcher);
        } catch (Throwable failure) {
            // The dispatcher throws nothing, so the parser failed, and the message counts as unreadable.
            dispatcher.unreadable(ResponseErrorCode.InternalError, "A message could not be read: " + failure);
        }
    }
}
