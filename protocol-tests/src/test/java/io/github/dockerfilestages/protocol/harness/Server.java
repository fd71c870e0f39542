package io.github.dockerfilestages.protocol.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A running server process that has not been initialized, and the connection to it over its pipes. */
public final class Server implements AutoCloseable {
    private final Process process;
    private final StreamRecorder stderr;
    private final Valve output;
    private final Connection connection;

    private Server(Process process) {
        this.process = process;
        this.stderr = StreamRecorder.of(process.getErrorStream(), "standard error of the server");
        this.output = new Valve(process.getInputStream());
        this.connection = Connection.over(output, process.getOutputStream());
    }

    /** Starts the server on its standard streams, as editors do. */
    public static Server start() {
        return start("--stdio");
    }

    public static Server start(String... arguments) {
        return start(Launcher.command(List.of(arguments)));
    }

    /** Starts the server with more options for its Java. */
    public static Server startWith(String javaOptions) {
        ProcessBuilder command = Launcher.command(List.of("--stdio"));
        command.environment().put("DOCKERFILE_STAGES_JAVA_OPTS", javaOptions);
        return start(command);
    }

    public static Server start(ProcessBuilder command) {
        try {
            return new Server(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Reads nothing that the server writes until {@link #readOn}, like a busy editor. */
    public void stopReading() {
        output.shut();
    }

    public void readOn() {
        output.open();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, after the process has ended on its own. */
    public int awaitExit() {
        return Patience.await(process.onExit(), () -> "the end of the server; " + connection.conversation())
                .exitValue();
    }

    /** What the server wrote to standard error. */
    public String stderr() {
        return stderr.soFar();
    }

    /**
     * Sends the process a request to terminate, as some editors do instead of shutting it down. Its input stays open:
     * closing it would also end the process, with another exit code.
     */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Kills the process, as a crash would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Patience.await(process.onExit(), () -> "the death of the server");
    }

    /** Leaves no running process after the test. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
