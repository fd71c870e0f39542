package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;

/** Is told what a connection does not tell the client as an answer. */
public interface Reports {
    /** Something unexpected that does no harm, as a sentence. */
    void note(String sentence);

    /** A fault of ours, while handling a message. */
    void failure(String method, JsonElement params, Throwable cause);

    /** A message has come. */
    default void received(byte[] body) {}

    /** A message goes, header and all. */
    default void sent(byte[] frame) {}
}
