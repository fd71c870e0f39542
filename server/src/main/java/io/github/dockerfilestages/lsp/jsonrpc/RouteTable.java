package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which handler gets the messages of which method.
 *
 * <p>All handlers are called by the one reading thread, in the order of the messages. The handler of a request looks at
 * the state of that moment and returns the work that is left, which a worker does; so the answer to a request is that of
 * the moment when it arrived, whatever is edited meanwhile. The work returns what is to be converted to JSON; an empty
 * {@link Optional} becomes {@code null}. An error is answered by throwing one of {@link Errors}.
 */
public final class RouteTable {
    private final Map<String, Route<?, Callable<?>>> requests = new HashMap<>();
    private final Map<String, Route<?, Optional<?>>> notifications = new HashMap<>();
    private final Set<String> inOrder = new HashSet<>();
    private String series = "";
    private Runnable endOfSeries = () -> {};

    public <P> RouteTable request(String method, Class<P> parameters, Function<P, Callable<?>> handler) {
        requests.put(method, new Route<>(parameters, handler));
        return this;
    }

    /**
     * A request that is answered whole before the next message is read: one that begins or ends a session. Earlier ones are
     * answered before it, those that take long as cancelled.
     */
    public <P> RouteTable requestInOrder(String method, Class<P> parameters, Function<P, ?> handler) {
        inOrder.add(method);
        return request(method, parameters, params -> () -> handler.apply(params));
    }

    /** The same for one whose parameters, if there are any, mean nothing. */
    public RouteTable requestInOrder(String method, Supplier<?> handler) {
        return requestInOrder(method, JsonElement.class, ignored -> handler.get());
    }

    public <P> RouteTable notification(String method, Class<P> parameters, Consumer<P> handler) {
        notifications.put(method, new Route<>(parameters, params -> {
            handler.accept(params);
            return Optional.empty();
        }));
        return this;
    }

    /** A notification whose parameters, if there are any, mean nothing. */
    public RouteTable notification(String method, Runnable handler) {
        return notification(method, JsonElement.class, ignored -> handler.run());
    }

    /**
     * A notification that may come many times in a row, of which only what they come to is worth the work.
     *
     * @param end does that work; called before a message of any other method is handled, and when none has arrived yet
     */
    public <P> RouteTable notificationInSeries(String method, Class<P> parameters, Consumer<P> handler, Runnable end) {
        series = method;
        endOfSeries = end;
        return notification(method, parameters, handler);
    }

    boolean isInSeries(String method) {
        return series.equals(method);
    }

    Runnable endOfSeries() {
        return endOfSeries;
    }

    boolean isInOrder(String method) {
        return inOrder.contains(method);
    }

    Optional<Route<?, Callable<?>>> request(String method) {
        return Optional.ofNullable(requests.get(method));
    }

    Optional<Route<?, Optional<?>>> notification(String method) {
        return Optional.ofNullable(notifications.get(method));
    }
}
