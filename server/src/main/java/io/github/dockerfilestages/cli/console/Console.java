package io.github.dockerfilestages.cli.console;

import io.github.dockerfilestages.text.ShownText;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What joins a command to whoever runs it. All text goes out in UTF-8 and with {@code \n} at its line ends, whatever the
 * locale and the system; so nothing here or in a command calls {@code println}.
 *
 * @param folder what relative paths start from
 * @param out for what was asked for
 * @param err for what went wrong, and for progress
 * @param isTerminal whether a person watches
 * @param hasColour whether the terminal shows colours and the person wants them
 */
public record Console(
        Path folder, InputStream in, PrintStream out, PrintStream err, boolean isTerminal, boolean hasColour) {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_EXCERPT = 200;
    private static final int SHORTEST_EXCERPT = 40;
    private static final int GUTTER = 10;

    /** Of a stack trace: one that goes on is a recursion. */
    private static final int MOST_FRAMES = 20;

    /** The console of this process. */
    public static Console ofProcess() {
        boolean isTerminal = isTerminalOfProcess();
        String noColour = System.getenv("NO_COLOR");
        boolean isPlain = noColour != null && !noColour.isEmpty() || "dumb".equals(System.getenv("TERM"));
        return new Console(
                Path.of(""),
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal,
                isTerminal && !isPlain);
    }

    /** Prints a line that was asked for. */
    public void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /** The text, so that it stands out where it can. */
    public String paint(Colour colour, String text) {
        return hasColour ? colour.paint(text) : text;
    }

    /** How many characters of a line are shown at most: what a terminal has room for beside the line's number. */
    public int excerptWidth() {
        int columns = isTerminal ? columns(System.getenv("COLUMNS")) : LONGEST_EXCERPT + GUTTER;
        return Math.max(SHORTEST_EXCERPT, Math.min(LONGEST_EXCERPT, columns - GUTTER));
    }

    private static int columns(@Nullable String variable) {
        boolean isNumber = variable != null && variable.matches("[1-9][0-9]{1,3}");
        return isNumber ? Integer.parseInt(variable) : LONGEST_EXCERPT + GUTTER;
    }

    /** Tells in one sentence what could not be done. */
    public void complain(String sentence) {
        out.flush();
        err.print("dockerfile-stages: " + ShownText.line(sentence) + "\n");
        err.flush();
    }

    /** Prints a line about the result that is no part of it. */
    public void note(String line) {
        out.flush();
        err.print(ShownText.line(line) + "\n");
        err.flush();
    }

    /** Tells what could not be done, and where in the program that was if it failed. */
    public void complain(Complaint complaint) {
        complain(complaint.sentence());
        complaint.cause().stream()
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .limit(MOST_FRAMES)
                .forEach(frame -> err.print("    at " + frame + "\n"));
        err.flush();
    }

    /** Sends on what was printed so far. */
    public void flush() {
        out.flush();
        err.flush();
    }

    /** Whether all that was printed has found its way: a disk may be full, a reader may have gone. */
    public boolean isWritten() {
        flush();
        boolean isLost = out.checkError();
        if (isLost) {
            complain("The output could not be written.");
        }
        return !isLost;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var stream = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** From Java 22 on there may be a console without a terminal; it tells so by a method that older ones do not have. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminalOfProcess() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return true;
        }
    }
}
