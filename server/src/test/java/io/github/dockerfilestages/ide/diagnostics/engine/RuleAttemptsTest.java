package io.github.dockerfilestages.ide.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Cancellation.Cancelled;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleAttemptsTest {
    private final RuleAttempts attempts = new RuleAttempts();

    @Test
    void whatARuleAnswersIsTheAnswer() {
        assertEquals(Optional.of("found"), attempts.ask(() -> Optional.of("found")));
        assertEquals(List.of(), attempts.failures());
    }

    @Test
    void aRuleThatFailsAnswersNothingAndIsRememberedOnce() {
        assertEquals(Optional.empty(), attempts.ask(this::overflow));
        assertEquals(Optional.empty(), attempts.ask(this::overflow));
        assertEquals(Optional.empty(), attempts.ask(this::fail));

        assertEquals(
                List.of("java.lang.StackOverflowError", "java.lang.IllegalStateException"),
                attempts.failures().stream().map(Throwable::toString).toList());
    }

    /** A cancelled computation stops, and no failure is reported. */
    @Test
    void cancelledWorkEndsAndIsNoFailure() {
        assertThrows(
                Cancelled.class,
                () -> Cancellation.call(
                        () -> true,
                        () -> attempts.ask(() -> {
                            Cancellation.check();
                            return Optional.of("found");
                        })));
        assertEquals(List.of(), attempts.failures());
    }

    private Optional<String> overflow() {
        throw new StackOverflowError();
    }

    private Optional<String> fail() {
        throw new IllegalStateException();
    }
}
