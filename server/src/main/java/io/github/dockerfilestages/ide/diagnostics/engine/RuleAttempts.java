package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.text.Cancellation.Cancelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks rules one by one, so that one that fails does not take along what the others find. */
final class RuleAttempts {
    private final Map<Object, Throwable> failures = new LinkedHashMap<>();

    /** What a rule answers; nothing when it fails. */
    <T> Optional<T> ask(Supplier<Optional<T>> rule) {
        try {
            return rule.get();
        } catch (Cancelled cancelled) {
            throw cancelled;
        } catch (Throwable failure) {
            failures.putIfAbsent(placeOf(failure), failure);
            return Optional.empty();
        }
    }

    /** Each once, on however many things a rule has failed. */
    List<Throwable> failures() {
        return List.copyOf(failures.values());
    }

    /** What failed at the same place failed for the same reason. */
    private static Object placeOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? failure.getClass() : trace[0];
    }
}
