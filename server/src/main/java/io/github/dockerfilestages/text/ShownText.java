package io.github.dockerfilestages.text;

/**
 * Makes text from files safe to show: a file must not be able to control a terminal or to make a text look like another
 * one. Everything that shows such text calls this class; JSON and output for other programs keep every character.
 *
 * <p>It replaces the characters that do not show as themselves: control characters, characters that change the
 * direction or have no width, and unpaired surrogates. Each of their code units becomes one U+FFFD, so that offsets do
 * not change.
 */
public final class ShownText {
    private static final char REPLACEMENT = '\uFFFD';

    private ShownText() {}

    /** For one line: replaces line ends too, keeps tabs. */
    public static String line(String text) {
        return shown(text, "\t");
    }

    /** For several lines: keeps line ends and tabs. */
    public static String lines(String text) {
        return shown(text, "\t\r\n");
    }

    /** Whether a text has no character that would be replaced within one line. */
    public static boolean isPlain(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            // Most texts are ASCII, for which nothing needs to be looked up.
            boolean isPrintable = c >= ' ' && c <= '~';
            if (!isPrintable && isHidden(text.codePointAt(at))) {
                return false;
            }
            at += isPrintable ? 1 : Character.charCount(text.codePointAt(at));
        }
        return true;
    }

    private static String shown(String text, String kept) {
        if (isPlain(text)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isHidden(c) && kept.indexOf(c) < 0) {
                shown.append(String.valueOf(REPLACEMENT).repeat(Character.charCount(c)));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(codePoint);
        };
    }

    /**
     * Characters that Unicode classifies as letters, marks or symbols but that show nothing: the Hangul fillers, the
     * grapheme joiner, the Braille blank.
     */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
