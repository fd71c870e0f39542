package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.text.ShownText;

/**
 * A few words that an editor shows in a line though they do not stand in the text.
 *
 * @param side which side of the offset the word is on that they belong to
 */
public record InlayHint(int offset, String label, Side side) {

    public InlayHint {
        label = ShownText.line(label);
    }

    /** Where a hint stands, as seen from the word that it explains. */
    public enum Side {
        BEFORE,
        AFTER
    }
}
