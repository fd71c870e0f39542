package io.github.dockerfilestages.dockerfile;

import io.github.dockerfilestages.dockerfile.HeredocWords.Announced;
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
 * <p>A search that reaches the end of the text in vain would, repeated for every heredoc, take quadratic time. So the
 * first one in vain makes an index of all lines, and later searches ask that.
 */
final class HeredocBodies {
    private final String text;
    private Optional<Map<String, NavigableSet<Integer>>> index = Optional.empty();

    HeredocBodies(String text) {
        this.text = text;
    }

    /**
     * The heredocs whose bodies follow one another from an offset on, in absolute offsets; empty when one of them has no
     * terminator.
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
     * The start of the line that ends a heredoc: exactly its name, with tabs before it where those are taken off. No later
     * search starts before {@code searchStart}.
     */
    private int terminator(Announced heredoc, int from, int searchStart) {
        if (index.isPresent()) {
            return indexed(index.get(), heredoc, from);
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
        int at = lineStart;
        while (heredoc.stripsTabs() && at < text.length() && text.charAt(at) == '\t') {
            at++;
        }
        if (!text.startsWith(heredoc.name(), at)) {
            return false;
        }
        at += heredoc.name().length();
        while (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        return at >= text.length() || text.charAt(at) == '\n';
    }

    private int indexed(Map<String, NavigableSet<Integer>> lines, Announced heredoc, int from) {
        int exact = next(lines, heredoc.name(), from);
        int stripped = heredoc.stripsTabs() ? next(lines, "\t" + heredoc.name(), from) : -1;
        return exact < 0 || stripped >= 0 && stripped < exact ? stripped : exact;
    }

    private static int next(Map<String, NavigableSet<Integer>> lines, String line, int from) {
        NavigableSet<Integer> starts = lines.get(line);
        Integer start = starts == null ? null : starts.ceiling(from);
        return start == null ? -1 : start;
    }

    /** Where each line stands, by its text without line end; tabs at its start count as one. */
    private Map<String, NavigableSet<Integer>> indexOf(int from) {
        var lines = new HashMap<String, NavigableSet<Integer>>();
        for (int at = from; at < text.length(); at = Directives.endOfLine(text, at)) {
            lines.computeIfAbsent(indexedLine(at), line -> new TreeSet<>()).add(at);
        }
        return lines;
    }

    private String indexedLine(int start) {
        int end = Directives.endOfLine(text, start);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        int first = start;
        while (first < end && text.charAt(first) == '\t') {
            first++;
        }
        return text.substring(Math.max(start, first - 1), end);
    }
}
