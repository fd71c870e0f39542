package io.github.dockerfilestages.lsp.server;

import com.google.gson.JsonArray;
import io.github.dockerfilestages.files.ClosedFiles;
import io.github.dockerfilestages.files.DiskLinks;
import io.github.dockerfilestages.files.FileIndex;
import io.github.dockerfilestages.lsp.documents.ClientRefresh;
import io.github.dockerfilestages.lsp.documents.ConfigurationHandler;
import io.github.dockerfilestages.lsp.documents.DiagnosedFile;
import io.github.dockerfilestages.lsp.documents.DiagnosticHandler;
import io.github.dockerfilestages.lsp.documents.DiagnosticWriter;
import io.github.dockerfilestages.lsp.documents.DiagnosticsPublisher;
import io.github.dockerfilestages.lsp.documents.IndexProgress;
import io.github.dockerfilestages.lsp.documents.TextDocumentSyncHandler;
import io.github.dockerfilestages.lsp.documents.WorkspaceFoldersHandler;
import io.github.dockerfilestages.lsp.handlers.FeatureRoutes;
import io.github.dockerfilestages.lsp.handlers.OutgoingEdits;
import io.github.dockerfilestages.lsp.handlers.StageGraphHandler;
import io.github.dockerfilestages.lsp.handlers.WillRenameFilesHandler;
import io.github.dockerfilestages.lsp.handlers.WorkspaceSymbolHandler;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.lsp.jsonrpc.Workers;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.session.Log;
import io.github.dockerfilestages.lsp.session.LogLevel;
import io.github.dockerfilestages.lsp.session.RuleFailures;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/**
 * A server for one client: creates all parts, and reads messages until the client leaves.
 *
 * <p>All state changes happen on the thread that calls {@link #run}, in the order of the messages. Workers compute all
 * answers from the snapshot at the arrival of the request.
 */
public final class LanguageServer {
    /** The exit code if the client is gone. */
    static final int GONE = 1;

    private final InputStream input;
    private final Workers workers = new Workers();
    private final Workers sender = Workers.one();
    private final Workers reader = Workers.one();
    private final FileIndex index;
    private final Session session = new Session();
    private final Connection connection;
    private final RouteTable routes;
    private final Log log;

    /**
     * A server that has not read anything yet.
     *
     * @param version sent to the client
     * @param errors receives the log
     * @param level how much is logged
     * @param leave ends the process if the client is gone while the server waits for a message
     */
    public LanguageServer(Transport transport, String version, PrintStream errors, LogLevel level, IntConsumer leave) {
        input = transport.input();
        Runnable abandoned = () -> leave.accept(GONE);
        var links = new DiskLinks();
        var workspace = new Workspace(links);
        log = new Log(errors, level, session, workspace);
        connection = new Connection(transport.output(), workers, log, abandoned);
        var client = new Client(connection, sender);
        log.forwardTo(client);
        var failures = new RuleFailures(log);
        BiFunction<Snapshot, DiagnosedFile, JsonArray> findings =
                (now, file) -> DiagnosticWriter.of(session.client(), now, file, failures);
        var diagnostics = new DiagnosticsPublisher(session, workspace, client, findings, workers, log);
        var refreshing = new ClientRefresh(session, client, diagnostics);
        index = new FileIndex(workspace, links, reader, new IndexProgress(session, client, refreshing, log));
        var closedFiles = new ClosedFiles(workspace, index);
        var folders = new WorkspaceFoldersHandler(session, workspace, index, closedFiles, client);
        var documents = new TextDocumentSyncHandler(session, workspace, folders, diagnostics, log);
        var configuration = new ConfigurationHandler(session, workspace, client, folders, refreshing);
        var handshake = new LifecycleHandler(session, configuration, folders, log.trace(), version, workers, abandoned);
        routes = Routes.of(handshake, documents, folders, configuration);
        var edits = new OutgoingEdits(workspace, closedFiles, client);
        Routes.add(new FeatureRoutes(routes, session, workspace), edits);
        Routes.add(
                routes,
                new DiagnosticHandler(workspace, findings),
                new WorkspaceSymbolHandler(session, workspace),
                new WillRenameFilesHandler(session, workspace, edits),
                new StageGraphHandler(session, workspace));
    }

    /**
     * Serves the client until it leaves, or its stream ends.
     *
     * @return the exit code for the process
     */
    public int run() {
        try {
            connection.read(input, routes, session);
        } catch (IOException e) {
            log.note("The connection broke: " + e.getMessage());
        }
        index.close();
        reader.abandon();
        workers.close();
        sender.close();
        return session.exitCode();
    }
}
