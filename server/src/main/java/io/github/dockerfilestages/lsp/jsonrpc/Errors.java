package io.github.dockerfilestages.lsp.jsonrpc;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Answers that are an error, to be thrown by the handler of a request. Each carries one sentence for the user. */
public final class Errors {
    private Errors() {}

    /** The request was understood, but what it asks for is refused. */
    public static ResponseErrorException requestFailed(String sentence) {
        return of(ResponseErrorCode.RequestFailed, sentence);
    }

    /** The parameters lack something, or something in them is of the wrong type. */
    public static ResponseErrorException invalidParams(String sentence) {
        return of(ResponseErrorCode.InvalidParams, sentence);
    }

    /** The message is not one that can be answered now. */
    public static ResponseErrorException of(ResponseErrorCode code, String sentence) {
        return new ResponseErrorException(new ResponseError(code, sentence, null));
    }
}
