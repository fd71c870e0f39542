package io.github.dockerfilestages.protocol.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A running server process, not yet greeted, and the connection to it over its pipes. */
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

    /** Reads nothing that the server writes until {@link #readOn}, as an editor that is busy. */
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

    /** The exit code, once the process has ended of its own will. */
    public int awaitExit() {
        return Patience.await(process.onExit(), () -> "the end of the server; " + connection.conversation())
                .exitValue();
    }

    /** What the server wrote beside the protocol. */
    public String stderr() {
        return stderr.soFar();
    }

    /**
     * Asks the process to end, as some editors do instead of saying goodbye. Its input stays open: the end of that would end
     * it too, with another exit code.
     */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Ends the process at once, as a crash would. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Patience.await(process.onExit(), () -> "the death of the server");
    }

    /** Leaves no process behind, however the test ended. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
