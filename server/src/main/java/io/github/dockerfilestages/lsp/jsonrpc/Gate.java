package io.github.dockerfilestages.lsp.jsonrpc;

/** Says which messages may be handled at this moment. Asked by the reading thread, before each message. */
public interface Gate {
    /**
     * Lets a request pass, or not.
     *
     * @throws org.eclipse.lsp4j.jsonrpc.ResponseErrorException the answer, when it may not be handled now
     */
    void checkRequest(String method);

    /** Whether a notification is to be handled now; else it is dropped. */
    boolean admitsNotification(String method);

    /** Whether no message is to be read any more. */
    boolean isClosed();
}
