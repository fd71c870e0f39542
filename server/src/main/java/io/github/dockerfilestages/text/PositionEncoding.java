package io.github.dockerfilestages.text;

/** The unit in which {@link Position#character()} counts, as negotiated with a client. */
public enum PositionEncoding {
    UTF_8("utf-8"),
    UTF_16("utf-16"),
    UTF_32("utf-32");

    private final String wireName;

    PositionEncoding(String wireName) {
        this.wireName = wireName;
    }

    /** The name that the protocol gives this encoding. */
    public String wireName() {
        return wireName;
    }

    /** How many units the text between two offsets takes. */
    int count(String text, int start, int end) {
        if (this == UTF_16) {
            return end - start;
        }
        int units = 0;
        for (int at = start; at < end; ) {
            int codePoint = text.codePointAt(at);
            units += width(codePoint);
            at += Character.charCount(codePoint);
        }
        return units;
    }

    /**
     * The offset that lies this number of units after another one, at most {@code limit}; never inside a code point.
     */
    int advance(String text, int start, int units, int limit) {
        int at = start;
        int left = units;
        while (at < limit && left > 0) {
            int codePoint = text.codePointAt(at);
            left -= width(codePoint);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return Math.min(at, limit);
    }

    private int width(int codePoint) {
        return switch (this) {
            case UTF_16 -> Character.charCount(codePoint);
            case UTF_32 -> 1;
            case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        };
    }
}
