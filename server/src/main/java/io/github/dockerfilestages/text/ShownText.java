package io.github.dockerfilestages.text;

/**
 * Text from files as it may be shown to people: a file must neither steer a terminal nor make a text look like another one.
 * Whatever shows text asks here; JSON and what other programs read keep every character.
 *
 * <p>Replaced are the characters that do something else than show: controls, those that change the direction or have no
 * width, and halves of pairs. Each becomes U+FFFD for each of its code units, so that offsets stay what they were.
 */
public final class ShownText {
    private static final char REPLACEMENT = '\uFFFD';

    private ShownText() {}

    /** One line: line ends are replaced too, tabs stay. */
    public static String line(String text) {
        return shown(text, "\t");
    }

    /** Several lines: line ends and tabs stay. */
    public static String lines(String text) {
        return shown(text, "\t\r\n");
    }

    /** Whether nothing in a text is replaced where it stands on one line. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(ShownText::isHidden);
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

    /** Letters by their type that show nothing: the fillers of Hangul, the grapheme joiner, the blank of Braille. */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
