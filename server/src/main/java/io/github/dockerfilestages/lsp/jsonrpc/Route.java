package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.function.Function;

/** How the messages of one method are handled: the type of the parameters, and the handler. */
record Route<P, R>(Class<P> parameters, Function<P, R> handler) {

    R follow(Gson gson, JsonElement params) {
        return handler.apply(read(gson, params));
    }

    private P read(Gson gson, JsonElement json) {
        P params;
        try {
            params = gson.fromJson(json, parameters);
        } catch (RuntimeException e) {
            // Gson and LSP4J's adapters throw various exceptions for a value of the wrong shape.
            throw Errors.invalidParams("The parameters have the wrong shape: " + e.getMessage());
        }
        if (params == null) {
            throw Errors.invalidParams("The parameters are missing.");
        }
        return params;
    }
}
