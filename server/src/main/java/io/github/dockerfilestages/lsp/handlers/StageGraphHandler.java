package io.github.dockerfilestages.lsp.handlers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.ide.graph.DotGraph;
import io.github.dockerfilestages.ide.graph.MermaidGraph;
import io.github.dockerfilestages.ide.graph.StageGraph;
import io.github.dockerfilestages.lsp.documents.Dockerfiles;
import io.github.dockerfilestages.lsp.documents.KnownDockerfile;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.LocationConverter;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/**
 * The stage graph of a Dockerfile: a request of our own, and an equivalent command for clients that can only send
 * commands.
 *
 * <p>The parameters are a {@code textDocument} and a {@code format}: {@code json} (the default), {@code mermaid} or
 * {@code dot}.
 */
public final class StageGraphHandler {
    /** The command; its argument has the same form as the parameters of the request. */
    static final String COMMAND = "dockerfileStages.graph";

    /** Commands in our code lenses and code actions that the client runs itself. */
    private static final Set<String> OF_THE_CLIENT = Set.of(
            "", "editor.action.showReferences", "dockerfileStages.showReferences", "dockerfileStages.startRename");

    private static final Map<String, BiFunction<StageGraph, StageGraphWriter, JsonObject>> FORMATS = Map.of(
            "json", (graph, writer) -> writer.json(graph),
            "mermaid", (graph, writer) -> text(MermaidGraph.of(List.of(graph))),
            "dot", (graph, writer) -> text(DotGraph.of(List.of(graph))));

    private final Session session;
    private final Workspace workspace;

    public StageGraphHandler(Session session, Workspace workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    public Callable<JsonObject> graph(JsonObject params) {
        return graph(new JsonTree(params));
    }

    /**
     * Runs a command. A client that does not know the command of a code lens sends it back to the server; that is not
     * an error that the user should see.
     */
    public Callable<?> execute(JsonObject params) {
        var tree = new JsonTree(params);
        String command = tree.at("command").string().orElse("");
        if (OF_THE_CLIENT.contains(command)) {
            return Optional::empty;
        }
        if (!command.equals(COMMAND)) {
            throw Errors.invalidParams("Unknown command '" + command + "'.");
        }
        List<JsonTree> arguments = tree.at("arguments").items();
        if (arguments.size() != 1 || !arguments.get(0).isObject()) {
            throw Errors.invalidParams("The command '" + COMMAND + "' takes one object with a 'textDocument'.");
        }
        return graph(arguments.get(0));
    }

    private Callable<JsonObject> graph(JsonTree params) {
        Snapshot now = workspace.snapshot();
        DocumentUri uri = DocumentUris.of(params.at("textDocument"));
        var write = format(params.at("format"));
        return () -> {
            KnownDockerfile dockerfile = Dockerfiles.find(now, uri)
                    .orElseThrow(() -> Errors.requestFailed("No Dockerfile is known as '" + uri + "'."));
            var graph = StageGraph.of(
                    uri.readableName(), now.project(), ProjectDockerfile.of(now.file(uri), dockerfile.stages()));
            return write.apply(graph, new StageGraphWriter(new LocationConverter(now, session.client())));
        };
    }

    private static BiFunction<StageGraph, StageGraphWriter, JsonObject> format(JsonTree format) {
        String name = format.isPresent() ? format.string().orElse(format.toString()) : "json";
        return Optional.ofNullable(FORMATS.get(name))
                .orElseThrow(() -> Errors.invalidParams(
                        "The format of a graph is 'json', 'mermaid' or 'dot', and not '" + name + "'."));
    }

    private static JsonObject text(String text) {
        var json = new JsonObject();
        json.addProperty("text", text);
        return json;
    }
}
