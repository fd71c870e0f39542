package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        if (pieces.size() == 1) {
            return pieces.get(0).equals(name);
        }
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        if (name.length() < first.length() + last.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = name.length() - last.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = name.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }

    /** In the usual notation: {@code base-*}. */
    @Override
    public String toString() {
        return pieces.stream().collect(Collectors.joining("*"));
    }
}
