package io.github.dockerfilestages.syntax.dockerfile.words;

/**
 * Lowercase as in BuildKit (Go's {@code strings.ToLower}): each character on its own, in no specific language.
 *
 * <p>Java's version differs: it makes two characters of {@code İ}, and its lowercase of a sigma depends on the
 * characters around.
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
