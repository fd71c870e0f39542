package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Cancellation.Cancelled;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The client's requests that are not answered yet.
 *
 * <p>Invariant: each request is answered exactly once, whatever its work throws and whenever it is cancelled. The
 * thread that removes it from the map answers it, and has the answer ready before it does so.
 */
final class IncomingRequests {
    private static final Duration GRACE = Duration.ofMillis(400);

    private final MessageWriter out;
    private final Workers workers;
    private final Reports reports;
    private final Map<Either<String, Number>, Request> open = new ConcurrentHashMap<>();

    /** How many workers are sending an answer now; their requests may already be removed. */
    private final AtomicInteger sending = new AtomicInteger();

    IncomingRequests(MessageWriter out, Workers workers, Reports reports) {
        this.out = out;
        this.workers = workers;
        this.reports = reports;
    }

    /** Lets a worker do the work and answer. */
    void start(Either<String, Number> id, String method, JsonElement params, Callable<?> work) {
        start(workers, new Request(id, method, params, work));
    }

    /** Does the work and answers before it returns. */
    void finish(Either<String, Number> id, String method, JsonElement params, Callable<?> work) {
        start(Runnable::run, new Request(id, method, params, work));
    }

    private void start(Executor executor, Request request) {
        if (open.putIfAbsent(request.id, request) == null) {
            executor.execute(() -> answer(request));
        } else {
            refuse(request.id, ResponseErrorCode.InvalidRequest, "Another request with this id is not answered yet.");
        }
    }

    /** Waits a short time for the answers to all requests, then cancels the others. */
    void settle() {
        long end = System.nanoTime() + GRACE.toNanos();
        synchronized (open) {
            try {
                for (long left = GRACE.toMillis();
                        left > 0 && !isSettled();
                        left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
                    open.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        cancelAll();
    }

    private boolean isSettled() {
        return open.isEmpty() && sending.get() == 0;
    }

    void cancelAll() {
        Set.copyOf(open.keySet()).forEach(this::cancel);
    }

    /** Answers a request immediately and stops its work at the next check; does nothing if it is already answered. */
    void cancel(Either<String, Number> id) {
        Request request = open.remove(id);
        if (request != null) {
            request.isCancelled = true;
            refuse(id, ResponseErrorCode.RequestCancelled, "The request was cancelled.");
        }
    }

    /** Answers a message whose id could not be read. */
    void refuse(ResponseErrorCode code, String sentence) {
        workers.execute(() -> out.error(new ResponseError(code, sentence, null)).send());
    }

    private void refuse(Either<String, Number> id, ResponseErrorCode code, String sentence) {
        workers.execute(
                () -> out.error(id, new ResponseError(code, sentence, null)).send());
    }

    private void answer(Request request) {
        if (open.get(request.id) != request) {
            return;
        }
        try {
            Object result = Cancellation.call(() -> request.isCancelled, request.work::call);
            finish(request, out.result(request.id, result instanceof Optional<?> some ? some.orElse(null) : result));
        } catch (Cancelled cancelled) {
            // The request was answered when it was cancelled.
        } catch (ResponseErrorException refusal) {
            finish(request, out.error(request.id, refusal.getResponseError()));
        } catch (Throwable failure) {
            // The client gets a short message; the details are for the log.
            String sentence = "Internal error while handling " + request.method + "; details are in the log.";
            finish(request, out.error(request.id, new ResponseError(ResponseErrorCode.InternalError, sentence, null)));
            reports.failure(request.method, request.params, failure);
        }
    }

    private void finish(Request request, MessageWriter.Prepared answer) {
        sending.incrementAndGet();
        try {
            if (open.remove(request.id, request)) {
                answer.send();
            }
        } finally {
            sending.decrementAndGet();
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Compared by identity, because a client may use an id again. */
    private static final class Request {
        private final Either<String, Number> id;
        private final String method;
        private final JsonElement params;
        private final Callable<?> work;

        /** Checked by the worker in each of its loops. */
        private volatile boolean isCancelled;

        Request(Either<String, Number> id, String method, JsonElement params, Callable<?> work) {
            this.id = id;
            this.method = method;
            this.params = params;
            this.work = work;
        }
    }
}
