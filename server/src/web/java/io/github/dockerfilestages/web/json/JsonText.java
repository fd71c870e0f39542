package io.github.dockerfilestages.web.json;

/** Writes JSON on one line, from one value to the next. */
public class JsonText {
    private static final String DIGITS = "0123456789abcdef";

    protected final StringBuilder text = new StringBuilder();
    private boolean isFirst = true;

    /** Starts an object or an array. */
    public void begin(char bracket) {
        text.append(bracket);
        isFirst = true;
    }

    /** Ends an object or an array. */
    public void end(char bracket) {
        text.append(bracket);
        isFirst = false;
    }

    /** Must be called before each element of an array. */
    public void next() {
        if (!isFirst) {
            text.append(',');
        }
        isFirst = false;
    }

    /** Starts a member of an object; its value follows. */
    public void name(String name) {
        next();
        value(name);
        text.append(':');
    }

    public void value(int number) {
        text.append(number);
    }

    public void value(boolean flag) {
        text.append(flag);
    }

    public void nothing() {
        text.append("null");
    }

    /** Half of a character outside of the basic plane may stand alone, which JSON allows only as an escape. */
    public void value(String string) {
        text.append('"');
        int copied = 0;
        for (int at = 0; at < string.length(); at++) {
            char c = string.charAt(at);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                text.append(string, copied, at);
                escape(c);
                copied = at + 1;
            }
        }
        text.append(string, copied, string.length()).append('"');
    }

    /** Writes a character as an escape. */
    protected final void escape(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else {
            text.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                text.append(DIGITS.charAt(c >> shift & 0xf));
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
