package io.github.dockerfilestages.lsp.jsonrpc;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Error responses, to be thrown by the handler of a request. Each has one sentence for the user. */
public final class Errors {
    private Errors() {}

    /** The request is valid, but the server refuses it. */
    public static ResponseErrorException requestFailed(String sentence) {
        return of(ResponseErrorCode.RequestFailed, sentence);
    }

    /** A parameter is missing or has the wrong type. */
    public static ResponseErrorException invalidParams(String sentence) {
        return of(ResponseErrorCode.InvalidParams, sentence);
    }

    /** An error with another code, such as for a message that cannot be answered now. */
    public static ResponseErrorException of(ResponseErrorCode code, String sentence) {
        return new ResponseErrorException(new ResponseError(code, sentence, null));
    }
}
