package io.github.dockerfilestages.image;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays a session with a server that records for a cache which classes it loads: the first messages of every editor,
 * typing, and one request of each kind.
 *
 * <p>It does not parse JSON: it finds answers by their ID in the text. This is a single file without libraries, so that
 * the JDK for which the cache is made can run it from source.
 */
public final class TrainingSession {
    /** Every syntax that names a stage, and some mistakes. */
    private static final String DOCKERFILE = """
            # syntax=docker/dockerfile:1
            ARG GO_VERSION=1.22
            ARG FLAVOR=runtime

            # build compiles the program.
            FROM golang:${GO_VERSION} AS build
            WORKDIR /src
            COPY . .
            RUN --mount=type=cache,target=/root/.cache \\
                go build -o /out/app ./cmd/app

            FROM build AS test
            RUN go test ./...

            FROM node:22 AS Assets
            COPY --chown=node package.json .
            RUN --mount=type=bind,from=biuld,target=/in <<EOF
            npm ci
            npm run build
            EOF
            ONBUILD COPY --from=build /src /src

            FROM debian AS runtime
            COPY --from=build /out/app /usr/bin/app
            COPY --from=0 /src /src
            COPY --from=later /web /srv

            FROM ${FLAVOR}
            COPY --from=assets /web /srv
            CMD ["app"]
            """;

    private static final String KNOWN = """
            FROM alpine AS build
            FROM alpine AS unused
            FROM alpine AS app
            COPY --from=build /app /app
            COPY --from=biuld /app /app
            """;

    private static final String KNOWN_BUILD = "services: {app: {build: {context: ., target: app}}}\n";

    /** Paths that are not in their stages, so that the commands of the stages are followed. */
    private static final String PATHS = """
            FROM golang AS build
            WORKDIR /src
            ENV OUT=/out
            COPY go.mod main.go ./
            RUN apt-get update && \\
                apt-get install -y make && \\
                rm -rf /var/lib/apt/lists/*
            RUN mkdir -p "$OUT" /usr/local/bin && cp go.mod /out/ && go build -o tool && go build -o /out/app .
            FROM build AS checked
            RUN --mount=from=build,target=/mnt if [ -f /mnt/x ]; then mv /out/app /out/program; fi

            FROM scratch
            COPY --from=build tool /usr/bin/
            COPY --from=build /out/apps /usr/bin/app
            COPY --from=checked /out/program /etc/passwd /usr/bin/
            FROM scratch AS web
            COPY index.html /srv/
            FROM nginx AS served
            COPY --from=web /other /
            COPY --from=served /a /b
            """;

    /** Other files: one of each format that has its own reader. */
    private static final Map<String, String> FILES = Map.of(
            "Dockerfile", DOCKERFILE,
            "docker-compose.yml", """
            services:
              app:
                build: {context: ., target: runtime, args: {FLAVOR: test}}
            """,
            "docker-bake.hcl", """
            variable "TARGET" { default = "test" }
            target "app" {
              target = "${TARGET}"
              contexts = { base = "target:other" }
            }
            """,
            "build.sh", "docker build --target build -f Dockerfile . # as ever\n",
            "Makefile", "TARGET = test\nimage:\n\tdocker build --target $(TARGET) .\n",
            "README.md", "```sh\ndocker build --target test .\n```\n",
            ".gitignore", "/target/\n*.log\n**/out/**\n!kept.log\n",
            // A Dockerfile whose builds are all known, so that unused stages are reported.
            "known/Dockerfile", KNOWN,
            "paths/Dockerfile", PATHS,
            "known/compose.yaml", KNOWN_BUILD);

    private static final String CAPABILITIES = """
            {"workspace": {"configuration": true, "workspaceEdit": {"documentChanges": true},
               "didChangeConfiguration": {"dynamicRegistration": true},
               "didChangeWatchedFiles": {"dynamicRegistration": true},
               "diagnostics": {"refreshSupport": true}, "codeLens": {"refreshSupport": true},
               "inlayHint": {"refreshSupport": true}, "semanticTokens": {"refreshSupport": true}},
             "window": {"workDoneProgress": true},
             "general": {"positionEncodings": ["utf-16"]},
             "textDocument": {
               "publishDiagnostics": {"relatedInformation": true, "versionSupport": true,
                 "codeDescriptionSupport": true, "tagSupport": {"valueSet": [1, 2]}},
               "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]},
                 "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "refactor"]}}},
               "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"]}},
               "hover": {"contentFormat": ["markdown"]},
               "definition": {"linkSupport": true},
               "rename": {"prepareSupport": true},
               "codeLens": {}, "inlayHint": {}, "semanticTokens": {"requests": {"full": true}},
               "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}
            """;

    private static final List<String> METHODS = List.of(
            "diagnostic",
            "definition",
            "hover",
            "completion",
            "documentHighlight",
            "references",
            "prepareRename",
            "rename",
            "documentSymbol",
            "foldingRange",
            "semanticTokens/full",
            "codeLens",
            "inlayHint",
            "codeAction",
            "selectionRange",
            "linkedEditingRange",
            "typeDefinition",
            "implementation",
            "prepareCallHierarchy",
            "prepareTypeHierarchy");

    private static final String LENGTH = "Content-Length: ";

    private static final Pattern REQUEST = Pattern.compile("\"id\":(\\d+),\"method\"");

    private final Path folder;
    private final String uri;
    private final Process server;
    private final OutputStream out;
    private final DataInputStream in;
    private int lastId;

    private TrainingSession(Path folder, Process server) {
        this.folder = folder;
        this.uri = uri("Dockerfile");
        this.server = server;
        this.out = new BufferedOutputStream(server.getOutputStream());
        this.in = new DataInputStream(server.getInputStream());
    }

    /** Arguments: the command that starts the server, to which the folder of the session is added. */
    public static void main(String[] command) throws IOException, InterruptedException {
        // A folder in a repository, whose ignore rules are looked for above it.
        Path repository = Files.createTempDirectory("training");
        Files.createDirectory(repository.resolve(".git"));
        Path folder = repository.resolve("project");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Process server = new ProcessBuilder(Stream.concat(Stream.of(command), Stream.of(folder.toString()))
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        new TrainingSession(folder, server).play();
        try (Stream<Path> files = Files.walk(repository)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void play() throws IOException, InterruptedException {
        ask(
                "initialize",
                "{\"processId\": " + ProcessHandle.current().pid() + ", \"rootUri\": \"" + folder.toUri()
                        + "\", \"workspaceFolders\": [{\"uri\": \"" + folder.toUri()
                        + "\", \"name\": \"training\"}], \"capabilities\": " + CAPABILITIES + "}");
        tell("initialized", "{}");
        open("Dockerfile", DOCKERFILE);
        await("textDocument/publishDiagnostics");
        int version = 1;
        for (int line = 5; line < 30; line++) {
            for (String typed : List.of("x", " A")) {
                type(++version, line, typed);
            }
            askAll("Dockerfile", line, 15);
        }
        ask("workspace/diagnostic", "{\"previousResultIds\": []}");
        ask("workspace/symbol", "{\"query\": \"b\"}");
        open("paths/Dockerfile", PATHS);
        await("MissingSourcePath");
        for (int line = 0; line < 19; line++) {
            askAll("paths/Dockerfile", line, 22);
        }
        open("known/compose.yaml", KNOWN_BUILD.replace("app}", "build}"));
        open("known/Dockerfile", KNOWN);
        await("UnusedStage");
        for (int line = 0; line < 5; line++) {
            askAll("known/Dockerfile", line, 15);
        }
        ask("shutdown", "null");
        tell("exit", "null");
        in.readAllBytes();
        if (server.waitFor() != 0) {
            throw new IOException("the server ended with exit code " + server.exitValue());
        }
    }

    /** One request of each kind at a position. */
    private void askAll(String file, int line, int character) throws IOException {
        String position = position(line, character);
        for (String method : METHODS) {
            ask(
                    "textDocument/" + method,
                    "{\"textDocument\": {\"uri\": \"" + uri(file) + "\"}, " + range(line, character)
                            + ", \"position\": " + position + ", \"positions\": [" + position
                            + "], \"newName\": \"renamed\", \"context\": {\"includeDeclaration\": true,"
                            + " \"triggerKind\": 1, \"diagnostics\": []}}");
        }
    }

    private String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    private void open(String file, String text) throws IOException {
        tell(
                "textDocument/didOpen",
                "{\"textDocument\": {\"uri\": \"" + uri(file)
                        + "\", \"languageId\": \"dockerfile\", \"version\": 1, \"text\": \"" + escaped(text) + "\"}}");
    }

    private void type(int version, int line, String text) throws IOException {
        tell(
                "textDocument/didChange",
                "{\"textDocument\": {\"uri\": \"" + uri + "\", \"version\": " + version + "}, \"contentChanges\": [{"
                        + range(line, 4) + ", \"text\": \"" + text + "\"}]}");
        await("textDocument/publishDiagnostics");
    }

    private static String range(int line, int character) {
        String position = position(line, character);
        return "\"range\": {\"start\": " + position + ", \"end\": " + position + "}";
    }

    private static String position(int line, int character) {
        return "{\"line\": " + line + ", \"character\": " + character + "}";
    }

    private void ask(String method, String params) throws IOException {
        int id = ++lastId;
        send("{\"jsonrpc\": \"2.0\", \"id\": " + id + ", \"method\": \"" + method + "\", \"params\": " + params + "}");
        await("\"id\":" + id + ",");
    }

    private void tell(String method, String params) throws IOException {
        send("{\"jsonrpc\": \"2.0\", \"method\": \"" + method + "\", \"params\": " + params + "}");
    }

    private void send(String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** Reads messages up to the one that contains a text, and answers requests: nothing is configured. */
    private void await(String part) throws IOException {
        String message;
        do {
            message = message();
            Matcher request = REQUEST.matcher(message);
            if (request.find()) {
                send("{\"jsonrpc\": \"2.0\", \"id\": " + request.group(1) + ", \"result\": [{}]}");
            }
        } while (!message.contains(part));
    }

    private String message() throws IOException {
        var header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            header.append((char) in.readUnsignedByte());
        }
        // The output of the commands before the server stands in front of its first message.
        String length = header.substring(header.lastIndexOf(LENGTH) + LENGTH.length());
        byte[] body = new byte[Integer.parseInt(length.strip())];
        in.readFully(body);
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
