package io.github.dockerfilestages.lsp.tour;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.lsp.jsonrpc.Gate;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.lsp.jsonrpc.Workers;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * A server in a separate process; one thread sends requests over its standard streams and waits for each answer.
 *
 * <p>Invariant: a waiting thread continues when the answer arrives, when the server ends, or after a timeout.
 */
final class ServerProcess {
    private static final int PATIENCE_SECONDS = 30;

    private final Gson gson = new MessageJsonHandler(Map.of()).getGson();
    private final Workers workers = new Workers();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final Process process;
    private final Connection connection;

    private ServerProcess(Process process) {
        this.process = process;
        this.connection = new Connection(
                process.getOutputStream(),
                workers,
                new ServerConnection(),
                () -> fail("The server does not read what it is sent."));
    }

    /** Starts a server whose log goes to our standard error. */
    static ServerProcess start(List<String> command, RouteTable routes) throws IOException {
        var server = new ServerProcess(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        var reader = new Thread(() -> server.read(routes), "tour");
        reader.setDaemon(true);
        reader.start();
        return server;
    }

    /** Sends a request and returns its result as this type. */
    <T> T ask(String method, Object params, Class<T> type) {
        JsonElement answer = ask(method, params);
        if (answer.isJsonNull()) {
            throw new ServerFailure("The server has no answer to " + method + ".");
        }
        return read(answer, type);
    }

    /** Converts a result, or a part of it. */
    <T> T read(JsonElement json, Class<T> type) {
        return gson.fromJson(json, type);
    }

    /** Sends a request and returns its result. */
    JsonElement ask(String method, Object params) {
        var answer = new CompletableFuture<JsonElement>();
        connection.request(method, params, answer::complete);
        return await(answer, method);
    }

    void notify(String method, Object params) {
        connection.notify(method, params);
    }

    /** Waits for a message of the server. */
    <T> T await(CompletableFuture<T> sent, String what) {
        try {
            CompletableFuture.anyOf(sent, failure).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("futures are completed with values only", e);
        } catch (TimeoutException e) {
            throw new ServerFailure("The server has not answered " + what + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("The wait for " + what + " was interrupted.");
        }
        if (!sent.isDone()) {
            throw new ServerFailure(failure.join());
        }
        return sent.join();
    }

    /** Waits until the process has ended, and returns its exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServerFailure("The server does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("The wait for the server's end was interrupted.");
        }
        workers.close();
        return process.exitValue();
    }

    /** Kills the process, if it has not ended. */
    void destroy() {
        process.destroy();
    }

    private void read(RouteTable routes) {
        try {
            connection.read(process.getInputStream(), routes, new ServerConnection());
            fail("The server has ended before it answered.");
        } catch (IOException e) {
            fail("The server cannot be read: " + e.getMessage());
        }
    }

    private void fail(String sentence) {
        failure.complete(sentence);
    }

    /** Treats every report as a failure; notifications that the server may send have a route. */
    private final class ServerConnection implements Reports, Gate {
        @Override
        public void note(String sentence) {
            fail(sentence);
        }

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            fail(method + " could not be read: " + cause);
        }

        @Override
        public void checkRequest(String method) {
            // Requests of the server are refused later because they have no route, as in an editor with few
            // capabilities.
        }

        @Override
        public boolean admitsNotification(String method) {
            return true;
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }
}
