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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Connects a command to its user. All output is UTF-8 with {@code \n} as line end, whatever the locale and the system;
 * so neither this class nor a command calls {@code println}.
 *
 * @param folder the base of relative paths
 * @param out for the results
 * @param err for errors and progress
 * @param isTerminal whether a person is watching
 * @param hasColour whether the terminal supports colours and the user wants them
 */
public record Console(
        Path folder, InputStream in, PrintStream out, PrintStream err, boolean isTerminal, boolean hasColour) {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_EXCERPT = 200;
    private static final int SHORTEST_EXCERPT = 40;
    private static final int GUTTER = 10;
    private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{1,3}");

    /** The number of frames of a stack trace to show; longer ones are recursions. */
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

    /** A console that prints the results to another stream, such as a file. */
    public Console printingTo(PrintStream other) {
        return new Console(folder, in, other, err, false, false);
    }

    /** A console that prints the results to the error stream, where the output stream has something else. */
    public Console printingErrors() {
        return printingTo(err);
    }

    /** Prints a line of the result. */
    public void print(String line) {
        out.print(line);
        out.print('\n');
    }

    /** The text in a colour, if colours are shown. */
    public String paint(Colour colour, String text) {
        return hasColour ? colour.paint(text) : text;
    }

    /** The largest number of characters of a line to show, so that it fits the terminal with its number. */
    public int excerptWidth() {
        int columns = isTerminal ? columns(System.getenv("COLUMNS")) : LONGEST_EXCERPT + GUTTER;
        return Math.max(SHORTEST_EXCERPT, Math.min(LONGEST_EXCERPT, columns - GUTTER));
    }

    private static int columns(@Nullable String variable) {
        boolean isNumber = variable != null && COLUMNS.matcher(variable).matches();
        return isNumber ? Integer.parseInt(variable) : LONGEST_EXCERPT + GUTTER;
    }

    /** Reports an error in one sentence. */
    public void complain(String sentence) {
        out.flush();
        err.print("dockerfile-stages: " + ShownText.line(sentence) + "\n");
        err.flush();
    }

    /** Prints a note about the result to the error stream. */
    public void note(String line) {
        out.flush();
        err.print(ShownText.line(line) + "\n");
        err.flush();
    }

    /** Reports an error and, if it was an internal one, where it occurred. */
    public void complain(Complaint complaint) {
        complain(complaint.sentence());
        complaint.cause().stream()
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .limit(MOST_FRAMES)
                .forEach(frame -> err.print("    at " + frame + "\n"));
        err.flush();
    }

    /** Flushes the output. */
    public void flush() {
        out.flush();
        err.flush();
    }

    /** Whether all output was written: the disk may be full, or the reader may have closed the stream. */
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

    /**
     * From Java 22 on, a console may exist without a terminal; a method that older versions do not have returns whether
     * there is one.
     */
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
