package io.github.dockerfilestages.lsp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCommandTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--stdio",
                "serve",
                "serve --stdio",
                "--socket=5007",
                "--pipe /tmp/x",
                "--clientProcessId=7 --stdio",
                "--log=trace --stdio",
                "--stdio --clientProcessId 7"
            })
    void isMeantByItsNameOrAnyOfItsOptions(String arguments) {
        assertTrue(ServerCommand.isMeant(arguments.split(" ")), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "check --stdio", "--help", "--version", "serve --help", "--stdio -h", "Dockerfile"})
    void isNotMeantByAnythingElse(String arguments) {
        assertFalse(ServerCommand.isMeant(arguments.split(" ")), arguments);
        assertFalse(ServerCommand.isMeant(), "no arguments");
    }

    @ParameterizedTest
    @CsvSource({
        "serve, How to reach the client is missing.",
        "--clientProcessId=7, How to reach the client is missing.",
        "serve --socket, Option --socket needs a value.",
        "serve --socket x, Not a port: x",
        "serve --socket 0, Not a port: 0",
        "serve --socket=65536, Not a port: 65536",
        "serve --stdio --verbose, Unknown option: --verbose",
        "serve --stdio --log, Option --log needs a value.",
        "--stdio --log loud, 'Not a level of the log: loud (there are error, info, trace)'",
        "--stdio --clientProcessId me, Not a process id: me",
        "serve Dockerfile, Unknown option: Dockerfile"
    })
    void badUsageIsASentence(String arguments, String sentence) {
        assertEquals(2, run(arguments.split(" ")));
        assertEquals(
                sentence,
                errors.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    @Test
    void aClientThatDoesNotListenIsASentence(@TempDir Path folder) {
        assertEquals(2, run("--pipe=" + folder.resolve("none")));
        String sentence = errors.toString(StandardCharsets.UTF_8);
        assertTrue(sentence.startsWith("The client cannot be reached: "), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--socket=%d", "--socket %d", "serve --socket %d --clientProcessId=1"})
    void servesAClientThatListensOnAPort(String arguments) throws IOException {
        var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var listening = ServerSocketChannel.open().bind(any)) {
            int port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
            assertServes(listening, arguments.formatted(port).split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pipe=", "--pipe "})
    void servesAClientThatListensOnAPipe(String option, @TempDir Path folder) throws IOException {
        Path pipe = folder.resolve("pipe");
        SocketAddress address = UnixDomainSocketAddress.of(pipe);
        try (var listening =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            assertServes(listening, (option + pipe).split(" "));
        }
    }

    /** The answer arrives only if the server can write while a read blocks. */
    private void assertServes(ServerSocketChannel listening, String... arguments) throws IOException {
        var exitCode = CompletableFuture.supplyAsync(() -> run(arguments));
        try (SocketChannel client = listening.accept()) {
            String request = "{\"id\":1,\"method\":\"shutdown\"}";
            client.write(ByteBuffer.wrap(
                    ("Content-Length: " + request.length() + "\r\n\r\n" + request).getBytes(StandardCharsets.UTF_8)));
            var answer = ByteBuffer.allocate(1000);
            while (!new String(answer.array(), StandardCharsets.UTF_8).contains("-32002")) {
                assertTrue(client.read(answer) > 0, "the server has closed the connection without an answer");
            }
        }
        assertEquals(1, exitCode.join());
    }

    private int run(String... arguments) {
        return ServerCommand.run("1.2.3", new PrintStream(errors, true, StandardCharsets.UTF_8), arguments);
    }
}
