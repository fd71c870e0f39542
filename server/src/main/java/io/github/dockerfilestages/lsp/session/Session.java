package io.github.dockerfilestages.lsp.session;

import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.jsonrpc.Gate;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The phase of the session, and the client's introduction.
 *
 * <p>Changed only by the reading thread; read by any thread.
 */
public final class Session implements Gate {
    private volatile Phase phase = Phase.NEW;
    private volatile ClientProfile client = ClientProfile.UNKNOWN;

    private enum Phase {
        NEW,
        RUNNING,
        SHUT_DOWN,
        ENDED,
        BROKEN_OFF
    }

    public ClientProfile client() {
        return client;
    }

    /** Whether the client has sent {@code initialize}. */
    boolean hasStarted() {
        return phase != Phase.NEW;
    }

    public void start(ClientProfile introduced) {
        client = introduced;
        phase = Phase.RUNNING;
    }

    public void shutDown() {
        phase = Phase.SHUT_DOWN;
    }

    public void exit() {
        phase = phase == Phase.SHUT_DOWN ? Phase.ENDED : Phase.BROKEN_OFF;
    }

    /** The exit code of the process: 0 if the client requested a shutdown first. */
    public int exitCode() {
        return phase == Phase.SHUT_DOWN || phase == Phase.ENDED ? 0 : 1;
    }

    @Override
    public void checkRequest(String method) {
        boolean first = method.equals("initialize");
        if (phase == Phase.NEW && !first) {
            throw Errors.of(ResponseErrorCode.ServerNotInitialized, "The first request must be initialize.");
        }
        if (phase == Phase.RUNNING && first) {
            throw Errors.of(ResponseErrorCode.InvalidRequest, "The server is initialized already.");
        }
        if (phase == Phase.SHUT_DOWN) {
            throw Errors.of(ResponseErrorCode.InvalidRequest, "The server is shut down.");
        }
    }

    @Override
    public boolean admitsNotification(String method) {
        return phase == Phase.RUNNING || method.equals("exit");
    }

    @Override
    public boolean isClosed() {
        return phase == Phase.ENDED || phase == Phase.BROKEN_OFF;
    }
}
