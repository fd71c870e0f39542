package io.github.dockerfilestages.protocol.harness;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long a test waits for something that must happen. It is far longer than anything takes, so that no test fails on
 * a busy machine; {@code -DdockerfileStages.patience=SECONDS} changes it.
 */
final class Patience {
    static final Duration LIMIT = Duration.ofSeconds(Long.getLong("dockerfileStages.patience", 60));

    private Patience() {}

    /** The value when it arrives; fails with the description when it does not. */
    static <T> T await(CompletableFuture<T> future, Supplier<String> description) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited " + LIMIT.toSeconds() + " s in vain for " + description.get(), e);
        } catch (ExecutionException e) {
            throw new AssertionError(
                    description.get() + " will not come: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + description.get(), e);
        }
    }
}
