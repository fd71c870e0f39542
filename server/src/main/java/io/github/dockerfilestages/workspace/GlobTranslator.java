package io.github.dockerfilestages.workspace;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/** Turns one of git's glob patterns into a regular expression for a path: {@code wildmatch} with {@code WM_PATHNAME}. */
final class GlobTranslator {
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alnum", "\\p{Alnum}"),
            Map.entry("alpha", "\\p{Alpha}"),
            Map.entry("blank", "\\p{Blank}"),
            Map.entry("cntrl", "\\p{Cntrl}"),
            Map.entry("digit", "\\p{Digit}"),
            Map.entry("graph", "\\p{Graph}"),
            Map.entry("lower", "\\p{Lower}"),
            Map.entry("print", "\\p{Print}"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("space", "\\s"),
            Map.entry("upper", "\\p{Upper}"),
            Map.entry("xdigit", "\\p{XDigit}"));

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    GlobTranslator(String glob) {
        this.glob = glob;
    }

    /** @throws PatternSyntaxException when the pattern breaks off within brackets or behind a backslash */
    String regex() {
        while (at < glob.length()) {
            char c = glob.charAt(at++);
            switch (c) {
                case '*' -> star();
                case '?' -> regex.append("[^/]");
                case '[' -> brackets();
                case '\\' -> literal(next());
                default -> literal(c);
            }
        }
        return regex.toString();
    }

    /** Two stars or more mean any number of folders, but only where they are a whole name. */
    private void star() {
        int start = at - 1;
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        boolean isName = at - start > 1 && (start == 0 || glob.charAt(start - 1) == '/');
        if (isName && at == glob.length()) {
            regex.append(".+");
        } else if (isName && at < glob.length() && glob.charAt(at) == '/') {
            at++;
            regex.append("(?:.*/)?");
        } else {
            regex.append("[^/]*");
        }
    }

    private void brackets() {
        // No bracket matches a slash.
        regex.append("(?!/)[");
        if (at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^')) {
            at++;
            regex.append('^');
        }
        char c = next();
        do {
            if (c == '[' && glob.startsWith(":", at)) {
                namedClass();
            } else if (c == '-' && regex.charAt(regex.length() - 1) != '[' && !glob.startsWith("]", at)) {
                regex.append('-');
            } else {
                literal(c == '\\' ? next() : c);
            }
            c = next();
        } while (c != ']');
        regex.append(']');
    }

    private void namedClass() {
        int end = glob.indexOf(":]", at + 1);
        String name = end < 0 ? "" : glob.substring(at + 1, end);
        if (!CLASSES.containsKey(name)) {
            throw new PatternSyntaxException("unknown class", glob, at);
        }
        regex.append(CLASSES.get(name));
        at = end + 2;
    }

    private void literal(char c) {
        boolean isWord = Character.isLetterOrDigit(c) || c > '\u007f';
        regex.append(isWord ? "" : "\\").append(c);
    }

    private char next() {
        if (at == glob.length()) {
            throw new PatternSyntaxException("breaks off", glob, at);
        }
        return glob.charAt(at++);
    }
}
