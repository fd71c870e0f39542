package io.github.dockerfilestages.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The matches of a pattern, and the lines of a text, as streams. Used instead of the methods of the class library, which
 * are missing when this program is compiled to JavaScript.
 */
public final class Matches {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private Matches() {}

    /** The matches that follow, each found when it is needed. */
    public static Stream<MatchResult> of(Matcher matcher) {
        return Stream.iterate(matcher.find(), isFound -> isFound, isFound -> matcher.find())
                .map(found -> matcher.toMatchResult());
    }

    /** The lines of a text without their ends; an end of a line at the end of the text starts no further line. */
    public static Stream<String> lines(String text) {
        List<String> lines = List.of(LINE_END.split(text, -1));
        int last = lines.size() - 1;
        return lines.stream().limit(lines.get(last).isEmpty() ? last : lines.size());
    }
}
