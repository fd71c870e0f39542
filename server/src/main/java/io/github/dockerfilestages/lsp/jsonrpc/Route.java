package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.function.Function;

/** What is done with the messages of one method: how their parameters are read, and who gets them. */
record Route<P, R>(Class<P> parameters, Function<P, R> handler) {

    R follow(Gson gson, JsonElement params) {
        return handler.apply(read(gson, params));
    }

    private P read(Gson gson, JsonElement json) {
        P params;
        try {
            params = gson.fromJson(json, parameters);
        } catch (RuntimeException e) {
            // Gson and LSP4J's adapters throw what they please when a value has not the shape of the type.
            throw Errors.invalidParams("The parameters have the wrong shape: " + e.getMessage());
        }
        if (params == null) {
            throw Errors.invalidParams("The parameters are missing.");
        }
        return params;
    }
}
