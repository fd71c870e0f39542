package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word in a text file that may be the name of a stage, because of what stands before it: {@code --target}, or a key that
 * ends in {@code target} or {@code stage}. It is found without knowing the language of the file, so it may be anything
 * else as well.
 *
 * @param name the word, in its own letter case
 * @param start where it starts, in UTF-16 code units; it ends on the same line
 */
public record NameMention(String name, TextRange range, Position start) {
    /** A file that is full of such words is generated, and no reader would look at all of them. */
    private static final int MOST_IN_FILE = 2_000;

    private static final Pattern KEY = Pattern.compile("target|stage", Pattern.CASE_INSENSITIVE);

    /** What separates a key from its value, in the languages that have keys, and the quotes and brackets around it. */
    private static final Pattern SEPARATOR = Pattern.compile("s?[\"'`]?[ \t]*(?:[?:+]?=>?|:|,|>)[ \t]*");

    private static final Pattern OPTION_SEPARATOR = Pattern.compile("[\"'`]?[ \t]*[=,][ \t]*|[ \t]+");
    private static final Pattern OPENING = Pattern.compile("(?!\\{\\{)[\"'`\\[({ \t]*+");
    private static final Pattern BETWEEN = Pattern.compile("[\"'`]?[ \t]*,[ \t]*[\"'`]?");
    private static final Pattern QUOTE = Pattern.compile("[\"'`]");
    private static final Pattern LIST_ITEM = Pattern.compile("[ \t]*(?:#[^\\n]*)?\\r?\\n[ \t]*-[ \t]+[\"'`]?");

    /** The name of a stage, unless it goes on with something that no name has. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w.-]*+(?![$/{(%@:\\\\]\\S)(?<![.-])");

    /** What of the text may be the name of a stage, in the order of the text. */
    public static List<NameMention> in(SourceText text) {
        return new Scanner(text, true).scan();
    }

    /** The same of a file in which {@code stage} is a word for something else. */
    public static List<NameMention> ofTargetsIn(SourceText text) {
        return new Scanner(text, false).scan();
    }

    /** Whether a text may hold any: a look that costs less than to scan it. */
    public static boolean mayBeIn(String content) {
        return content.contains("arget")
                || content.contains("tage")
                || content.contains("ARGET")
                || content.contains("TAGE");
    }

    private static final class Scanner {
        private final SourceText text;
        private final boolean readsStages;
        private final Matcher matcher;
        private final List<NameMention> found = new ArrayList<>();
        private int at;

        Scanner(SourceText text, boolean readsStages) {
            this.text = text;
            this.readsStages = readsStages;
            this.matcher = KEY.matcher(text.content());
        }

        List<NameMention> scan() {
            while (found.size() < MOST_IN_FILE
                    && matcher.usePattern(KEY).region(at, text.length()).find()) {
                Cancellation.check();
                int start = matcher.start();
                boolean isStage = matcher.group().length() == "stage".length();
                at = matcher.end();
                if (!isStage || readsStages) {
                    readValue(start);
                }
            }
            return List.copyOf(found);
        }

        private void readValue(int key) {
            boolean isOption = text.content().startsWith("--", key - 2);
            if (take(isOption ? OPTION_SEPARATOR : SEPARATOR)) {
                boolean isFirstItem = take(LIST_ITEM);
                boolean isList = !isFirstItem && at < text.length() && isOpened();
                boolean isRead = name();
                while (isRead
                        && found.size() < MOST_IN_FILE
                        && (isFirstItem ? take(LIST_ITEM) : isList && take(BETWEEN))) {
                    isRead = name();
                }
            }
        }

        /** Whether a list starts here, of which each element may be a name. */
        private boolean isOpened() {
            int start = at;
            take(OPENING);
            return text.content().substring(start, at).chars().anyMatch(c -> c == '[' || c == '(' || c == '{');
        }

        private boolean name() {
            int start = at;
            if (!take(NAME)) {
                return false;
            }
            var range = new TextRange(start, at);
            found.add(new NameMention(text.slice(range), range, text.position(start, PositionEncoding.UTF_16)));
            take(QUOTE);
            return true;
        }

        private boolean take(Pattern pattern) {
            boolean isThere =
                    matcher.usePattern(pattern).region(at, text.length()).lookingAt();
            at = isThere ? matcher.end() : at;
            return isThere;
        }
    }
}
