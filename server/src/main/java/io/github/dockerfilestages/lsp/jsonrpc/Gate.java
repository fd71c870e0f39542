package io.github.dockerfilestages.lsp.jsonrpc;

/** Decides which messages may be handled at the moment. Called by the reading thread before each message. */
public interface Gate {
    /**
     * Checks whether a request may be handled.
     *
     * @throws org.eclipse.lsp4j.jsonrpc.ResponseErrorException the answer, if the request may not be handled now
     */
    void checkRequest(String method);

    /** Whether a notification may be handled now; otherwise it is ignored. */
    boolean admitsNotification(String method);

    /** Whether no more messages should be read. */
    boolean isClosed();
}
