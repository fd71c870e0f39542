package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;

/** Receives what a connection does not report to the client in an answer. */
public interface Reports {
    /** Something unexpected but harmless, as a sentence. */
    void note(String sentence);

    /** An internal error while a message was handled. */
    void failure(String method, JsonElement params, Throwable cause);

    /** A message was received. */
    default void received(byte[] body) {}

    /** A message with its header is being sent. */
    default void sent(byte[] frame) {}
}
