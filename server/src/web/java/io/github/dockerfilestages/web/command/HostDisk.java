package io.github.dockerfilestages.web.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/**
 * The disk of a host, for the file system of the class library. Only classes outside of that library can call the methods
 * of a host.
 */
public final class HostDisk {
    /** The file was replaced by another program: the code that is not one of the system. */
    public static final String CHANGED = "CHANGED";

    private static final Map<String, String> REASONS = Map.of(
            "ELOOP",
            "Too many levels of symbolic links or unable to access attributes of symbolic link",
            "ENAMETOOLONG",
            "File name too long",
            "EPERM",
            "Operation not permitted",
            "EIO",
            "Input/output error",
            "ENOSPC",
            "No space left on device",
            "EROFS",
            "Read-only file system",
            "EISDIR",
            "Is a directory");

    private static CommandHost host;

    private HostDisk() {}

    /** Makes the host's disk the one of the class library. */
    static void mount(CommandHost mounted) {
        host = mounted;
    }

    public static String workingFolder() {
        return host.workingFolder();
    }

    public static boolean isOnWindows() {
        return host.isWindows();
    }

    public static String realPath(String path) throws IOException {
        return ask(path, () -> host.realPath(path));
    }

    public static String attributes(String path, boolean followsLinks) throws IOException {
        return ask(path, () -> host.attributes(path, followsLinks));
    }

    public static String[] names(String folder) throws IOException {
        return ask(folder, () -> host.names(folder)).split("/", -1);
    }

    public static boolean isWritable(String path) {
        return host.isWritable(path);
    }

    public static boolean hasOtherNames(String path) throws IOException {
        return ask(path, () -> host.hasOtherNames(path));
    }

    public static InputStream reader(String path) {
        return new HostInput((position, most) -> ask(path, () -> host.read(path, position, most)));
    }

    /** The file is written when the stream is closed. */
    public static OutputStream writer(String path) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                String bytes = HostBytes.text(toByteArray());
                tell(path, () -> host.write(path, bytes));
            }
        };
    }

    public static void replace(String path, byte[] expected, byte[] bytes) throws IOException {
        tell(path, () -> host.replace(path, HostBytes.text(expected), HostBytes.text(bytes)));
    }

    /** The digits of the SHA-256 of bytes. */
    public static String sha256(byte[] bytes) {
        return host.sha256(HostBytes.text(bytes));
    }

    /** The version of the program that runs. */
    public static String version() {
        return host.version();
    }

    /** Asks the host about a path; an error of the system becomes the exception that Java has for it. */
    static <T> T ask(String path, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (Throwable fault) {
            JSObject error = JSExceptions.getJSException(fault);
            String code = error == null ? "" : code(error);
            if (code.isEmpty()) {
                throw fault;
            }
            throw exception(path, code);
        }
    }

    /** The same for what has no answer. */
    static void tell(String path, Runnable request) throws IOException {
        ask(path, () -> {
            request.run();
            return path;
        });
    }

    private static IOException exception(String path, String code) {
        return switch (code) {
            case "ENOENT" -> new NoSuchFileException(path);
            case "EACCES" -> new AccessDeniedException(path);
            case "ENOTDIR" -> new NotDirectoryException(path);
            default -> new FileSystemException(path, null, REASONS.getOrDefault(code, code));
        };
    }

    @JSBody(params = "error", script = "return typeof error.code === 'string' ? error.code : '';")
    private static native String code(JSObject error);
}
