package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Listener;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system calls of a whole session, as {@code strace} records them: no connection, no program but Java, no written
 * file, and no file of the user read outside of the open folder, whatever a build file names.
 */
class SystemCallsTest {
    private static final Pattern PROGRAM = Pattern.compile("execve\\(\"([^\"]*)\"");
    private static final Pattern OPENED = Pattern.compile("open(?:at)?\\((?:AT_FDCWD, )?\"([^\"]*)\", ([A-Z_|]+)");

    /** Java creates sockets only to find out which protocols the system supports, and connects none of them. */
    private static final Pattern CONNECTION =
            Pattern.compile("\\b(?:connect|bind|listen|accept4?|send(?:to|m?msg))\\(");

    private static final Pattern LOOPBACK = Pattern.compile("\"(?:::ffff:)?127\\.0\\.0\\.1\"|\"::1\"");

    @TempDir
    private Path temporary;

    @BeforeEach
    void requireTracing() throws IOException, InterruptedException {
        assumeTrue(canTrace(), "skipped: strace does not run; install it, on a system that allows tracing");
        write("project/Dockerfile", "FROM golang AS build\nFROM build\nCOPY --from=build /x /y\n");
        write("outside/secret.build", "FROM golang AS secret\n");
        write("project/compose.yaml", """
                services:
                  a: {build: {dockerfile: ../outside/secret.build, target: secret}}
                  b: {build: {dockerfile: %s, target: secret}}
                  c: {build: {context: ., target: build}}
                """.formatted(temporary.resolve("outside/secret.build")));
        write("outside/linked/Dockerfile", "FROM golang AS secret\n");
        Files.createSymbolicLink(temporary.resolve("project/folder"), Path.of("../outside/linked"));
        Files.createSymbolicLink(temporary.resolve("project/x.dockerfile"), Path.of("../outside/linked/Dockerfile"));
    }

    @Test
    void aSessionConnectsToNothingStartsNothingAndWritesNothing() throws IOException {
        List<String> calls = recordSession(Server::connection, "--stdio");

        assertEquals(List.of(), matches(calls, CONNECTION).toList());
        assertEquals(List.of(), written(calls));
        List<String> programs = successful(calls)
                .flatMap(call -> PROGRAM.matcher(call).results())
                .map(found -> Path.of(found.group(1)).getFileName().toString())
                .distinct()
                .toList();
        assertEquals("java", programs.get(programs.size() - 1));
        assertTrue(calls.stream().noneMatch(call -> call.contains("secret.build\"")), "a file outside was accessed");
        assertEquals(List.of(), opened(calls, Pattern.compile("/project/(?:folder|x\\.dockerfile)|/outside/")));
    }

    @Test
    void aSessionOverASocketConnectsToThisMachineAndDoesNotListen() throws IOException {
        try (Listener listener = Listener.onSocket()) {
            List<String> calls = recordSession(server -> listener.accept(), "--socket", listener.address());

            List<String> others = matches(calls, CONNECTION)
                    .filter(call -> !call.contains("connect(")
                            || !LOOPBACK.matcher(call).find())
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    private static List<String> opened(List<String> calls, Pattern path) {
        return successful(calls)
                .filter(call -> {
                    Matcher opened = OPENED.matcher(call);
                    return opened.find() && path.matcher(opened.group(1)).find();
                })
                .toList();
    }

    /** Files opened for writing, except the devices that every program uses. */
    private static List<String> written(List<String> calls) {
        var written = new ArrayList<String>();
        for (String call : successful(calls).toList()) {
            Matcher opened = OPENED.matcher(call);
            if (opened.find()
                    && (opened.group(2).contains("O_WRONLY") || opened.group(2).contains("O_RDWR"))
                    && !opened.group(1).startsWith("/dev/")
                    && !opened.group(1).startsWith("/proc/self/")) {
                written.add(call);
            }
        }
        return written;
    }

    private static Stream<String> successful(List<String> calls) {
        return calls.stream().filter(call -> !call.contains(" = -1 "));
    }

    private static Stream<String> matches(List<String> calls, Pattern pattern) {
        return successful(calls).filter(call -> pattern.matcher(call).find());
    }

    /** Opens the folder, sends most kinds of requests, and shuts down. */
    private List<String> recordSession(Function<Server, Connection> connection, String... arguments)
            throws IOException {
        Path log = temporary.resolve("calls");
        ProcessBuilder launcher = Launcher.command(List.of(arguments));
        launcher.command()
                .addAll(
                        0,
                        List.of(
                                "strace",
                                "-f",
                                "-qq",
                                "-s",
                                "4096",
                                "-e",
                                "trace=network,process,file",
                                "-o",
                                log.toString()));
        launcher.environment().putAll(Map.of("DOCKERFILE_STAGES_CACHE", "off"));
        Server server = Server.start(launcher);
        Client client = Client.modern()
                .inFolder(temporary.resolve("project"))
                .announcing("workspace.codeLens.refreshSupport", true);
        try (Session session = Session.greet(server, connection.apply(server), client)) {
            session.connection()
                    .serverRequests()
                    .await(
                            message -> Json.text(message, "method").equals("workspace/codeLens/refresh"),
                            "the end of reading the folder");
            Document document = session.open(
                    temporary.resolve("project/Dockerfile").toUri().toString(), read("project/Dockerfile"));
            document.diagnostics();
            int reference = document.text().lastIndexOf("build");
            for (String method : List.of("definition", "references", "hover", "completion", "documentHighlight")) {
                JsonObject params = document.at(reference);
                // The context of references, and that of a completion.
                params.add("context", Json.object("includeDeclaration", true, "triggerKind", 1));
                session.request("textDocument/" + method, params);
            }
            JsonObject rename = document.at(reference);
            rename.addProperty("newName", "compile");
            session.request("textDocument/rename", rename);
        }
        return Files.readAllLines(log);
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(temporary.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(temporary.resolve(name).getParent());
        Files.writeString(temporary.resolve(name), text);
    }
}
