package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** A connection to one client: sends our messages from any thread, and reads the client's with one. */
public final class Connection {
    // What LSP4J knows about methods serves its own dispatch, which is not used here.
    private final MessageJsonHandler json = new MessageJsonHandler(
            Map.of(),
            gson -> gson.registerTypeAdapterFactory(new RequiredMembers())
                    .registerTypeAdapterFactory(new AnnotatedEdits())
                    .registerTypeAdapterFactory(new PlainRanges()));
    private final Workers workers;
    private final Reports reports;
    private final MessageWriter out;
    private final OutgoingRequests outgoing;

    /**
     * A connection on which nothing is read yet.
     *
     * @param broken is told, once, when nothing can be sent any more
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

    /** Sends a request. Its result, unless it is an error, is handed over by the reading thread. */
    public void request(String method, Object params, Consumer<JsonElement> result) {
        outgoing.send(method, params, result);
    }

    /**
     * Reads and handles messages until the stream ends or the gate is closed.
     *
     * <p>Invariant: nothing that a message holds or that its handler throws, {@link Error}s included, ends the reading.
     */
    public void read(InputStream in, RouteTable routes, Gate gate) throws IOException {
        var incoming = new IncomingRequests(out, workers, reports);
        var dispatcher = new Dispatcher(routes, gate, json.getGson(), incoming, outgoing, reports);
        var frames = new FrameReader(in, fault -> dispatcher.unreadable(ResponseErrorCode.ParseError, fault));
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
        } catch (Throwable fault) {
            // The dispatcher lets nothing pass, so it was the parser, and the message is as good as unreadable.
            dispatcher.unreadable(ResponseErrorCode.InternalError, "A message could not be read: " + fault);
        }
    }
}
