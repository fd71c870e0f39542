package io.github.dockerfilestages.paths.commands;

import java.util.ArrayList;
import java.util.List;

/** The words that bash makes of one with braces: {@code /out/{bin,lib}} means two directories. */
public final class BraceExpansion {
    private static final int MAX_WORDS = 100;

    private BraceExpansion() {}

    /** The words; the word itself if its braces mean nothing. */
    public static List<String> of(String word) {
        List<String> words = List.of(word);
        for (boolean isChanged = true; isChanged && words.size() <= MAX_WORDS; ) {
            var next = new ArrayList<String>();
            words.forEach(each -> next.addAll(first(each)));
            isChanged = next.size() > words.size();
            words = next;
        }
        return List.copyOf(words);
    }

    /** Expands the first braces, be there others inside them. */
    private static List<String> first(String word) {
        for (int open = word.indexOf('{'); open >= 0; open = word.indexOf('{', open + 1)) {
            List<Integer> separators = separators(word, open);
            if (separators.size() > 2) {
                var words = new ArrayList<String>();
                String before = word.substring(0, open);
                String after = word.substring(separators.get(separators.size() - 1) + 1);
                for (int at = 1; at < separators.size(); at++) {
                    words.add(before + word.substring(separators.get(at - 1) + 1, separators.get(at)) + after);
                }
                return words;
            }
        }
        return List.of(word);
    }

    /** The offsets of the braces and of the commas directly between them; fewer than three if there is none. */
    private static List<Integer> separators(String word, int open) {
        var found = new ArrayList<Integer>(List.of(open));
        int depth = 0;
        for (int at = open; at < word.length(); at++) {
            char c = word.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                found.add(at);
                return found;
            }
            if (c == ',' && depth == 1) {
                found.add(at);
            }
        }
        return List.of();
    }
}
