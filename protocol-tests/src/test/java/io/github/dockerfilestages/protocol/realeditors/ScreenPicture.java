package io.github.dockerfilestages.protocol.realeditors;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a terminal shows as SVG: its characters with their colours, bold and underlined ones too. */
final class ScreenPicture {
    private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;:]*)m");
    private static final String[] BASIC = {
        "#1d2021", "#cc241d", "#98971a", "#d79921", "#458588", "#b16286", "#689d6a", "#a89984",
        "#928374", "#fb4934", "#b8bb26", "#fabd2f", "#83a598", "#d3869b", "#8ec07c", "#ebdbb2"
    };
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};
    private static final double WIDTH = 8.4;
    private static final int HEIGHT = 18;
    private static final String TEXT_COLOUR = "#e0e2ea";
    private static final String BACKGROUND = "#14161b";

    private final StringBuilder boxes = new StringBuilder();
    private final StringBuilder letters = new StringBuilder();
    private CellStyle style = CellStyle.PLAIN;

    private ScreenPicture() {}

    /** How characters are drawn; a colour is absent where the terminal's own counts. */
    private record CellStyle(Optional<String> text, Optional<String> ground, boolean isBold, boolean isUnderlined) {
        static final CellStyle PLAIN = new CellStyle(Optional.empty(), Optional.empty(), false, false);

        CellStyle in(Optional<String> colour) {
            return new CellStyle(colour, ground, isBold, isUnderlined);
        }

        CellStyle on(Optional<String> colour) {
            return new CellStyle(text, colour, isBold, isUnderlined);
        }

        CellStyle bold(boolean now) {
            return new CellStyle(text, ground, now, isUnderlined);
        }

        CellStyle underlined(boolean now) {
            return new CellStyle(text, ground, isBold, now);
        }

        CellStyle inverted() {
            return new CellStyle(
                    ground.or(() -> Optional.of(BACKGROUND)), text.or(() -> Optional.of(TEXT_COLOUR)), isBold, false);
        }
    }

    /** @param screen the lines of a terminal with its escape sequences for styles, as tmux captures them */
    static String svg(String screen) {
        var picture = new ScreenPicture();
        String[] lines = screen.stripTrailing().split("\n", -1);
        int columns = 0;
        for (int row = 0; row < lines.length; row++) {
            columns = Math.max(columns, picture.draw(lines[row], row));
        }
        double width = (columns + 2) * WIDTH;
        int height = (lines.length + 1) * HEIGHT;
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.1f %d\" width=\"%.1f\" height=\"%d\" "
                                + "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">\n",
                        width,
                        height,
                        width,
                        height)
                + String.format(
                        Locale.ROOT, "<rect width=\"100%%\" height=\"100%%\" rx=\"6\" fill=\"%s\"/>\n", BACKGROUND)
                + picture.boxes
                + picture.letters
                + "</svg>\n";
    }

    /** Returns the number of columns. */
    private int draw(String line, int row) {
        Matcher styles = STYLE.matcher(line);
        int at = 0;
        int column = 0;
        while (styles.find()) {
            column = draw(line.substring(at, styles.start()), row, column);
            apply(styles.group(1));
            at = styles.end();
        }
        return draw(line.substring(at), row, column);
    }

    private int draw(String text, int row, int column) {
        int end = column + text.codePointCount(0, text.length());
        double left = (column + 1) * WIDTH;
        double length = (end - column) * WIDTH;
        style.ground()
                .filter(colour -> end > column)
                .ifPresent(colour -> boxes.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
                        left,
                        row * HEIGHT + HEIGHT / 2,
                        length,
                        HEIGHT,
                        colour)));
        if (!text.isBlank()) {
            letters.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" xml:space=\"preserve\" fill=\"%s\"%s%s>%s</text>\n",
                    left,
                    (row + 1) * HEIGHT + HEIGHT / 4,
                    length,
                    style.text().orElse(TEXT_COLOUR),
                    style.isBold() ? " font-weight=\"bold\"" : "",
                    style.isUnderlined() ? " text-decoration=\"underline\"" : "",
                    escaped(text)));
        }
        return end;
    }

    private void apply(String codes) {
        String[] parts = codes.isEmpty() ? new String[] {"0"} : codes.split(";", -1);
        for (int index = 0; index < parts.length; index++) {
            String part = parts[index];
            if (part.equals("38") || part.equals("48")) {
                boolean isExact = parts[index + 1].equals("2");
                Optional<String> colour =
                        Optional.of(isExact ? exact(parts, index + 2) : indexed(Integer.parseInt(parts[index + 2])));
                style = part.equals("38") ? style.in(colour) : style.on(colour);
                index += isExact ? 4 : 2;
            } else {
                apply(part, Integer.parseInt(part.split(":", -1)[0]));
            }
        }
    }

    private void apply(String written, int code) {
        style = switch (code) {
            case 0 -> CellStyle.PLAIN;
            case 1 -> style.bold(true);
            case 22 -> style.bold(false);
            case 4 -> style.underlined(!written.equals("4:0"));
            case 24 -> style.underlined(false);
            case 7 -> style.inverted();
            case 39 -> style.in(Optional.empty());
            case 49 -> style.on(Optional.empty());
            case 30, 31, 32, 33, 34, 35, 36, 37 -> style.in(Optional.of(BASIC[code - 30]));
            case 90, 91, 92, 93, 94, 95, 96, 97 -> style.in(Optional.of(BASIC[code - 82]));
            case 40, 41, 42, 43, 44, 45, 46, 47 -> style.on(Optional.of(BASIC[code - 40]));
            case 100, 101, 102, 103, 104, 105, 106, 107 -> style.on(Optional.of(BASIC[code - 92]));
            default -> style;
        };
    }

    private static String exact(String[] parts, int index) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Integer.parseInt(parts[index]),
                Integer.parseInt(parts[index + 1]),
                Integer.parseInt(parts[index + 2]));
    }

    /** The colours of terminals with 256 of them: the basic ones, a cube, and greys. */
    private static String indexed(int index) {
        if (index < 16) {
            return BASIC[index];
        }
        int grey = 8 + (index - 232) * 10;
        int inCube = index - 16;
        return index >= 232
                ? String.format(Locale.ROOT, "#%02x%02x%02x", grey, grey, grey)
                : String.format(
                        Locale.ROOT, "#%02x%02x%02x", CUBE[inCube / 36], CUBE[inCube / 6 % 6], CUBE[inCube % 6]);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
