package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.SearchedText.SoughtWord;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that may be the names of bake targets in files of any kind: the operands of {@code docker buildx bake}, and the
 * {@code targets} of the action for it.
 */
public final class BakeTargetWords {
    /** Who gets the words. */
    private static final String RECEIVER = "bake";

    private static final int MOST_IN_FILE = 500;
    /** Of one command. */
    private static final int MOST_ARGUMENTS = 50;

    private static final Pattern COMMAND = Pattern.compile("(?<![\\w./-])(?:bake|BAKE[)}])(?=[ \\t\"'`,])");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?:[ \\t\"'`,\\[]|\\\\\\r?\\n)++([^\\s;|&<>#\"'`,\\]\\\\]++)");

    private static final String ACTION = "bake-action";
    private static final Pattern TARGETS = Pattern.compile("(?<![\\w-])targets[\"']?[ \\t]*+:");
    private static final Pattern LISTED =
            Pattern.compile("[\\s,|>\\[\"'-]*+([^\\s,\\]\"':]++)(?![\\w.-]*+[\"']?[ \\t]*+:)");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*+");

    private final SourceText text;
    private final List<NameMention> found = new ArrayList<>();

    private BakeTargetWords(SourceText text) {
        this.text = text;
    }

    /** The words, in no order. */
    public static List<NameMention> in(SearchedText searched) {
        if (!searched.has(Set.of(SoughtWord.BAKE))) {
            return List.of();
        }
        SourceText text = searched.text();
        var words = new BakeTargetWords(text);
        words.addAll(COMMAND, ARGUMENT);
        if (text.content().contains(ACTION)) {
            words.addAll(TARGETS, LISTED);
        }
        return List.copyOf(words.found);
    }

    /** Whether a word is one of these. */
    public static boolean isOne(NameMention word) {
        return word.receiverName().equals(RECEIVER);
    }

    private void addAll(Pattern start, Pattern element) {
        Matcher command = start.matcher(text.content());
        Matcher word = element.matcher(text.content());
        int at = 0;
        while (found.size() < MOST_IN_FILE && command.find(at)) {
            Cancellation.check();
            at = command.end();
            for (int count = 0;
                    count < MOST_ARGUMENTS && word.region(at, text.length()).lookingAt();
                    count++) {
                add(new TextRange(word.start(1), word.end(1)));
                at = word.end();
            }
        }
    }

    private void add(TextRange range) {
        if (NAME.matcher(text.slice(range)).matches()) {
            found.add(NameMention.at(range, text).givenTo(RECEIVER));
        }
    }
}
