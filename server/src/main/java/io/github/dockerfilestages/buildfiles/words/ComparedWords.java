package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.words.ComparedWord.ComparisonForm;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a word where a text of any language compares a value with it: {@code == 'test'}, {@code eq(x, 'test')}, the
 * pattern of a case, {@code =~ /^test$/}, a list that contains it ({@link ComparedLists}). If the value is a name that
 * changes, the comparison fails.
 */
public final class ComparedWords {
    private static final int MOST_IN_FILE = 100;
    private static final int MOST_PLACES = 5_000;

    /** Of a line around a word; longer lines are generated. */
    private static final int MOST_CHARACTERS = 300;

    private static final Pattern BEFORE = Pattern.compile(
            "(?:[=!]==?|-[ci]?(?:eq|ne)\\s" // operators
                    + "|\\b(?:eq|ne|in|notIn|contains|startsWith)\\s*+\\([^()\\n]*," // functions of expressions
                    + "|\\bifn?eq\\b[^\\n]*[,\\s(]" // make
                    + "|(?:\\[\\[?|\\btest)\\s[^\\n]*\\s!?==?" // shell
                    + ")\\s*+[\"'`]?$");
    private static final Pattern AFTER = Pattern.compile("[\"'`]?\\s*+[=!]=");

    private static final Pattern CASE = Pattern.compile("\\bcase\\s[^\\n]*\\sin\\b");
    private static final Pattern BEFORE_PATTERN = Pattern.compile("(?:^|\\sin|;;|\\|)\\s*+\\(?[\"']?$");
    private static final Pattern AFTER_PATTERN = Pattern.compile("[\"']?\\s*+(?:\\|[^)\\n]*+)?\\)");

    private static final Pattern SWITCH = Pattern.compile("\\bswitch\\b[^\\n]*[({]");
    private static final Pattern BEFORE_BRANCH = Pattern.compile("(?:^|[{};]|\\bcase)\\s*+[\"']$");
    private static final Pattern AFTER_BRANCH = Pattern.compile("[\"']\\s*+(?:[{:]|->)");

    /** The beginning of a regular expression, or of a pattern with wildcards. */
    private static final Pattern IN_EXPRESSION = Pattern.compile("(?:[=!]~|==~|\\s-[ci]?(?:not)?(?:match|like)\\b)\\s*+"
            + "(?:/[^/\\n]*+|\"[^\"\\n]*+|'[^'\\n]*+|[^\\s\"'/][^\\s;]*+)?$");

    private static final Pattern IN_GREP =
            Pattern.compile("\\b[ef]?grep\\s(?:[^|;&\\n'\"]|'[^'\\n]*+'|\"[^\"\\n]*+\")*+(?:['\"][^'\"\\n]*+)?$");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\w({]");
    /** After a word of a text in which another text is searched. */
    private static final Pattern IN_SEARCHED = Pattern.compile("(?:[ ,|][\\w.-]++)*+[ ,|]?[\"']\\s*+[=!]=\\s*+\\*");

    private final SourceText text;
    private final ComparedLists lists;
    private final boolean hasCases;
    private final boolean hasBranches;

    private ComparedWords(SourceText text) {
        this.text = text;
        this.lists = new ComparedLists(text);
        this.hasCases = CASE.matcher(text.content()).find();
        this.hasBranches = SWITCH.matcher(text.content()).find();
    }

    /** Those of some words that are compared with a variable, and are the same value for certain. */
    public static List<ComparedWord> with(String variable, SourceText text, List<ComparedWord> words) {
        Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(variable) + "(?![\\w-])");
        return words.stream().filter(word -> word.follows(name, text)).toList();
    }

    /** The places of a word, in the order of the text. */
    public static List<ComparedWord> in(SourceText text, String word) {
        return new ComparedWords(text).find(word);
    }

    private List<ComparedWord> find(String word) {
        var found = new ArrayList<ComparedWord>();
        Matcher place = Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w.-])", Pattern.CASE_INSENSITIVE)
                .matcher(text.content());
        for (int count = 0; count < MOST_PLACES && found.size() < MOST_IN_FILE && place.find(); count++) {
            Cancellation.check();
            compared(new TextRange(place.start(), place.end())).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<ComparedWord> compared(TextRange place) {
        TextRange line = text.line(text.lineAt(place.start()));
        String before =
                text.slice(new TextRange(Math.max(line.start(), place.start() - MOST_CHARACTERS), place.start()));
        String after = text.slice(new TextRange(place.end(), Math.min(line.end(), place.end() + MOST_CHARACTERS)));
        if (isInPattern(before, after)) {
            return Optional.of(new ComparedWord(place, line, ComparisonForm.PATTERN));
        }
        return isOperand(before, after)
                ? Optional.of(new ComparedWord(place, line, ComparisonForm.OPERAND))
                : lists.find(place);
    }

    private static boolean isInPattern(String before, String after) {
        return IN_EXPRESSION.matcher(before).find()
                || IN_SEARCHED.matcher(after).lookingAt()
                || IN_GREP.matcher(before).find()
                        && VARIABLE.matcher(before + after).find();
    }

    private boolean isOperand(String before, String after) {
        return BEFORE.matcher(before).find()
                || AFTER.matcher(after).lookingAt()
                || hasCases
                        && BEFORE_PATTERN.matcher(before).find()
                        && AFTER_PATTERN.matcher(after).lookingAt()
                || hasBranches
                        && BEFORE_BRANCH.matcher(before).find()
                        && AFTER_BRANCH.matcher(after).lookingAt();
    }
}
