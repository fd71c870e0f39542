package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how a server reads a folder of the user, such as one with many repositories: time, memory, and how long an open
 * file waits meanwhile for an answer, and for the report of a mistyped name.
 */
public final class RealFolder {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    /** Memory is given back a moment after everything was read. */
    private static final Duration REST = Duration.ofSeconds(2);

    private static final String RIGHT = "FROM alpine AS tools\nFROM tools\nCOPY --from=tools /a /b\n";
    private static final String MISTYPED = RIGHT.replace("--from=tools", "--from=toools");

    private final String document;
    private final Editor editor;
    private final List<Double> hovers = new ArrayList<>();
    private final List<Double> reports = new ArrayList<>();
    private int version = 1;

    private RealFolder(Path folder, Editor editor) {
        // Nothing is written: the file exists only in the editor.
        this.document = folder.resolve("measured.Dockerfile").toUri().toString();
        this.editor = editor;
    }

    /** Arguments: the folder, and the command that starts the server. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toRealPath();
        try (Editor editor = Editor.start(List.of(arguments).subList(1, arguments.length))) {
            new RealFolder(folder, editor).measure(folder);
        }
    }

    private void measure(Path folder) throws IOException {
        editor.ask(
                "initialize",
                json("{processId: null, rootUri: '" + folder.toUri()
                        + "', capabilities: {window: {workDoneProgress: true}, workspace: {didChangeWatchedFiles:"
                        + " {dynamicRegistration: true}}}}"));
        CompletableFuture<JsonObject> end = editor.coming("\"kind\":\"end\"");
        long began = System.nanoTime();
        editor.notify("initialized", json("{}"));
        JsonObject opened =
                json("{textDocument: {uri: '" + document + "', languageId: dockerfile, version: " + version + "}}");
        opened.getAsJsonObject("textDocument").addProperty("text", RIGHT);
        editor.notify("textDocument/didOpen", opened);
        while (!end.isDone()) {
            hover();
            mistype();
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        double seconds = millisSince(began) / 1000;
        Duration cpu = editor.cpu();
        LockSupport.parkNanos(REST.toNanos());
        System.out.println("| measure | |\n| --- | ---: |");
        print("all files read in the background, s", seconds);
        print("… server's processor time, with the answers meanwhile, s", cpu.toMillis() / 1000.0);
        print("hover in an open file meanwhile, ms", hovers);
        print("a mistyped name in it meanwhile, until it is reported, ms", reports);
        print("server's memory afterwards, MiB", editor.memory(Editor.Memory.NOW));
        print("… at most, MiB", editor.memory(Editor.Memory.MOST));
    }

    private void hover() {
        long asked = System.nanoTime();
        editor.ask(
                "textDocument/hover",
                json("{textDocument: {uri: '" + document + "'}, position: {line: 1, character: 7}}"));
        hovers.add(millisSince(asked));
    }

    private void mistype() {
        long changed = System.nanoTime();
        type(MISTYPED);
        editor.await("UnknownStage");
        reports.add(millisSince(changed));
        type(RIGHT);
        editor.await("\"version\":" + version);
    }

    private void type(String text) {
        JsonObject change =
                json("{textDocument: {uri: '" + document + "', version: " + ++version + "}, contentChanges: [{}]}");
        change.getAsJsonArray("contentChanges").get(0).getAsJsonObject().addProperty("text", text);
        editor.notify("textDocument/didChange", change);
    }

    private static double millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }

    private static void print(String measure, List<Double> times) {
        Collections.sort(times);
        print(measure.replace(", ms", ", p50, ms"), times.get(times.size() / 2));
        print("… p99, ms", times.get(times.size() * 99 / 100));
        print("… longest, ms", times.get(times.size() - 1));
    }

    private static void print(String measure, double value) {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", measure, value);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
