package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.HeredocWords.Announced;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the bodies of heredocs in a text.
 *
 * <p>A search without result reads up to the end of the text. Repeated for every heredoc, this would take quadratic
 * time. So the first search without result builds an index of all lines, and later searches use the index.
 */
final class HeredocBodies {
    private final String text;
    private Optional<Lines> index = Optional.empty();

    HeredocBodies(String text) {
        this.text = text;
    }

    /**
     * The heredocs whose bodies follow one another from an offset on, in absolute offsets; empty when one of them has
     * no terminator.
     */
    Optional<List<Heredoc>> find(List<Announced> announced, int from) {
        var heredocs = new ArrayList<Heredoc>();
        int at = from;
        for (Announced heredoc : announced) {
            int terminator = terminator(heredoc, at, from);
            if (terminator < 0) {
                return Optional.empty();
            }
            heredocs.add(new Heredoc(heredoc.name(), new TextRange(at, terminator)));
            at = Directives.endOfLine(text, terminator);
        }
        return Optional.of(heredocs);
    }

    /**
     * The start of the line that ends a heredoc: it contains exactly the name, after tabs if those are stripped. No
     * later search starts before {@code searchStart}.
     */
    private int terminator(Announced heredoc, int from, int searchStart) {
        if (index.isPresent()) {
            return index.get().terminator(heredoc, from);
        }
        for (int at = from; at < text.length(); at = Directives.endOfLine(text, at)) {
            if (isTerminator(heredoc, at)) {
                return at;
            }
        }
        index = Optional.of(indexOf(searchStart));
        return -1;
    }

    private boolean isTerminator(Announced heredoc, int lineStart) {
        int end = contentEnd(lineStart);
        int start = heredoc.stripsTabs() ? skipTabs(lineStart, end) : lineStart;
        return end - start == heredoc.name().length() && text.startsWith(heredoc.name(), start);
    }

    private int contentEnd(int lineStart) {
        return Whitespace.trimLineEnd(text, lineStart, Directives.endOfLine(text, lineStart));
    }

    private int skipTabs(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '\t') {
            at++;
        }
        return at;
    }

    private Lines indexOf(int from) {
        var lines = new Lines(new HashMap<>(), new HashMap<>());
        for (int at = from; at < text.length(); at = Directives.endOfLine(text, at)) {
            int end = contentEnd(at);
            add(lines.whole, text.substring(at, end), at);
            add(lines.withoutTabs, text.substring(skipTabs(at, end), end), at);
        }
        return lines;
    }

    private static void add(Map<String, NavigableSet<Integer>> lines, String line, int start) {
        lines.computeIfAbsent(line, text -> new TreeSet<>()).add(start);
    }

    /** The offsets of all lines, by their text without line end. */
    private record Lines(Map<String, NavigableSet<Integer>> whole, Map<String, NavigableSet<Integer>> withoutTabs) {

        int terminator(Announced heredoc, int from) {
            NavigableSet<Integer> starts = (heredoc.stripsTabs() ? withoutTabs : whole).get(heredoc.name());
            Integer start = starts == null ? null : starts.ceiling(from);
            return start == null ? -1 : start;
        }
    }
}
