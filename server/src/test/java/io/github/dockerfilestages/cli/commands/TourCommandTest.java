package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theTourShowsWhatTheServerAnswers() {
        Outcome tour = new Shell(folder).run("tour");

        assertEquals(0, tour.code(), tour.err());
        assertEquals("", tour.err());
        assertContains(tour, """
                Dockerfile:23:13: warning[UnknownStage]: No stage named 'biuld'""");
        assertContains(tour, """
                   23 | COPY --from=biuld /src/licenses /usr/share/licenses/shop
                      |             ^^^^^
                """);
        assertContains(tour, """
                == textDocument/definition of '1' on line 22
                   10 | FROM node:22 AS pages
                      |                 ^^^^^
                """);
        assertContains(tour, "== textDocument/hover over 'Build' on line 20\n");
        assertContains(tour, "== textDocument/completion at 'biuld' on line 23\n");
        assertContains(tour, """
                -COPY --from=build /src/licenses /usr/share/licenses/shop
                +COPY --from=compile /src/licenses /usr/share/licenses/shop
                """);
        assertContains(tour, "== shutdown, exit: the server has ended with exit code 0\n");
    }

    private static void assertContains(Outcome tour, String text) {
        assertTrue(tour.out().contains(text), () -> "no\n" + text + "\nin\n" + tour.out());
    }
}
