package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a word where a text of any language compares a value with it: {@code == 'test'}, {@code eq(x, 'test')}, the
 * pattern of a case. If the value is a name that changes, the comparison fails.
 */
public final class ComparedWords {
    private static final int MOST_IN_FILE = 100;
    private static final int MOST_PLACES = 5_000;

    /** Of a line around a word; longer lines are generated. */
    private static final int MOST_CHARACTERS = 300;

    private static final Pattern BEFORE = Pattern.compile(
            "(?:[=!]==?|=~|-c?(?:eq|ne|match)\\s" // operators
                    + "|\\b(?:eq|ne|in|notIn|contains|startsWith)\\s*+\\([^()\\n]*," // functions of expressions
                    + "|\\bifn?eq\\b[^\\n]*[,\\s(]" // make
                    + "|(?:\\[\\[?|\\btest)\\s[^\\n]*\\s!?==?" // shell
                    + ")\\s*+[\"'`]?$");
    private static final Pattern AFTER = Pattern.compile("[\"'`]?\\s*+[=!]=");

    /** Between the operands of a comparison. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[ \\t\"'`{}()\\[\\]$%]*+(?:[=!]==?|=~?|-c?(?:eq|ne|match)\\b|,|in\\b)?[ \\t\"'`{}()\\[\\]$%]*+");

    private static final Pattern CASE = Pattern.compile("\\bcase\\s[^\\n]*\\sin\\b");
    private static final Pattern BEFORE_PATTERN = Pattern.compile("(?:^|\\sin|;;|\\|)\\s*+\\(?[\"']?$");
    private static final Pattern AFTER_PATTERN = Pattern.compile("[\"']?\\s*+(?:\\|[^)\\n]*+)?\\)");

    private ComparedWords() {}

    /** Those of some places of a word where it is compared with a variable. */
    public static List<TextRange> with(String variable, SourceText text, List<TextRange> places) {
        Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(variable) + "(?![\\w-])");
        return places.stream()
                .filter(place -> name.matcher(text.slice(text.line(text.lineAt(place.start()))))
                        .find())
                .toList();
    }

    /** Whether a use of a variable is the one that is compared with a word. */
    static boolean isOperand(TextRange use, TextRange word, SourceText text) {
        boolean isFirst = use.end() <= word.start();
        int start = isFirst ? use.end() : word.end();
        int end = isFirst ? word.start() : use.start();
        return start <= end
                && end - start <= MOST_CHARACTERS
                && BETWEEN.matcher(text.slice(new TextRange(start, end))).matches();
    }

    /** The places of a word, in the order of the text. */
    public static List<TextRange> in(SourceText text, String word) {
        var found = new ArrayList<TextRange>();
        boolean hasCases = CASE.matcher(text.content()).find();
        Matcher place = Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w.-])", Pattern.CASE_INSENSITIVE)
                .matcher(text.content());
        for (int count = 0; count < MOST_PLACES && found.size() < MOST_IN_FILE && place.find(); count++) {
            Cancellation.check();
            TextRange line = text.line(text.lineAt(place.start()));
            String before =
                    text.slice(new TextRange(Math.max(line.start(), place.start() - MOST_CHARACTERS), place.start()));
            String after = text.slice(new TextRange(place.end(), Math.min(line.end(), place.end() + MOST_CHARACTERS)));
            boolean isCompared = BEFORE.matcher(before).find()
                    || AFTER.matcher(after).lookingAt()
                    || hasCases
                            && BEFORE_PATTERN.matcher(before).find()
                            && AFTER_PATTERN.matcher(after).lookingAt();
            if (isCompared) {
                found.add(new TextRange(place.start(), place.end()));
            }
        }
        return List.copyOf(found);
    }
}
