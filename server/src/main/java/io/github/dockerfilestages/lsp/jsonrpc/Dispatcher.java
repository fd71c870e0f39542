package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Passes each message to its handler. Called by the reading thread; throws nothing. */
final class Dispatcher implements Incoming {
    private static final String CANCEL = "$/cancelRequest";

    private final RouteTable routes;
    private final Gate gate;
    private final Gson gson;
    private final IncomingRequests incoming;
    private final OutgoingRequests outgoing;
    private final Reports reports;

    Dispatcher(
            RouteTable routes,
            Gate gate,
            Gson gson,
            IncomingRequests incoming,
            OutgoingRequests outgoing,
            Reports reports) {
        this.routes = routes;
        this.gate = gate;
        this.gson = gson;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.reports = reports;
    }

    @Override
    public void request(Either<String, Number> id, String method, JsonElement params) {
        endSeries();
        if (routes.isInOrder(method)) {
            incoming.settle();
            incoming.finish(id, method, params, work(method, params));
        } else {
            incoming.start(id, method, params, work(method, params));
        }
    }

    @Override
    public void notification(String method, JsonElement params) {
        if (!routes.isInSeries(method)) {
            endSeries();
        }
        if (method.equals(CANCEL)) {
            MessageParser.id(params).ifPresent(incoming::cancel);
        } else if (gate.admitsNotification(method)) {
            routes.notification(method).ifPresentOrElse(route -> follow(route, method, params), () -> ignore(method));
        }
    }

    @Override
    public void response(Either<String, Number> id, JsonElement result) {
        endSeries();
        outgoing.take(id.get())
                .ifPresentOrElse(
                        waiting -> accept(waiting, result),
                        () -> reports.note("The client answered " + id.get() + ", which was not asked."));
    }

    @Override
    public void errorResponse(Either<String, Number> id, JsonElement error) {
        outgoing.take(id.get());
        reports.note("The client answered " + id.get() + " with an error: " + error);
    }

    @Override
    public void unreadable(ResponseErrorCode code, String sentence) {
        reports.note(sentence);
        incoming.refuse(code, sentence);
    }

    /** Must be called when no further message has arrived. */
    void endSeries() {
        try {
            routes.endOfSeries().run();
        } catch (Throwable failure) {
            reports.failure("the end of a series", JsonNull.INSTANCE, failure);
        }
    }

    /** The work that is left for a request; if its handler fails, the work throws that failure. */
    private Callable<?> work(String method, JsonElement params) {
        try {
            gate.checkRequest(method);
            return routes.request(method)
                    .orElseThrow(() -> Errors.of(ResponseErrorCode.MethodNotFound, "Unknown request: " + method))
                    .follow(gson, params);
        } catch (Exception | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private void follow(Route<?, ?> route, String method, JsonElement params) {
        try {
            route.follow(gson, params);
        } catch (ResponseErrorException refusal) {
            reports.note("A notification " + method + " was ignored. " + refusal.getMessage());
        } catch (Throwable failure) {
            reports.failure(method, params, failure);
        }
    }

    private void accept(Consumer<JsonElement> waiting, JsonElement result) {
        try {
            waiting.accept(result);
        } catch (Throwable failure) {
            reports.failure("response", result, failure);
        }
    }

    /** The protocol wants unknown {@code $/} notifications to be ignored without a message. */
    private void ignore(String method) {
        if (!method.startsWith("$/")) {
            reports.note("An unknown notification was ignored: " + method);
        }
    }
}
