package io.github.dockerfilestages.protocol.realeditors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A program in its own terminal: the test sends keys and reads the screen. */
final class Terminal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final String socket;

    /**
     * @param socket distinguishes it from other terminals on the machine
     * @param rows its height
     */
    Terminal(String socket, int rows, Command program) {
        this.socket = socket + "-" + ProcessHandle.current().pid();
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "120", "-y", rows + "", program.shellLine());
        tmux("set-option", "-s", "escape-time", "0");
        tmux("set-option", "-g", "remain-on-exit", "on");
    }

    /** Presses keys with names, such as {@code Escape}. */
    void press(String... keys) {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        tmux(command.toArray(new String[0]));
    }

    void type(String text) {
        tmux("send-keys", "-l", text);
    }

    String screen() {
        return tmux("capture-pane", "-p");
    }

    /** The screen with the escape sequences of its colours. */
    String colouredScreen() {
        return tmux("capture-pane", "-p", "-e");
    }

    boolean hasEnded() {
        return tmux("display-message", "-p", "#{pane_dead}").strip().equals("1");
    }

    /** Waits for something to be on the screen, or elsewhere. */
    void await(String what, Predicate<String> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.test(screen())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; the screen:\n" + screen());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        tmux("kill-server");
    }

    private String tmux(String... arguments) {
        Command.Result result =
                Command.of("tmux", "-u", "-L", socket).and((Object[]) arguments).run();
        if (!result.succeeded()) {
            throw new AssertionError("tmux " + String.join(" ", arguments) + ": " + result.output());
        }
        return result.output();
    }
}
