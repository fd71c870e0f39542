package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.text.LiteralPieces;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that a base with variables can expand to: its literal pieces in order, with any text between them.
 *
 * @param pieces the literal pieces; the first and the last may be empty
 */
public record BasePattern(List<String> pieces) {

    static BasePattern of(List<ShellWordPart> parts) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (ShellWordPart part : parts) {
            if (part instanceof ShellWord.LiteralPart literal) {
                piece.append(literal.text());
            } else {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return new BasePattern(List.copyOf(pieces));
    }

    public boolean matches(String name) {
        return LiteralPieces.form(name, pieces);
    }

    /** In the usual notation: {@code base-*}. */
    @Override
    public String toString() {
        return String.join("*", pieces);
    }
}
