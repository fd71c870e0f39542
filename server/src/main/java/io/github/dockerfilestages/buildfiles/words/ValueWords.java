package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.syntax.IndentedLines;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a word where a text of any language has a value: in quotes, after an equals sign or a colon, as an element of a
 * list, after an option. Where a build computes its target from such values, the word may name the stage.
 */
public final class ValueWords {
    private static final int MOST_IN_FILE = 200;
    /** Of a line around a word; longer lines are generated. */
    private static final int MOST_CHARACTERS = 300;

    private static final int MOST_PLACES = 5_000;

    private static final String OPENING = "(?<open>[=:,>|\\[({]\\s*+|[\"'`])[\"'`]?";
    private static final String OPTION = "(?:^|\\s)--?[A-Za-z][\\w-]{2,}\\s++[\"']?";
    /** A function of PowerShell, or a label of a batch file, with other arguments. */
    private static final String CALL =
            "(?:^|[\\s;|&({])(?::[\\w-]++|[A-Z]\\w*+-\\w++)(?:\\s++[\\w.,'\"-]++)*?\\s++[\"']?";
    /** Written for other commands, given to a variable, or a line of data. */
    private static final String DATA =
            "(?<data>(?:^|[\\s;|&(])(?:echo|printf\\s++\\S++|set(?:\\s++--?\\w++)*+\\s++\\w++)\\s++|^\\s*+)[\"']?";

    /** A list of words of Ruby or Perl, or one that a command writes with a line for each. */
    private static final String WORDS =
            "(?:(?:%[wWiI]|\\bqw\\s?)[\\[({<|/]\\s*+|\\bprintf\\s++[\"']?%s\\\\n[\"']?\\s++)(?:[\\w.-]++\\s++)*+";

    /** A later word of a list that is assigned as one text. */
    private static final String ASSIGNED = "=\\s*+[\"'`]?(?:[\\w.-]++\\s++)++";

    /** A text of several words that code splits: {@code "dev prod".split()}, {@code strings.Fields("dev prod")}. */
    private static final Pattern BEFORE_IN_SPLIT = Pattern.compile(
            "(?<call>\\b(?:[sS]plit|Fields|explode)\\((?:[\"'`][^\"'`]{1,3}[\"'`],\\s*+)?)?[\"'`](?:[\\w.-]++[ \\t,;|:]++)*+$");

    private static final Pattern AFTER_IN_SPLIT =
            Pattern.compile("(?:[ \\t,;|:]++[\\w.-]++)*+[\"'`](?<method>\\s*+(?:\\.[sS]plit|-split)\\b)?");

    private static final String ITEM = "^\\s*+(?:-\\s++)++[\"']?";
    private static final Pattern BEFORE = Pattern.compile("(?:" + OPENING + "|" + OPTION + "|" + ITEM + "|" + WORDS
            + "|" + ASSIGNED + "|" + DATA + "|" + CALL + ")$");

    private static final Pattern FUNCTION = Pattern.compile(
            "(?:\\bfunction\\s++(?:\\w++:)?([A-Za-z][\\w-]*+)|^\\s*+([A-Za-z_][\\w-]*+)\\s*+\\(\\))",
            Pattern.MULTILINE);
    /** A command with other arguments. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:^|[;|&({])\\s*+([A-Za-z_][\\w-]*+)(?:\\s++(?:[\\w.,-]++|\"[^\"]*+\"|'[^']*+'))*?\\s++[\"']?$");
    /** A value that is the rest of its line, or ends with a character that does not follow a word in prose. */
    private static final Pattern AFTER = Pattern.compile("[\"'`]|\\s*+(?:[\"'`,\\])};#|&]|\\\\?$)");

    private static final Pattern AFTER_BLANK = Pattern.compile("\\s");
    private static final Pattern KEY = Pattern.compile("([\\w-]++)(?:[\"']?\\s*+(:?=|:)|\\()");

    /** Keys whose values are names of other things, in the pipelines of all tools. */
    private static final Set<String> OTHER_KEYS = Set.of(
            "stage",
            "stages",
            "name",
            "id",
            "needs",
            "dependencies",
            "depends_on",
            "dependsOn",
            "requires",
            "uses",
            "runs-on",
            "image",
            "on",
            "only",
            "except",
            "branches",
            "tags",
            "labels",
            "title",
            "description",
            "displayName",
            "job",
            "jobs",
            "extends",
            "shell",
            "types");

    /** Those of them that are variables of a program where a value is assigned to them. */
    private static final Set<String> KEYS_OF_PIPELINES = Set.of("stage", "stages");

    private final SourceText text;
    private final IndentedLines lines;
    private final String name;
    private final Set<String> functions;

    private ValueWords(SourceText text, String name) {
        this.text = text;
        this.lines = new IndentedLines(text);
        this.name = name;
        this.functions = Matches.of(FUNCTION.matcher(text.content()))
                .map(function -> function.group(1) == null ? function.group(2) : function.group(1))
                .collect(Collectors.toSet());
    }

    /** The places of a word, in any case, that may be values; in order. */
    public static List<NameMention> in(SourceText text, String name) {
        return new ValueWords(text, name).find();
    }

    private List<NameMention> find() {
        var found = new ArrayList<NameMention>();
        Matcher word = Pattern.compile(
                        "(?<![\\w.$/-])" + Pattern.quote(name) + "(?![\\w$/{(%@\\\\-]|[.:]\\S)",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text.content());
        for (int place = 0; place < MOST_PLACES && found.size() < MOST_IN_FILE && word.find(); place++) {
            Cancellation.check();
            var range = new TextRange(word.start(), word.end());
            if (isValue(range)) {
                found.add(NameMention.at(range, text));
            }
        }
        return List.copyOf(found);
    }

    private boolean isValue(TextRange word) {
        int line = text.lineAt(word.start());
        TextRange whole = text.line(line);
        String before =
                text.slice(new TextRange(Math.max(whole.start(), word.start() - MOST_CHARACTERS), word.start()));
        String after = text.slice(new TextRange(
                word.end(), Math.max(word.end(), Math.min(whole.end(), word.end() + MOST_CHARACTERS))));
        if (isSplit(before, after)) {
            return true;
        }
        Matcher start = BEFORE.matcher(before);
        if (!start.find()) {
            return isArgument(before)
                    && (AFTER.matcher(after).lookingAt()
                            || AFTER_BLANK.matcher(after).lookingAt());
        }
        boolean isAssigned = Optional.ofNullable(start.group("open"))
                .filter(open -> open.startsWith("="))
                .isPresent();
        boolean isWhole = AFTER.matcher(after).lookingAt()
                || (isAssigned || start.group("open") == null && start.group("data") == null)
                        && AFTER_BLANK.matcher(after).lookingAt();
        return isWhole && key(before, line).filter(OTHER_KEYS::contains).isEmpty();
    }

    private static boolean isSplit(String before, String after) {
        Matcher start = BEFORE_IN_SPLIT.matcher(before);
        Matcher end = AFTER_IN_SPLIT.matcher(after);
        return start.find() && end.lookingAt() && (start.group("call") != null || end.group("method") != null);
    }

    /** Whether a function of the text gets what follows. */
    private boolean isArgument(String before) {
        if (functions.isEmpty()) {
            return false;
        }
        Matcher command = COMMAND.matcher(before);
        return command.find() && functions.contains(command.group(1));
    }

    /** The key of a value, which may be above a list. */
    private Optional<String> key(String before, int line) {
        Optional<MatchResult> own = Matches.of(KEY.matcher(before)).reduce((one, next) -> next);
        return own.isPresent() ? own.filter(key -> !isVariable(key)).map(key -> key.group(1)) : lines.ownerKey(line);
    }

    private static boolean isVariable(MatchResult key) {
        return KEYS_OF_PIPELINES.contains(key.group(1))
                && key.group(2) != null
                && key.group(2).endsWith("=");
    }
}
