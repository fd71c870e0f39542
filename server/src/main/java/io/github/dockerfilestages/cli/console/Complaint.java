package io.github.dockerfilestages.cli.console;

import java.util.Optional;

/**
 * What is told of a file that was not read, or not in full.
 *
 * @param sentence names the file
 * @param cause what failed in this program, when that is the reason
 */
public record Complaint(String sentence, Optional<Throwable> cause) {
    public Complaint(String sentence) {
        this(sentence, Optional.empty());
    }

    /** The program failed on a file; those who mend it need to know where. */
    public static Complaint internalError(String file, Throwable cause) {
        return new Complaint(file + " caused an internal error: " + cause, Optional.of(cause));
    }
}
