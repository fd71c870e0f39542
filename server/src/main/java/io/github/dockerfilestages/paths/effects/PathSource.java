package io.github.dockerfilestages.paths.effects;

import io.github.dockerfilestages.text.TextRange;
import java.util.regex.Pattern;

/**
 * A path of another stage that an instruction takes: a source of {@code COPY --from}, or the {@code source} of a mount.
 *
 * @param stage the index of the stage that takes it
 * @param element the index of the instruction, counted in elements from the FROM of its stage
 * @param range of the word, relative to the instruction
 * @param written the word as written
 * @param from the index of the stage that it is taken from
 * @param path absolute and normalised; it may have parts that are not known
 * @param form where it is written
 */
public record PathSource(
        int stage, int element, TextRange range, String written, int from, String path, SourceForm form) {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    /** Where a source is written. */
    public enum SourceForm {
        COPY,
        MOUNT
    }

    /** The same source for another path of its stage. */
    public PathSource at(String other) {
        return new PathSource(stage, element, range, written, from, other, form);
    }

    /** Whether it is written without a leading slash, so that it does not depend on any WORKDIR. */
    public boolean isRelative() {
        return !written.startsWith("/")
                && !written.startsWith("$")
                && !DRIVE.matcher(written).lookingAt();
    }
}
