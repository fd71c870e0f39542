package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dockerfilestages.text.Cancellation.Cancelled;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void workThatNobodyCancelsGivesItsResult() throws Exception {
        assertEquals("done", Cancellation.call(() -> false, () -> {
            Cancellation.check();
            return "done";
        }));
    }

    @Test
    void workThatIsCancelledEndsAtItsNextStep() {
        assertThrows(
                Cancelled.class,
                () -> Cancellation.call(() -> steps.get() == 3, () -> {
                    while (true) {
                        steps.incrementAndGet();
                        Cancellation.check();
                    }
                }));
        assertEquals(3, steps.get());
    }

    @Test
    void workOutsideOfACallCannotBeCancelled() {
        assertDoesNotThrow(Cancellation::check);
    }

    @Test
    void theThreadIsFreeForOtherWorkAfterwards() {
        assertThrows(
                Cancelled.class,
                () -> Cancellation.call(() -> true, () -> {
                    Cancellation.check();
                    return "never";
                }));
        assertDoesNotThrow(Cancellation::check);
    }

    @Test
    void workWithinOtherWorkLeavesThatOneCancelled() {
        assertThrows(
                Cancelled.class,
                () -> Cancellation.call(() -> true, () -> {
                    Cancellation.call(() -> false, () -> {
                        Cancellation.check();
                        return "inner";
                    });
                    Cancellation.check();
                    return "outer";
                }));
    }
}
