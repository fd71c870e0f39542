package io.github.dockerfilestages.lsp.server;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.documents.ConfigurationHandler;
import io.github.dockerfilestages.lsp.documents.WorkspaceFoldersHandler;
import io.github.dockerfilestages.lsp.protocol.Capabilities;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.session.MessageTrace;
import io.github.dockerfilestages.lsp.session.Session;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Starts and ends a session. Called by the reading thread. */
final class LifecycleHandler {
    private final Session session;
    private final ConfigurationHandler configuration;
    private final WorkspaceFoldersHandler folders;
    private final MessageTrace trace;
    private final String version;
    private final Executor workers;
    private final Runnable abandoned;

    /** @param abandoned called when the client's process is gone */
    LifecycleHandler(
            Session session,
            ConfigurationHandler configuration,
            WorkspaceFoldersHandler folders,
            MessageTrace trace,
            String version,
            Executor workers,
            Runnable abandoned) {
        this.session = session;
        this.configuration = configuration;
        this.folders = folders;
        this.trace = trace;
        this.version = version;
        this.workers = workers;
        this.abandoned = abandoned;
    }

    public JsonObject initialize(JsonObject introduction) {
        ClientProfile client = ClientProfile.of(introduction);
        session.start(client);
        trace.set(new JsonTree(introduction).at("trace"));
        client.processId().ifPresent(pid -> workers.execute(() -> ParentProcess.watch(pid, abandoned)));
        configuration.initialize(new JsonTree(introduction).at("initializationOptions"));
        folders.initialize(new JsonTree(introduction));
        var answer = new JsonObject();
        answer.add("capabilities", Capabilities.of(client));
        answer.add("serverInfo", serverInfo());
        return answer;
    }

    /** Does the work that can wait until the client has the answer to {@code initialize}. */
    public void initialized() {
        configuration.follow();
        folders.follow();
    }

    public void setTrace(JsonObject params) {
        trace.set(new JsonTree(params).at("value"));
    }

    /** Answers {@code null}. */
    public Optional<?> shutdown() {
        session.shutDown();
        return Optional.empty();
    }

    public void exit() {
        session.exit();
    }

    private JsonObject serverInfo() {
        var info = new JsonObject();
        info.addProperty("name", "dockerfile-stages");
        info.addProperty("version", version);
        return info;
    }
}
