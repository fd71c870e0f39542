package io.github.dockerfilestages.web.command;

import org.teavm.jso.JSObject;

/**
 * What a command needs from the program around it: a disk, the standard streams, and what is known of the machine.
 *
 * <p>Paths are absolute. Bytes are a string with a character from U+0000 to U+00FF for each. A method that fails throws an
 * error that has the system's code as its `code`, such as `ENOENT`.
 */
public interface CommandHost extends JSObject {
    /** The version of the program. */
    String version();

    /** The folder to which relative paths refer. */
    String workingFolder();

    /** The folder of the user. */
    String homeFolder();

    /** Whether the separator of paths is `\`, and case does not matter in them. */
    boolean isWindows();

    /** Whether a person is watching. */
    boolean isTerminal();

    /** Whether the terminal supports colours, and the user wants them. */
    boolean hasColour();

    /** The kind of a file (`file`, `folder`, `link` or `other`), its length and its identity, separated by blanks. */
    String attributes(String path, boolean followsLinks);

    /** The names in a folder, separated by `/`. A name that is no Unicode text is given with U+FFFD in it. */
    String names(String folder);

    /** A path without links. */
    String realPath(String path);

    /** Whether the user may write a file, or in a folder. */
    boolean isWritable(String path);

    /** Whether a file has other names, which are hard links. */
    boolean hasOtherNames(String path);

    /** The bytes of a file from a position on, fewer than so many only at its end. */
    String read(String path, int position, int most);

    /** Creates a file, or replaces its bytes. */
    void write(String path, String bytes);

    /**
     * Replaces the bytes of a file and nothing else, at once. Fails with the code `CHANGED` if the file does not have the
     * expected bytes any more.
     */
    void replace(String path, String expected, String bytes);

    /** The next bytes of the standard input, fewer than so many only at its end. */
    String input(int most);

    /** Writes bytes to the standard output. */
    void print(String bytes);

    /** Writes bytes to the standard error stream. */
    void complain(String bytes);

    /** The SHA-256 of bytes, in hexadecimal digits. */
    String sha256(String bytes);
}
