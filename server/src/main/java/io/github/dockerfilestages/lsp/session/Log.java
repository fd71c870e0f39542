package io.github.dockerfilestages.lsp.session;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.Workspace;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.eclipse.lsp4j.MessageType;

/** The server's log: an error stream, and after {@code initialize} also the client's log. Thread-safe. */
public final class Log implements Reports {
    private final PrintStream stream;
    private final LogLevel level;
    private final Session session;
    private final Workspace workspace;
    private final MessageTrace trace;
    private volatile Optional<Client> client = Optional.empty();

    public Log(PrintStream stream, LogLevel level, Session session, Workspace workspace) {
        this.stream = stream;
        this.level = level;
        this.session = session;
        this.workspace = workspace;
        this.trace = new MessageTrace(
                level,
                line -> stream.println("[Trace] " + line),
                params -> listener().ifPresent(listener -> listener.trace(params)));
    }

    public MessageTrace trace() {
        return trace;
    }

    /** Sets the client. It cannot be a constructor argument, because the client needs a log. */
    public void forwardTo(Client listener) {
        client = Optional.of(listener);
    }

    @Override
    public void note(String sentence) {
        if (level != LogLevel.ERROR) {
            write(MessageType.Info, sentence);
        }
    }

    /** The client's log gets the failure and the document; the stack trace goes only to the error stream. */
    @Override
    public void failure(String method, JsonElement params, Throwable cause) {
        write(MessageType.Error, method + subject(new JsonTree(params)) + " failed: " + cause);
        var stackTrace = new StringWriter();
        cause.printStackTrace(new PrintWriter(stackTrace));
        stream.print(ShownText.lines(stackTrace.toString()));
    }

    @Override
    public void received(byte[] body) {
        trace.received(body);
    }

    @Override
    public void sent(byte[] frame) {
        trace.sent(frame);
    }

    private String subject(JsonTree params) {
        return params.at("textDocument", "uri").string().map(this::subject).orElse("");
    }

    private String subject(String uri) {
        String version = workspace
                .snapshot()
                .documents()
                .find(DocumentUri.of(uri))
                .map(document -> " in version " + document.version())
                .orElse("");
        return " on " + uri + version;
    }

    /** Writes one line, because file names may contain line breaks. */
    private void write(MessageType type, String sentence) {
        String line = ShownText.line(sentence);
        stream.println("[" + type + "] " + line);
        listener().ifPresent(listener -> listener.log(type, line));
    }

    /** The client, after {@code initialize}. */
    private Optional<Client> listener() {
        return client.filter(listener -> session.hasStarted());
    }
}
