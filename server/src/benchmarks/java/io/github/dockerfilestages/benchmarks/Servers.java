package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts and stops a server many times: each one finds the mistake in a file, and ends as the protocol requires. */
public final class Servers {
    private static final int LOOKS = 10;

    private Servers() {}

    /** Arguments: the number of servers, and the command that starts one. */
    public static void main(String[] args) throws IOException {
        int servers = Integer.parseInt(args[0]);
        List<String> command = List.of(args).subList(1, args.length);
        System.out.println("| servers | from start to end, ms, p50 | longest | not ended with 0 |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (int look = 1; look <= LOOKS; look++) {
            var times = new ArrayList<Double>();
            int failed = 0;
            for (int count = 0; count < servers / LOOKS; count++) {
                long started = System.nanoTime();
                failed += session(command) == 0 ? 0 : 1;
                times.add((System.nanoTime() - started) / 1e6);
            }
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %d |%n",
                    look * (servers / LOOKS),
                    times.get(times.size() / 2),
                    times.get(times.size() - 1),
                    failed);
        }
    }

    /** Returns the exit code of the server. */
    private static int session(List<String> command) throws IOException {
        Editor editor = Editor.start(command);
        editor.ask("initialize", parsed("{processId: null, capabilities: {}}"));
        editor.notify("initialized", new JsonObject());
        editor.notify(
                "textDocument/didOpen",
                parsed(
                        "{textDocument: {uri: 'file:///servers/Dockerfile', "
                                + "languageId: dockerfile, version: 1, text: 'FROM alpine AS build\\nCOPY --from=biuld /a /b\\n'}}"));
        editor.await("UnknownStage");
        editor.close();
        return editor.exitCode();
    }

    private static JsonObject parsed(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
