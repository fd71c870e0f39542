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
 * The handlers by method.
 *
 * <p>The one reading thread calls all handlers, in the order of the messages. The handler of a request takes the state
 * of that moment and returns the remaining work, which a worker does. So the answer belongs to the state at the arrival
 * of the request, whatever is edited meanwhile. The result of the work is converted to JSON; an empty {@link Optional}
 * becomes {@code null}. A handler answers with an error by throwing one of {@link Errors}.
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
     * A request that is answered before the next message is read, because it starts or ends a session. Earlier requests
     * are answered first; those that take long are cancelled.
     */
    public <P> RouteTable requestInOrder(String method, Class<P> parameters, Function<P, ?> handler) {
        inOrder.add(method);
        return request(method, parameters, params -> () -> handler.apply(params));
    }

    /** The same for a request without parameters; any that are sent are ignored. */
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

    /** A notification without parameters; any that are sent are ignored. */
    public RouteTable notification(String method, Runnable handler) {
        return notification(method, JsonElement.class, ignored -> handler.run());
    }

    /**
     * A notification that may arrive many times in a row, so that it is worth handling all of them together.
     *
     * @param end handles them; called before a message of any other method is handled, and when none has arrived yet
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
