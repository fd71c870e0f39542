package io.github.dockerfilestages.ide.hints;

import io.github.dockerfilestages.text.ShownText;

/**
 * A few words that an editor shows in a line, although they are not in the text.
 *
 * @param offset in the file
 * @param side whether the hint is before or after the word that it explains
 */
public record InlayHint(int offset, String label, Side side) {

    public InlayHint {
        label = ShownText.line(label);
    }

    InlayHint at(int other) {
        return new InlayHint(other, label, side);
    }

    /** The position of a hint relative to the word that it explains. */
    public enum Side {
        BEFORE,
        AFTER
    }
}
