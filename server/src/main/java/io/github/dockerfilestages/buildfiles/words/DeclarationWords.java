package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in the patterns with which scripts and code search a Dockerfile for the beginning of a stage, as in
 * {@code grep 'FROM .* AS build' Dockerfile}. A text that writes a Dockerfile of its own has no patterns.
 */
public final class DeclarationWords {
    private static final int MOST_IN_FILE = 100;

    /** Longer lines are generated. */
    private static final int MOST_CHARACTERS = 500;

    /** What such a line contains, whatever the case of the first letter of a file's name. */
    private static final List<String> CLUES = List.of("FROM", "ockerfile", "ontainerfile");

    private static final Pattern PROSE = Pattern.compile(".*\\.(?i:md|markdown|mdx|adoc|rst|txt|html?)");

    /** What searches or compares: a program, a method or operator, or the characters of a pattern after FROM. */
    private static final Pattern SEARCH = Pattern.compile("(?<![\\w-])(?:[ef]?grep|rg|ag|ack|sed|[gm]?awk|csplit)\\s"
            + "|(?i:select-string|match|search|find|include|contain|index_?of|split|replace|regexp?\\b|\\bre\\.|=~|\\bin\\s)"
            + "|(?i:[\\^]\\s*+FROM|\\bFROM\\s*+(?:[.][*+]|[\\\\\\[]|[(]\\S))");

    /** What writes a text instead. */
    private static final Pattern WRITTEN = Pattern.compile("(?:^|[\\s;|&(@])(?:echo|printf|tee)\\s|<<|(?i:\\bwrite)");

    private static final Pattern NAMES = Pattern.compile(
            "[\"'`/^ *+$\\])}](?i:AS)(?:[ \\t]|\\\\{1,2}[st ]|\\[\\[:(?:space|blank):]]|\\[ (?:\\\\t)?])[+*]*+"
                    + "(?:\\((?:\\?:)?)?(?<names>[A-Za-z](?:[\\w-]|\\.(?=\\w)|\\|(?=[A-Za-z]))*+)(?![/$]\\w|[{(%@:]\\S)");

    private static final Pattern NAME = Pattern.compile("[^|]++");
    private static final String QUOTES = "\"'`/";

    private DeclarationWords() {}

    /** The names in a file, in the order of the text. */
    public static List<NameMention> in(String path, SourceText text) {
        if (PROSE.matcher(path).matches()) {
            return List.of();
        }
        var found = new ArrayList<NameMention>();
        for (int line : lines(text)) {
            Cancellation.check();
            TextRange range = text.line(line);
            String content = text.slice(range);
            if (SEARCH.matcher(content).find() && !WRITTEN.matcher(content).find()) {
                addNames(text, range, found);
            }
        }
        return List.copyOf(found);
    }

    /** The lines that may have a pattern. */
    private static Set<Integer> lines(SourceText text) {
        var lines = new TreeSet<Integer>();
        String content = text.content();
        for (String clue : CLUES) {
            for (int at = content.indexOf(clue); at >= 0 && lines.size() < MOST_IN_FILE; at = next(text, clue, at)) {
                int line = text.lineAt(at);
                if (text.line(line).length() <= MOST_CHARACTERS) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static int next(SourceText text, String clue, int at) {
        return text.content().indexOf(clue, text.line(text.lineAt(at)).end());
    }

    private static void addNames(SourceText text, TextRange line, List<NameMention> found) {
        Matcher names = NAMES.matcher(text.content()).region(line.start(), line.end());
        while (names.find()) {
            Matcher name = NAME.matcher(text.content()).region(names.start("names"), names.end("names"));
            while (isQuoted(text.content(), line.start(), names.start() + 1) && name.find()) {
                var range = new TextRange(name.start(), name.end());
                found.add(NameMention.at(range, text));
            }
        }
    }

    /** Whether a string or a pattern is open at an offset of a line. */
    private static boolean isQuoted(String content, int line, int offset) {
        String before = content.substring(line, offset);
        return QUOTES.chars()
                .anyMatch(quote -> before.chars().filter(c -> c == quote).count() % 2 == 1);
    }
}
