package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.text.Cancellation.Cancelled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs rules one by one, so that a rule that fails does not stop the others. */
final class RuleAttempts {
    private final Map<Object, Throwable> failures = new LinkedHashMap<>();

    /** The result of a rule; empty when it fails. */
    <T> Optional<T> ask(Supplier<Optional<T>> rule) {
        try {
            return rule.get();
        } catch (Cancelled cancelled) {
            throw cancelled;
        } catch (Throwable failure) {
            failures.putIfAbsent(originOf(failure), failure);
            return Optional.empty();
        }
    }

    /** Each failure once, however often the rule failed. */
    List<Throwable> failures() {
        return List.copyOf(failures.values());
    }

    /** Failures thrown at the same line of code count as the same failure. */
    private static Object originOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? failure.getClass() : trace[0];
    }
}
