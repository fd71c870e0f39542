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
 * variables that such a file, one that is included, or one that starts containers or builds sets for them. The other file
 * may name a stage with such a word, and a FROM may name one with such a value of a build argument.
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
    /**
     * What separates a name from its value: an equals sign or colon, a tag of XML, a comma between two strings, or the
     * key of the value in a list of names and values.
     */
    private static final String SEPARATOR =
            "(?:[\"']?]?[ \\t]*+(?:[:?+]?=>?|:(?=[ \\t\"'])|>)[ \\t]*+|[\"'][ \\t]*+,[ \\t]*+(?=[\"'])"
                    + "|[\"']?[ \\t]*+,?\\s*+[\"']?value[\"']?[ \\t]*+[:=][ \\t]*+)";

    /** The names of variables are mostly in uppercase. */
    private static final Pattern VARIABLE = assignment("[A-Z][A-Z0-9_]{2,}");

    private static final Pattern ANY_VARIABLE = assignment("[A-Za-z_]\\w*+");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)[ \\t]*+=[ \\t]*+\"(?<word>[A-Za-z][\\w.-]*+)\"");
    private static final FilePatterns SETTINGS = FilePatterns.of("**/*.tfvars");
    private static final Pattern WORD = Pattern.compile("[\"']?([A-Za-z][\\w.-]*+)[\"'\\],})]*+");
    /** Files that set variables for others: makefiles and scripts that are included, files with variables. */
    private static final FilePatterns INCLUDED = FilePatterns.of(
                    "**/*.{mk,mak,make,sh,bash,env}",
                    "**/Makefile.*",
                    "**/.env*",
                    "**/*.env.*",
                    "**/.travis.yml",
                    "**/*buildspec*.{yml,yaml}")
            .inAnyCase("**/taskfile*.{yml,yaml}");

    /** Those whose variables often have names in lowercase. */
    private static final FilePatterns INCLUDED_IN_MAKE =
            FilePatterns.of("**/*.{mk,mak,make,env}", "**/Makefile.*", "**/.env*");

    /** The names of the options and attributes for build arguments, in all languages. */
    private static final List<String> ARGUMENTS =
            List.of("uild-arg", "uild_arg", "uildArg", "uildarg", "UILD_ARG", "UILDARG");

    private static final List<String> PROGRAMS = List.of("docker", "Docker");
    private static final String OPTION = "--build-arg";
    private static final Pattern OPTION_IN_COMMENT = Pattern.compile("^[ \\t]*+#.*" + OPTION + "[=\\s]\\s*+[\"']?$");

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
                || isAny(PROGRAMS, content)
                || isAny(ARGUMENTS, content)
                || INCLUDED.match(path)
                || SETTINGS.match(path);
    }

    private static boolean isAny(List<String> words, String content) {
        return words.stream().anyMatch(content::contains);
    }

    private static Pattern assignment(String name) {
        return Pattern.compile("(?<![\\w-])(?<key>" + name + ")" + SEPARATOR
                + "[\"']?(?<word>[A-Za-z][\\w.-]*+)[\"']?(?![\\w/:$({.=-])");
    }

    /** The words, in no order. */
    public static List<NameMention> in(String path, SourceText text) {
        if (!mayBeIn(path, text.content())) {
            return List.of();
        }
        var words = new PassedWords(text);
        boolean runsOthers = words.runners();
        if (INCLUDED_IN_MAKE.match(path) || isAny(ARGUMENTS, text.content())) {
            words.assignments(ANY_VARIABLE);
        } else if (runsOthers || INCLUDED.match(path) || isAny(PROGRAMS, text.content())) {
            words.assignments(VARIABLE);
        }
        if (SETTINGS.match(path)) {
            words.assignments(SETTING);
        }
        return List.copyOf(words.found);
    }

    /** The values of build arguments in the comments of a Dockerfile, which show how to build it. */
    public static List<NameMention> inCommentsOf(SourceText dockerfile) {
        if (!dockerfile.content().contains(OPTION)) {
            return List.of();
        }
        var words = new PassedWords(dockerfile);
        Matcher assigned = ASSIGNMENT.matcher(dockerfile.content());
        while (words.found.size() < MOST_IN_FILE && assigned.find()) {
            int line = dockerfile.line(dockerfile.lineAt(assigned.start())).start();
            String before = dockerfile.slice(new TextRange(line, assigned.start()));
            if (OPTION_IN_COMMENT.matcher(before).find()) {
                words.add(assigned.group("key"), new TextRange(assigned.start("word"), assigned.end("word")));
            }
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
        Matcher variable = pattern.matcher(text.content()).useTransparentBounds(true);
        while (found.size() < MOST_IN_FILE && variable.find()) {
            Cancellation.check();
            add(variable.group("key"), new TextRange(variable.start("word"), variable.end("word")));
            // The word may be the name of something too: in a list of names and values.
            variable.region(variable.start("word"), text.length());
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
