package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a file passes to others: the arguments of {@code make}, {@code just}, {@code task} and of scripts, and the
 * variables that such a file, or one that is included, sets for them. The other file may name a stage with such a word.
 */
public final class PassedWords {
    /** A file with more such words is generated. */
    private static final int MOST_IN_FILE = 2_000;

    /** Of one call. */
    private static final int MOST_ARGUMENTS = 50;

    private static final String JUST = "just";
    private static final Pattern RUNNER = Pattern.compile(
            "(?:\\$[({]MAKE[)}]|(?<![\\w./-])(?:make|gmake|just|task)|(?<![\\w./\\\\$(){}-])(?<path>[\\w./\\\\$(){}-]{1,200}\\.(?:sh|bash|ps1|bat|cmd)))"
                    + "(?=[ \\t]++[^\\s#|&;<>])");
    private static final Pattern ARGUMENT = Pattern.compile("[ \\t]++([^\\s;|&<>#]++)");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)=[\"']?(?<word>[A-Za-z][\\w.-]*+)[\"']?(?![\\w/:$({.-])");
    private static final Pattern VARIABLE = Pattern.compile(
            "(?<![\\w.-])(?<key>[A-Z][A-Z0-9_]{2,})[\"']?[ \\t]*+(?:[:?+]?=|:)[ \\t]*+[\"']?(?<word>[A-Za-z][\\w.-]*+)[\"']?(?![\\w/:$({.-])");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)[ \\t]*+=[ \\t]*+\"(?<word>[A-Za-z][\\w.-]*+)\"");
    private static final FilePatterns SETTINGS = FilePatterns.of("**/*.tfvars");
    private static final Pattern WORD = Pattern.compile("[\"']?([A-Za-z][\\w.-]*+)[\"'\\],})]*+");
    /** Files that set variables for others: makefiles and scripts that are included, files with variables. */
    private static final FilePatterns INCLUDED =
            FilePatterns.of("**/*.{mk,sh,bash,env}", "**/.env*", "**/*.env.*").inAnyCase("**/taskfile*.{yml,yaml}");

    private final SourceText text;
    private final List<NameMention> found = new ArrayList<>();

    private PassedWords(SourceText text) {
        this.text = text;
    }

    /** Whether a file may contain such words: a quick search that is cheaper than a scan. */
    public static boolean mayBeIn(String path, String content) {
        return content.contains("make ")
                || content.contains("MAKE)")
                || content.contains("just ")
                || content.contains("task ")
                || content.contains(".sh ")
                || content.contains(".ps1 ")
                || INCLUDED.match(path)
                || SETTINGS.match(path);
    }

    /** The words, in no order. */
    public static List<NameMention> in(String path, SourceText text) {
        if (!mayBeIn(path, text.content())) {
            return List.of();
        }
        var words = new PassedWords(text);
        boolean runsOthers = words.runners();
        if (runsOthers || INCLUDED.match(path)) {
            words.assignments(VARIABLE);
        }
        if (SETTINGS.match(path)) {
            words.assignments(SETTING);
        }
        return List.copyOf(words.found);
    }

    /** Whether there are any. */
    private boolean runners() {
        Matcher runner = RUNNER.matcher(text.content()).useTransparentBounds(true);
        boolean isAny = false;
        while (found.size() < MOST_IN_FILE && runner.find()) {
            Cancellation.check();
            isAny = true;
            int end = arguments(runner.end(), receiver(runner));
            runner.region(end, text.length());
        }
        return isAny;
    }

    /** Who gets arguments without a name: a recipe of just, a script; nobody if the program takes none. */
    private static Optional<String> receiver(Matcher runner) {
        if (runner.group("path") != null) {
            return Optional.of(FileNames.of(runner.group("path").replace('\\', '/')));
        }
        return Optional.of(runner.group()).filter(JUST::equals);
    }

    /** Reads the arguments from an offset on; returns the one after them. */
    private int arguments(int start, Optional<String> receiver) {
        Matcher argument = ARGUMENT.matcher(text.content());
        int at = start;
        boolean isRecipe = receiver.filter(JUST::equals).isPresent();
        for (int count = 0;
                count < MOST_ARGUMENTS && argument.region(at, text.length()).lookingAt();
                count++) {
            at = argument.end();
            var range = new TextRange(argument.start(1), at);
            Matcher assigned = ASSIGNMENT.matcher(text.content()).region(range.start(), range.end());
            Matcher word = WORD.matcher(text.content()).region(range.start(), range.end());
            if (assigned.lookingAt()) {
                add(assigned.group("key"), new TextRange(assigned.start("word"), assigned.end("word")));
            } else if (word.matches() && !isRecipe) {
                receiver.ifPresent(name -> add(name, new TextRange(word.start(1), word.end(1))));
            }
            isRecipe &= text.content().charAt(range.start()) == '-';
        }
        return at;
    }

    private void assignments(Pattern pattern) {
        Matcher variable = pattern.matcher(text.content());
        while (found.size() < MOST_IN_FILE && variable.find()) {
            Cancellation.check();
            add(variable.group("key"), new TextRange(variable.start("word"), variable.end("word")));
        }
    }

    private void add(String receiver, TextRange range) {
        found.add(new NameMention(
                text.slice(range),
                range,
                text.position(range.start(), PositionEncoding.UTF_16),
                Optional.of(receiver)));
    }
}
