package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.text.TextRange;

/**
 * A link from a range in one file to a location in any file.
 *
 * @param origin the value without its quotes
 * @param selection the name at the target, where the cursor goes
 * @param target the whole definition
 */
public record FileLink(TextRange origin, FileLocation selection, FileLocation target) {

    /** A link to a location that is both. */
    public static FileLink to(FileLocation location, TextRange origin) {
        return new FileLink(origin, location, location);
    }
}
