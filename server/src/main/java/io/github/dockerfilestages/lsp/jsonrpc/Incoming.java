package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Receives the messages of a client, one call for each. Missing parameters and results are a JSON null. */
interface Incoming {
    void request(Either<String, Number> id, String method, JsonElement params);

    void notification(String method, JsonElement params);

    void response(Either<String, Number> id, JsonElement result);

    void errorResponse(Either<String, Number> id, JsonElement error);

    /** The input is not a message, so it is unknown which request to answer. */
    void unreadable(ResponseErrorCode code, String sentence);
}
