package io.github.dockerfilestages.cli.console;

import java.util.Optional;

/**
 * A message about a file that was not read, or not completely.
 *
 * @param sentence that names the file
 * @param cause the internal error, if that is the reason
 */
public record Complaint(String sentence, Optional<Throwable> cause) {
    public Complaint(String sentence) {
        this(sentence, Optional.empty());
    }

    /** An internal error on a file; its cause helps developers to find the location in the code. */
    public static Complaint internalError(String file, Throwable cause) {
        return new Complaint(file + " caused an internal error: " + cause, Optional.of(cause));
    }
}
