package io.github.dockerfilestages.web.json;

/** JSON as the command line prints it, which is as Gson writes it. */
public final class PrintedJson extends JsonText {
    private static final String INDENT = "  ";

    private final Layout layout;
    private int depth;

    /** Where values begin new lines. */
    public enum Layout {
        LINE,
        INDENTED
    }

    public PrintedJson(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void begin(char bracket) {
        super.begin(bracket);
        depth++;
    }

    @Override
    public void end(char bracket) {
        depth--;
        boolean isEmpty = text.charAt(text.length() - 1) == (bracket == '}' ? '{' : '[');
        if (!isEmpty) {
            startLine();
        }
        super.end(bracket);
    }

    @Override
    public void next() {
        super.next();
        startLine();
    }

    private void startLine() {
        if (layout == Layout.INDENTED) {
            text.append('\n').append(INDENT.repeat(depth));
        }
    }

    @Override
    public void name(String name) {
        super.name(name);
        if (layout == Layout.INDENTED) {
            text.append(' ');
        }
    }

    @Override
    public void value(String string) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            append(string.charAt(at));
        }
        text.append('"');
    }

    private void append(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\f' -> text.append("\\f");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029') {
                    escape(c);
                } else {
                    text.append(c);
                }
            }
        }
    }
}
