package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for each of which a loop of a script runs: {@code for s in dev prod}, or {@code for s in $STAGES} where
 * {@code STAGES} is a list; in shells, PowerShell and batch files.
 */
final class LoopWords {
    private static final int MOST_LOOPS = 200;
    private static final int MOST_WORDS = 100;

    /** Each is searched in the whole text. */
    private static final int MOST_LISTS = 20;

    private static final Pattern LOOP = Pattern.compile(
            "(?i)\\bfor(?:each)?[ \\t]*+\\(?[$%]{0,2}(?<name>[A-Za-z_]\\w*+)[ \\t]++in[ \\t]++(?<words>[^;\\n#]{1,500})");

    /** A word of a list, or the variable of another list. */
    private static final Pattern ELEMENT =
            Pattern.compile("(?<![\\w./-])(?:\\$\\$?[{(]?|\\{\\{[ \\t]*+)(?<list>[A-Za-z_]\\w*+)"
                    + "|(?<![\\w./$-])(?<word>[A-Za-z][\\w.-]*+)(?![\\w/$(])");

    private static final String ASSIGNED = "[ \\t]*+[:?+]?=[ \\t]*+(?<words>[^;\\n#]{1,500})";

    /** After the words of a loop. */
    private static final Pattern END = Pattern.compile("\\bdo\\b|\\)[ \\t]*+(?:do\\b|\\{)");

    private final SourceText text;
    private final Map<String, List<TextRange>> words = new HashMap<>();
    private final Map<String, Optional<TextRange>> lists = new HashMap<>();

    private LoopWords(SourceText text) {
        this.text = text;
    }

    static LoopWords in(SourceText text) {
        var loops = new LoopWords(text);
        if (text.content().contains(" in ")) {
            loops.collect();
        }
        return loops;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words that the variable of a loop stands for; none if it is not one. */
    List<TextRange> of(String variable) {
        return words.getOrDefault(variable, List.of());
    }

    private void collect() {
        Matcher loop = LOOP.matcher(text.content());
        for (int count = 0; count < MOST_LOOPS && loop.find(); count++) {
            Cancellation.check();
            List<TextRange> found = words.computeIfAbsent(loop.group("name"), name -> new ArrayList<>());
            Matcher end = END.matcher(text.content()).region(loop.start("words"), loop.end("words"));
            var range = new TextRange(loop.start("words"), end.find() ? end.start() : loop.end("words"));
            addElements(range, new HashSet<>(), found);
        }
    }

    /**
     * @param seen the variables whose values are in the list already
     */
    private void addElements(TextRange list, Set<String> seen, List<TextRange> found) {
        Matcher element =
                ELEMENT.matcher(text.content()).region(list.start(), list.end()).useTransparentBounds(true);
        while (found.size() < MOST_WORDS && element.find()) {
            String variable = element.group("list");
            if (variable == null) {
                found.add(new TextRange(element.start("word"), element.end("word")));
            } else if (seen.add(variable)) {
                list(variable).ifPresent(value -> addElements(value, seen, found));
            }
        }
    }

    private Optional<TextRange> list(String variable) {
        return lists.size() < MOST_LISTS || lists.containsKey(variable)
                ? lists.computeIfAbsent(variable, this::assigned)
                : Optional.empty();
    }

    /** The value of the first assignment of a variable. */
    private Optional<TextRange> assigned(String variable) {
        Matcher assignment =
                Pattern.compile("(?<![\\w.-])" + variable + ASSIGNED).matcher(text.content());
        return assignment.find()
                ? Optional.of(new TextRange(assignment.start("words"), assignment.end("words")))
                : Optional.empty();
    }
}
