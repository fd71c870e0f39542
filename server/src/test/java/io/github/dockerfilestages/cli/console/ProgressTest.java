package io.github.dockerfilestages.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long milliseconds;

    @Test
    void nothingIsShownInTheFirstSecond() {
        Progress progress = on(true);

        at(999, () -> progress.reading(1, 3));
        progress.clear();

        assertEquals("", shown());
    }

    @Test
    void afterThatItIsShownNowAndThenAndRemovedAtTheEnd() {
        Progress progress = on(true);

        at(1000, () -> progress.reading(1, 9));
        at(1050, () -> progress.reading(2, 9));
        at(1100, () -> progress.reading(3, 9));
        progress.clear();
        progress.clear();

        assertEquals("\r\u001b[K1 of 9 files\r\u001b[K3 of 9 files\r\u001b[K", shown());
    }

    @Test
    void aSearchIsShownByItsFolders() {
        Progress progress = on(true);

        at(1, progress::searching);
        at(1000, progress::searching);

        assertEquals("\r\u001b[K2 folders searched", shown());
    }

    @Test
    void nothingIsShownWithoutATerminal() {
        Progress progress = on(false);

        at(5000, () -> progress.reading(1, 9));
        progress.clear();

        assertEquals("", shown());
    }

    private Progress on(boolean isTerminal) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var console = new Console(Path.of(""), InputStream.nullInputStream(), stream, stream, isTerminal, false);
        return new Progress(console, () -> TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    private void at(long time, Runnable action) {
        milliseconds = time;
        action.run();
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
