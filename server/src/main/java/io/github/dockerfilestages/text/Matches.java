package io.github.dockerfilestages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The matches of a pattern, and the lines of a text, as streams. Used instead of the methods of the class library, which
 * are missing or fail when this program is compiled to JavaScript.
 */
public final class Matches {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private Matches() {}

    /** The matches that follow. */
    public static Stream<MatchResult> of(Matcher matcher) {
        List<MatchResult> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(Match.of(matcher));
        }
        return found.stream();
    }

    /** The lines of a text without their ends; an end of a line at the end of the text starts no further line. */
    public static Stream<String> lines(String text) {
        List<String> lines = List.of(LINE_END.split(text, -1));
        int last = lines.size() - 1;
        return lines.stream().limit(lines.get(last).isEmpty() ? last : lines.size());
    }

    /** A match that keeps what was found; the matcher may go on. */
    private static final class Match implements MatchResult {
        private final int[] starts;
        private final String[] groups;

        private Match(int[] starts, String[] groups) {
            this.starts = starts;
            this.groups = groups;
        }

        static Match of(Matcher matcher) {
            int count = matcher.groupCount() + 1;
            int[] starts = new int[count];
            String[] groups = new String[count];
            for (int group = 0; group < count; group++) {
                starts[group] = matcher.start(group);
                groups[group] = matcher.group(group);
            }
            return new Match(starts, groups);
        }

        @Override
        public int start() {
            return start(0);
        }

        @Override
        public int start(int group) {
            return starts[group];
        }

        @Override
        public int end() {
            return end(0);
        }

        @Override
        public int end(int group) {
            return starts[group] < 0 ? starts[group] : starts[group] + groups[group].length();
        }

        @Override
        public String group() {
            return group(0);
        }

        @Override
        public String group(int group) {
            return groups[group];
        }

        @Override
        public int groupCount() {
            return groups.length - 1;
        }
    }
}
