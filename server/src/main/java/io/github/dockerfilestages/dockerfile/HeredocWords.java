package io.github.dockerfilestages.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the heredocs that an instruction's line announces: the words of the line, split as BuildKit's shell lexer splits
 * them with quotes and escapes kept, that consist of an optional number, {@code <<}, an optional dash and a name.
 * {@code cat<<EOF} therefore is none. The lexer always takes the backslash here, whatever the escape directive says.
 */
final class HeredocWords {
    private static final char ESCAPE = '\\';

    /** A heredoc announced: its terminator, and whether tabs before it are taken off. */
    record Announced(String name, boolean stripsTabs) {}

    private final String line;
    private int at;

    private HeredocWords(String line) {
        this.line = line;
    }

    static List<Announced> find(String line) {
        if (!line.contains("<<")) {
            return List.of();
        }
        var found = new ArrayList<Announced>();
        for (String word : new HeredocWords(line).words()) {
            heredoc(word).ifPresent(found::add);
        }
        return found;
    }

    /** Whether a word announces a heredoc. */
    static boolean isHeredoc(String word) {
        return heredoc(word).isPresent();
    }

    /** Empty words are among them, which announce nothing. */
    private List<String> words() {
        var words = new ArrayList<String>();
        int start = 0;
        while (at < line.length()) {
            if (Whitespace.isSpace(line.charAt(at))) {
                words.add(line.substring(start, at));
                start = ++at;
            } else if (!skipOne()) {
                return List.of();
            }
        }
        words.add(line.substring(start, at));
        return words;
    }

    /** Goes behind one character of a word with what belongs to it; false when the line cannot be split at all. */
    private boolean skipOne() {
        char c = line.charAt(at);
        switch (c) {
            case ESCAPE -> at = Math.min(at + 2, line.length());
            case '\'' -> at = line.indexOf('\'', at + 1) + 1;
            case '"' -> at = endOfDoubleQuotes();
            case '$' -> at = ShellWordReader.endOfVariable(line, at, ESCAPE);
            case '<' -> skipRedirection();
            default -> at++;
        }
        return at > 0;
    }

    /** Two less-than signs keep the blanks behind them in the word. */
    private void skipRedirection() {
        at++;
        if (at < line.length() && line.charAt(at) == '<') {
            at++;
            while (at < line.length() && " \t\r".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
        }
    }

    private int endOfDoubleQuotes() {
        int end = at + 1;
        while (end > 0 && end < line.length() && line.charAt(end) != '"') {
            char c = line.charAt(end);
            end = c == '$' ? ShellWordReader.endOfVariable(line, end, ESCAPE) : c == ESCAPE ? end + 2 : end + 1;
        }
        return end > 0 && end < line.length() ? end + 1 : 0;
    }

    /** The pattern {@code ^(\d*)<<(-?)\s*([^<]*)$}, and a name that is one word once its quotes are off. */
    private static Optional<Announced> heredoc(String word) {
        int arrows = 0;
        while (arrows < word.length() && word.charAt(arrows) >= '0' && word.charAt(arrows) <= '9') {
            arrows++;
        }
        if (!word.startsWith("<<", arrows) || word.indexOf('<', arrows + 2) >= 0) {
            return Optional.empty();
        }
        boolean stripsTabs = word.startsWith("-", arrows + 2);
        int start = arrows + (stripsTabs ? 3 : 2);
        String rest = word.substring(Whitespace.skipSpaces(word, start, word.length()));
        return name(rest).map(name -> new Announced(name, stripsTabs));
    }

    /** The name without quotes and escapes; variables in it stay as they are written. */
    private static Optional<String> name(String raw) {
        ShellWord word = ShellWord.parse(raw, ESCAPE);
        var name = new StringBuilder();
        for (ShellWord.Part part : word.parts()) {
            name.append(
                    part instanceof ShellWord.Literal literal
                            ? literal.text()
                            : part.range().of(raw));
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name.toString());
    }
}
