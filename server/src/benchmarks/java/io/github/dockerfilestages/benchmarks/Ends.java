package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measures how long a server takes to end, for each way in which editors stop it. */
public final class Ends {
    private static final int RUNS = 11;

    private Ends() {}

    /** A way to stop a server. */
    private enum Way {
        EXIT("shutdown and exit") {
            @Override
            void leave(Editor editor, Process other) {
                editor.ask("shutdown", JsonNull.INSTANCE);
                editor.notify("exit", JsonNull.INSTANCE);
            }
        },
        END_OF_INPUT("the end of its input") {
            @Override
            void leave(Editor editor, Process other) throws IOException {
                editor.hangUp();
            }
        },
        SIGNAL("SIGTERM") {
            @Override
            void leave(Editor editor, Process other) {
                editor.terminate();
            }
        },
        DEATH("the death of the editor's process") {
            @Override
            void leave(Editor editor, Process other) {
                other.destroyForcibly();
            }
        };

        private final String description;

        Way(String description) {
            this.description = description;
        }

        /** @param other the process that the server was given as its editor's */
        abstract void leave(Editor editor, Process other) throws IOException;
    }

    /** Arguments: the command that starts the server. */
    public static void main(String[] command) throws IOException {
        System.out.printf("| the server ends, ms | p50 | longest |%n| --- | ---: | ---: |%n");
        for (Way way : Way.values()) {
            var times = new ArrayList<Double>();
            for (int run = 0; run < RUNS; run++) {
                times.add(millis(List.of(command), way));
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "| after %s | %.0f | %.0f |%n",
                    way.description,
                    times.get(RUNS / 2),
                    times.get(RUNS - 1));
        }
    }

    private static double millis(List<String> command, Way way) throws IOException {
        // Any process can act as the editor's: this one waits for input that never comes.
        Process other = new ProcessBuilder("cat").start();
        try {
            Editor editor = Editor.start(command);
            editor.ask("initialize", greeting(other.pid()));
            editor.notify("initialized", new JsonObject());
            long left = System.nanoTime();
            way.leave(editor, other);
            editor.awaitEnd();
            return (System.nanoTime() - left) / 1e6;
        } finally {
            other.destroyForcibly();
        }
    }

    private static JsonObject greeting(long processId) {
        return JsonParser.parseString("{processId: " + processId + ", capabilities: {}}")
                .getAsJsonObject();
    }
}
