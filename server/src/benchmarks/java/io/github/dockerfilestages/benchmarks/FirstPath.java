package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the first definition at a path in files of about 1,000 lines, for which the server reads the commands of the
 * stage for the first time. It has answered a definition of the stage's name before, so that what any request costs once
 * is not counted there; that first request of the session has columns of its own.
 */
public final class FirstPath {
    private static final int SERVERS = 11;

    /** The server has done what it does after a file is opened when this time has passed without work. */
    private static final long REST_NANOS = 300_000_000;

    private static final double NO_WORK_MS = 0.5;
    private static final String FOOT = "FROM scratch\nCOPY --from=%s /out/b3 /b\n";

    private FirstPath() {}

    /** The argument is the command that starts the server. */
    public static void main(String[] command) throws IOException {
        System.out.println("| about 1,000 lines | first definition of a name, server's processor time, ms | … time |"
                + " then at a path | … time | again | … time |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Map.Entry<String, String> file : files().entrySet()) {
            var asked = List.of(new ArrayList<Cost>(), new ArrayList<Cost>(), new ArrayList<Cost>());
            for (int server = 0; server < SERVERS; server++) {
                session(List.of(command), file.getValue(), asked);
            }
            System.out.print("| " + file.getKey());
            for (List<Cost> costs : asked) {
                System.out.printf(
                        Locale.ROOT,
                        " | %.1f | %.1f",
                        median(costs.stream().map(Cost::cpu).toList()),
                        median(costs.stream().map(Cost::time).toList()));
            }
            System.out.println(" |");
        }
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "240 stages, each with a RUN",
                lines(
                                240,
                                at -> "FROM alpine AS s" + at + "\nRUN mkdir /out && cp x /out/b3\n"
                                        + (at == 0 ? "" : "COPY --from=s" + (at - 1) + " /out/b3 /y\n")
                                        + "ENV A=b")
                        + FOOT.formatted("s239"));
        files.put(
                "one stage of mixed instructions",
                "FROM golang AS build\nWORKDIR /src\n"
                        + lines(
                                165,
                                at -> "# part " + at + "\nENV V" + at + "=x\nRUN mkdir -p /out/d" + at
                                        + " && cp a /out/d"
                                        + at + " \\\n    && go build -o /out/b" + at + " ./cmd/b" + at + "\nCOPY f" + at
                                        + " /srv/\nRUN apt-get update && apt-get install -y p" + at
                                        + " && rm -rf /var/lib/apt")
                        + FOOT.formatted("build"));
        files.put(
                "one RUN of 980 lines",
                "FROM alpine AS build\nRUN set -e \\\n"
                        + lines(980, at -> "  && cp a" + at + " /out/b" + at + " \\")
                        + "  && true\n"
                        + FOOT.formatted("build"));
        files.put(
                "990 RUN of one line",
                "FROM alpine AS build\n"
                        + lines(990, at -> "RUN cp a" + at + " /out/b" + at + " && make -C d" + at)
                        + FOOT.formatted("build"));
        return files;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(at -> line.apply(at) + "\n").collect(Collectors.joining());
    }

    /** The processor time of the server for a request and the time to its answer, in ms. */
    private record Cost(double cpu, double time) {}

    private static void session(List<String> command, String text, List<? extends List<Cost>> asked)
            throws IOException {
        Path folder = Files.createTempDirectory("first-path");
        String uri = folder.resolve("Dockerfile").toUri().toString();
        try (Editor editor = Editor.start(command)) {
            editor.ask("initialize", json("{processId: null, rootUri: '" + folder.toUri() + "', capabilities: {}}"));
            editor.notify("initialized", json("{}"));
            JsonObject opened = json("{textDocument: {uri: '" + uri + "', languageId: dockerfile, version: 1}}");
            opened.getAsJsonObject("textDocument").addProperty("text", text);
            editor.notify("textDocument/didOpen", opened);
            editor.await("publishDiagnostics");
            rest(editor);
            int line = (int) text.lines().count() - 1;
            asked.get(0).add(define(editor, uri, line, "COPY --from=".length()));
            int path = text.substring(text.lastIndexOf("COPY")).indexOf("/out");
            asked.get(1).add(define(editor, uri, line, path + 1));
            asked.get(2).add(define(editor, uri, line, path + 1));
        } finally {
            Files.delete(folder);
        }
    }

    private static Cost define(Editor editor, String uri, int line, int character) throws IOException {
        double before = cpu(editor);
        long asked = System.nanoTime();
        editor.ask(
                "textDocument/definition",
                json("{textDocument: {uri: '" + uri + "'}, position: {line: " + line + ", character: " + character
                        + "}}"));
        double time = (System.nanoTime() - asked) / 1e6;
        rest(editor);
        return new Cost(cpu(editor) - before, time);
    }

    private static void rest(Editor editor) throws IOException {
        double before;
        do {
            before = cpu(editor);
            LockSupport.parkNanos(REST_NANOS);
        } while (cpu(editor) - before > NO_WORK_MS);
    }

    private static double cpu(Editor editor) throws IOException {
        return editor.threadsCpu().toNanos() / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
