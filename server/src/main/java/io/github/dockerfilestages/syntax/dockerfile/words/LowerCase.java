package io.github.dockerfilestages.syntax.dockerfile.words;

/**
 * Lower case as BuildKit has it ({@code strings.ToLower} of Go): every character on its own, in no language.
 *
 * <p>Java's own differs: it makes two characters of {@code İ} and looks around a sigma.
 */
public final class LowerCase {
    private LowerCase() {}

    public static String of(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= 'A' && c <= 'Z' || c >= 0x80) {
                return mapped(word);
            }
        }
        return word;
    }

    private static String mapped(String word) {
        var lower = new StringBuilder(word.length());
        word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
