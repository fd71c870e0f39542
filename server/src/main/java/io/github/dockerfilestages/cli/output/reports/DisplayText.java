package io.github.dockerfilestages.cli.output.reports;

/** The width of text in the columns of a terminal: some characters have no width, some take two columns. */
final class DisplayText {
    /** Unicode blocks whose characters take two columns, as pairs of first and last. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayText() {}

    /** A line to print below the given one, with marks under a range of it, at least one. */
    static String underline(String shown, int start, int end, char mark) {
        var result = new StringBuilder();
        shown.substring(0, start).codePoints().forEach(c -> result.append(c == '\t' ? "\t" : " ".repeat(width(c))));
        int columns =
                shown.substring(start, end).codePoints().map(DisplayText::width).sum();
        return result.append(String.valueOf(mark).repeat(Math.max(1, columns))).toString();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int block = 0; block < WIDE.length; block += 2) {
            if (codePoint >= WIDE[block] && codePoint <= WIDE[block + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
