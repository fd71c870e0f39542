package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Measures how long a server takes to read a large folder in the background, how long an open file waits for its
 * answers meanwhile, and the cost of a change of one file, of a rename, and of a fix.
 */
public final class Scale {
    private static final int DOCKERFILES = 10_000;
    private static final int BUILD_FILES = 5_000;
    private static final int CHANGES = 200;
    private static final int QUESTIONS = 50;
    private static final Duration BETWEEN_HOVERS = Duration.ofMillis(20);

    private static final String DOCKERFILE = SyntheticDockerfile.of(20) + "FROM alpine AS tools\nFROM stage1\n";
    private static final String SAYS_TOOLS = "services: {app: {build: {context: ., target: tools}}}\n";
    private static final String SAYS_NOTHING = "services: {app: {build: {context: .}}}\n";

    /** The service whose file is open. */
    private static final String SERVICE = "group0/service0/";

    private final Path folder;
    private final Editor editor;

    private Scale(Path folder, Editor editor) {
        this.folder = folder;
        this.editor = editor;
    }

    /** Arguments: the command that starts the server. */
    public static void main(String[] command) throws IOException {
        Path folder = Files.createTempDirectory("scale");
        try {
            fill(folder);
            try (Editor editor = Editor.start(List.of(command))) {
                new Scale(folder, editor).measure();
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A folder for each Dockerfile; every second one also has a build file, of various kinds. */
    private static void fill(Path folder) throws IOException {
        for (int number = 0; number < DOCKERFILES; number++) {
            Path service = Files.createDirectories(folder.resolve("group" + number / 100 + "/service" + number));
            Files.writeString(service.resolve("Dockerfile"), DOCKERFILE);
            boolean hasBuildFile = number % (DOCKERFILES / BUILD_FILES) == 0;
            if (hasBuildFile) {
                switch (number / 2 % 4) {
                    case 0 -> Files.writeString(service.resolve("compose.yaml"), SAYS_NOTHING);
                    case 1 ->
                        Files.writeString(
                                service.resolve("docker-bake.hcl"),
                                "target \"app\" {\n  context = \".\"\n  target = \"stage1\"\n}\n");
                    case 2 -> Files.writeString(service.resolve("build.sh"), "docker build --target stage1 .\n");
                    default ->
                        Files.writeString(service.resolve("Makefile"), "image:\n\tdocker build --target stage1 .\n");
                }
            }
        }
    }

    private void measure() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d Dockerfiles and %,d build files%n%n| measure | |%n| --- | ---: |%n",
                DOCKERFILES,
                BUILD_FILES);
        editor.ask(
                "initialize",
                json("{processId: null, rootUri: '" + folder.toUri()
                        + "', capabilities: {workspace: {didChangeWatchedFiles:"
                        + " {dynamicRegistration: true}}, textDocument: {codeAction: {codeActionLiteralSupport:"
                        + " {codeActionKind: {valueSet: [quickfix]}}}}}}"));
        reading();
        changing();
        asking();
    }

    /**
     * The stage is reported as unused when all files are known. Meanwhile hovers are requested, as often as a user
     * moves the mouse.
     */
    private void reading() {
        var hovers = new ArrayList<Double>();
        JsonObject place =
                json("{textDocument: {uri: '" + uri("Dockerfile") + "'}, position: {line: 2, character: 14}}");
        long began = System.nanoTime();
        Duration cpuBefore = editor.cpu();
        editor.notify("initialized", json("{}"));
        editor.notify("textDocument/didOpen", opened("Dockerfile", "dockerfile", DOCKERFILE));
        while (!editor.hasCome("UnusedStage")) {
            long asked = System.nanoTime();
            editor.ask("textDocument/hover", place);
            hovers.add(millisSince(asked));
            LockSupport.parkNanos(BETWEEN_HOVERS.toNanos());
        }
        print("all files read in the background, s", millisSince(began) / 1000);
        print(
                "… server's processor time, with the answers meanwhile, s",
                millis(editor.cpu().minus(cpuBefore)) / 1000);
        Collections.sort(hovers);
        print("hover in an open file meanwhile, p50, ms", hovers.get(hovers.size() / 2));
        print("… p99, ms", hovers.get(hovers.size() * 99 / 100));
        print("… longest, ms", hovers.get(hovers.size() - 1));
    }

    /** A build file that is not open names the stage, then no longer, and so on. */
    private void changing() throws IOException {
        Path buildFile = folder.resolve(SERVICE + "compose.yaml");
        JsonObject event = json("{changes: [{uri: '" + uri("compose.yaml") + "', type: 2}]}");
        var times = new ArrayList<Double>();
        Duration cpuBefore = editor.cpu();
        for (int change = 0; change < CHANGES; change++) {
            boolean isNamed = change % 2 == 0;
            Files.writeString(buildFile, isNamed ? SAYS_TOOLS : SAYS_NOTHING);
            long changed = System.nanoTime();
            editor.notify("workspace/didChangeWatchedFiles", event);
            editor.await(isNamed ? "\"diagnostics\":[]" : "UnusedStage");
            times.add(millisSince(changed));
        }
        Collections.sort(times);
        print("one file changes on disk, until diagnostics of another are right, p50, ms", times.get(CHANGES / 2));
        print("… p99, ms", times.get(CHANGES * 99 / 100));
        print("… server's processor time, ms", millis(editor.cpu().minus(cpuBefore)) / CHANGES);
    }

    /** Requests that involve all files: a rename and the fix of a mistyped target, which are both verified. */
    private void asking() {
        int line = (int) DOCKERFILE
                        .substring(0, DOCKERFILE.indexOf(" AS tools"))
                        .lines()
                        .count()
                - 1;
        int character = "FROM alpine AS ".length();
        String position = "{line: " + line + ", character: " + character + "}";
        asking(
                "rename of a stage",
                "textDocument/rename",
                json("{textDocument: {uri: '" + uri("Dockerfile") + "'}, position: " + position + ", newName: other}"));
        String mistyped = SAYS_TOOLS.replace("tools", "toools");
        editor.notify("textDocument/didOpen", opened("compose.yaml", "dockercompose", mistyped));
        String at = "{line: 0, character: " + (mistyped.indexOf("toools") + 1) + "}";
        asking(
                "fixes of a mistyped target in a build file",
                "textDocument/codeAction",
                json("{textDocument: {uri: '" + uri("compose.yaml") + "'}, range: {start: " + at + ", end: " + at
                        + "}, context: {diagnostics: []}}"));
    }

    private void asking(String name, String method, JsonObject params) {
        var times = new ArrayList<Double>();
        for (int time = 0; time < QUESTIONS; time++) {
            long asked = System.nanoTime();
            editor.ask(method, params);
            times.add(millisSince(asked));
        }
        print(name + ", the first, ms", times.get(0));
        Collections.sort(times);
        print("… p50, ms", times.get(QUESTIONS / 2));
    }

    private JsonObject opened(String file, String languageId, String text) {
        JsonObject params =
                json("{textDocument: {uri: '" + uri(file) + "', languageId: " + languageId + ", version: 1}}");
        params.getAsJsonObject("textDocument").addProperty("text", text);
        return params;
    }

    private String uri(String file) {
        return folder.resolve(SERVICE + file).toUri().toString();
    }

    private static double millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static void print(String measure, double value) {
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", measure, value);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
