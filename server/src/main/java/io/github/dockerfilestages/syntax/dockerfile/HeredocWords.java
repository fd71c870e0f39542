package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWords;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWords.Marks;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the heredocs that the line of an instruction announces. It splits the line into words as BuildKit's shell lexer
 * does, keeping quotes and escapes; a heredoc is a word of an optional number, {@code <<}, an optional dash and a name.
 * {@code cat<<EOF} therefore is not one. The escape character of this lexer is always the backslash, whatever the
 * escape directive says.
 */
final class HeredocWords {
    /** An announced heredoc: its terminator, and whether tabs before the terminator are stripped. */
    record Announced(String name, boolean stripsTabs) {}

    private HeredocWords() {}

    static List<Announced> find(String line) {
        if (!line.contains("<<")) {
            return List.of();
        }
        var found = new ArrayList<Announced>();
        for (String word : ShellWords.split(line, Marks.KEPT)) {
            heredoc(word).ifPresent(found::add);
        }
        return found;
    }

    /** Whether a word announces a heredoc. */
    static boolean isHeredoc(String word) {
        return heredoc(word).isPresent();
    }

    /** Matches the pattern {@code ^(\d*)<<(-?)\s*([^<]*)$} whose name is a single word without its quotes. */
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

    /** The name without quotes and escapes; variables in it are not expanded. */
    private static Optional<String> name(String raw) {
        List<String> words = ShellWords.split(raw, Marks.REMOVED);
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }
}
