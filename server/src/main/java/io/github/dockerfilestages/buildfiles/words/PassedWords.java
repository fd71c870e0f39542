package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.FileNames;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.SearchedText.FoundWord;
import io.github.dockerfilestages.buildfiles.SearchedText.SoughtWord;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Lazy;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a file passes to others: the arguments of {@code make}, {@code just}, {@code task} and of scripts, and the
 * variables that such a file, one that is included, or one that starts containers or builds sets for them. The other file
 * may name a stage with such a word, and a FROM may name one with such a value of a build argument.
 */
public final class PassedWords {
    /** A file with more such words is generated. */
    static final int MOST_IN_FILE = 2_000;

    /** Of one call. */
    private static final int MOST_ARGUMENTS = 50;

    private static final String JUST = "just";
    private static final Pattern RUNNER = Pattern.compile(
            "(?:\\$[({]MAKE[)}]|(?<![\\w./-])(?:make|gmake|just|task)|(?<![\\w./\\\\$(){}-])(?<path>[\\w./\\\\$(){}-]{1,200}\\.(?:sh|bash|ps1|bat|cmd)))"
                    + "(?=[ \\t]++[^\\s#|&;<>])");
    private static final Set<SoughtWord> RUNNERS = EnumSet.of(
            SoughtWord.MAKE,
            SoughtWord.JUST,
            SoughtWord.TASK,
            SoughtWord.DOT_SH,
            SoughtWord.DOT_BASH,
            SoughtWord.DOT_PS1,
            SoughtWord.DOT_BAT,
            SoughtWord.DOT_CMD);
    private static final Set<SoughtWord> PROGRAMS = EnumSet.range(SoughtWord.MAKE, SoughtWord.TASK);

    /** Of the path of a script. */
    private static final int MOST_IN_PATH = 210;

    /** The end of a string of JSON ends the command. */
    private static final Pattern ARGUMENT =
            Pattern.compile("[ \\t]++((?:(?![\"'][,:}\\]])[^\\s;|&<>#]){1,500}+[\"']?)");

    static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)=[\"']?(?<word>[A-Za-z][\\w.-]*+)[\"']?(?![\\w/:$({.-])");
    /**
     * What separates a name from its value: an equals sign or colon, a tag of XML, a comma between two strings, or the
     * key of the value in a list of names and values.
     */
    private static final String SEPARATOR =
            "(?:[\"']?]?[ \\t]*+(?:(?:[:?+]|\\|\\||\\?\\?)?=>?|:(?=[ \\t\"'])|>)[ \\t]*+|[\"'][ \\t]*+,[ \\t]*+(?=[\"'])"
                    + "|[\"']?[ \\t]*+,?\\s*+[\"']?value[\"']?[ \\t]*+[:=][ \\t]*+)";

    /** The value may be the default of another variable, of a shell or of make. */
    private static final String DEFAULT_OF =
            "(?:[\"']?(?:\\$\\$?\\{\\w++:?[-=]|\\$[({]or[ \\t][^,\\n]{1,100},[ \\t]*+))?";

    /** The names of variables are mostly in uppercase. */
    private static final Pattern VARIABLE = assignment("[A-Z][A-Z0-9_]{2,}");

    private static final Pattern ANY_VARIABLE = assignment("[A-Za-z_]\\w*+");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.-])(?<key>[A-Za-z_]\\w*+)[ \\t]*+=[ \\t]*+\"(?<word>[A-Za-z][\\w.-]*+)\"");
    private static final FilePatterns SETTINGS = FilePatterns.of("**/*.tfvars");
    /** A command in the output of a script, with which a pipeline of Azure sets a variable for the next steps. */
    private static final String SET_VARIABLE = "task.setvariable";

    private static final Pattern OUTPUT = Pattern.compile(Pattern.quote(SET_VARIABLE)
            + "[ ]+variable=(?<key>[A-Za-z_][\\w.]*+)[^]\\n]{0,50}+](?<word>[A-Za-z][\\w.-]*+)(?![\\w/:$({.=-])");

    /** A variable, as an argument or as the value of one. */
    private static final Pattern USE = Pattern.compile(
            "(?:(?<key>[A-Za-z_]\\w*+)=)?[\"']?(?:\\$\\$?[{(]?|%%|\\{\\{)(?<name>[A-Za-z_]\\w*+)[})]{0,2}[\"'\\],})]*+");

    private static final Pattern WORD = Pattern.compile("[\"']?([A-Za-z][\\w.-]*+)[\"'\\],})]*+");
    /** Files that set variables for others: makefiles and scripts that are included, files with variables. */
    private static final FilePatterns INCLUDED = FilePatterns.of(
                    "**/*.{mk,mak,make,inc,sh,bash,env}",
                    "**/Makefile.*",
                    "**/.env*",
                    "**/*.env.*",
                    "**/.travis.yml",
                    "**/*buildspec*.{yml,yaml}")
            .inAnyCase("**/taskfile*.{yml,yaml}");

    /** Those whose variables often have names in lowercase. */
    private static final FilePatterns INCLUDED_IN_MAKE =
            FilePatterns.of("**/*.{mk,mak,make,inc,env}", "**/Makefile.*", "**/.env*");

    /** The names of the options and attributes for build arguments, in all languages. */
    private static final Set<SoughtWord> ARGUMENTS =
            EnumSet.of(SoughtWord.BUILD_ARG, SoughtWord.BUILD_ARG_OF_NAME, SoughtWord.BUILDARG);

    private static final Set<SoughtWord> DOCKER = EnumSet.of(SoughtWord.DOCKER);

    private final SourceText text;
    private final Lazy<LoopWords> loops;
    private final List<NameMention> found = new ArrayList<>();

    private PassedWords(SourceText text) {
        this.text = text;
        this.loops = Lazy.of(() -> LoopWords.in(text));
    }

    /** Whether a file may contain such words whatever its text says, judged by its path. */
    public static boolean mayBeIn(String path) {
        return INCLUDED.match(path) || SETTINGS.match(path);
    }

    /** Whether all variables that such a file sets are found, judged by its path: others count by their names. */
    static boolean isReadInFull(String path) {
        return INCLUDED_IN_MAKE.match(path);
    }

    private static Pattern assignment(String name) {
        return Pattern.compile("(?<![\\w-])(?<key>" + name + ")" + SEPARATOR + DEFAULT_OF
                + "[\"']?(?<word>[A-Za-z][\\w.-]*+)[\"']?(?![\\w/:$({.=-])");
    }

    /** The words, in no order. */
    public static List<NameMention> in(String path, SearchedText text) {
        var words = new PassedWords(text.text());
        boolean runsOthers = words.runners(text.find(RUNNERS));
        if (runsOthers) {
            words.addLoops();
        }
        if (text.has(ARGUMENTS) || INCLUDED_IN_MAKE.match(path)) {
            words.assignments(ANY_VARIABLE);
        } else if (runsOthers || text.has(DOCKER) || INCLUDED.match(path)) {
            words.assignments(VARIABLE);
        }
        words.outputs();
        return words.withSettings(path);
    }

    /** The words in a file that others read to set their variables, which may have any names. */
    public static List<NameMention> ofAnyNameIn(String path, SearchedText text) {
        var words = new PassedWords(text.text());
        words.runners(text.find(RUNNERS));
        words.assignments(ANY_VARIABLE);
        return words.withSettings(path);
    }

    private void outputs() {
        if (text.content().contains(SET_VARIABLE)) {
            Matcher set = OUTPUT.matcher(text.content());
            while (found.size() < MOST_IN_FILE && set.find()) {
                add(set.group("key"), new TextRange(set.start("word"), set.end("word")));
            }
        }
    }

    private List<NameMention> withSettings(String path) {
        if (SETTINGS.match(path)) {
            assignments(SETTING);
        }
        return List.copyOf(found);
    }

    /** Whether there are any. */
    private boolean runners(List<FoundWord> words) {
        Matcher runner = RUNNER.matcher(text.content()).useTransparentBounds(true);
        boolean isAny = false;
        int at = 0;
        for (FoundWord word : words) {
            Cancellation.check();
            int start = startOfRunner(word);
            if (start >= at
                    && found.size() < MOST_IN_FILE
                    && runner.region(start, text.length()).lookingAt()) {
                isAny = true;
                at = arguments(runner.end(), receiver(runner));
            }
        }
        return isAny;
    }

    /** Where the program or script starts that ends with a word, if there is one; negative if no argument follows. */
    private int startOfRunner(FoundWord word) {
        boolean isVariable = isAt(word.end(), ")}");
        if (!isAt(isVariable ? word.end() + 1 : word.end(), " \t")) {
            return -1;
        }
        int start = word.start();
        if (isVariable) {
            return start - 2;
        }
        if (PROGRAMS.contains(word.word())) {
            return isAt(start - 1, "g") ? start - 1 : start;
        }
        int least = Math.max(0, start - MOST_IN_PATH);
        while (start > least && isInPath(text.content().charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean isAt(int offset, String characters) {
        return offset >= 0
                && offset < text.length()
                && characters.indexOf(text.content().charAt(offset)) >= 0;
    }

    private static boolean isInPath(char c) {
        return VariableNames.isPart(c) || "./\\$(){}-".indexOf(c) >= 0;
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
            addArgument(range, isRecipe ? Optional.empty() : receiver);
            isRecipe &= text.content().charAt(range.start()) == '-';
        }
        return at;
    }

    private void addArgument(TextRange range, Optional<String> receiver) {
        Matcher assigned = ASSIGNMENT.matcher(text.content()).region(range.start(), range.end());
        Matcher word = WORD.matcher(text.content()).region(range.start(), range.end());
        Matcher use = USE.matcher(text.content()).region(range.start(), range.end());
        if (assigned.lookingAt()) {
            add(assigned.group("key"), new TextRange(assigned.start("word"), assigned.end("word")));
        } else if (word.matches()) {
            receiver.ifPresent(name -> add(name, new TextRange(word.start(1), word.end(1))));
        } else if (use.matches()) {
            Optional.ofNullable(use.group("key"))
                    .or(() -> receiver)
                    .ifPresent(name -> addLoop(use.group("name"), name));
        }
    }

    /** The words of loops whose variables are given to others: {@code WHAT=$s make image}. */
    private void addLoops() {
        if (!loops.get().isEmpty()) {
            CopiedVariables.in(text.content())
                    .forEach((variable, names) -> names.forEach(name -> addLoop(variable, name)));
        }
    }

    /** The words that a loop gives to its variable, which passes them on. */
    private void addLoop(String variable, String receiver) {
        loops.get().of(variable).forEach(word -> add(receiver, word));
    }

    private void assignments(Pattern pattern) {
        String content = text.content();
        Matcher variable = pattern.matcher(content).useTransparentBounds(true);
        int at = 0;
        while (at < content.length() && found.size() < MOST_IN_FILE) {
            int end = endOfName(content, at);
            if (end > at
                    && mayBeAssigned(content, end)
                    && variable.region(at, content.length()).lookingAt()) {
                Cancellation.check();
                add(variable.group("key"), new TextRange(variable.start("word"), variable.end("word")));
                // The word may be the name of something too: in a list of names and values.
                end = variable.start("word");
            }
            at = Math.max(at + 1, end);
        }
        addCopies();
    }

    /** A variable that gets the value of another one passes it too. */
    private void addCopies() {
        Map<String, Set<String>> copies = found.isEmpty() ? Map.of() : CopiedVariables.in(text.content());
        if (copies.isEmpty()) {
            return;
        }
        Deque<NameMention> open = new ArrayDeque<>(found);
        Set<NameMention> known = new HashSet<>(found);
        while (!open.isEmpty() && found.size() < MOST_IN_FILE) {
            NameMention word = open.remove();
            copies.getOrDefault(word.receiverName(), Set.of()).stream()
                    .map(word::givenTo)
                    .filter(known::add)
                    .forEach(added -> {
                        found.add(added);
                        open.add(added);
                    });
        }
    }

    private static int endOfName(String content, int start) {
        int end = start;
        while (end < content.length() && VariableNames.isPart(content.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether what follows a name may give it a value: a quick look that is cheaper than a pattern. */
    private static boolean mayBeAssigned(String content, int end) {
        int at = end;
        while (at < content.length() && " \t\"']".indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        if (at == content.length()) {
            return false;
        }
        return switch (content.charAt(at)) {
            case ':', '?', '+', '=', '>', '|' -> true;
            case ',' -> at > end || mayBeKeyOfValue(content, at + 1);
            case 'v', '\n', '\r' -> mayBeKeyOfValue(content, at);
            default -> false;
        };
    }

    /** Whether the key of a value follows, after blanks and line ends. */
    private static boolean mayBeKeyOfValue(String content, int start) {
        int at = start;
        while (at < content.length()
                && (content.charAt(at) <= ' ' || content.charAt(at) == '"' || content.charAt(at) == '\'')) {
            at++;
        }
        return content.startsWith("value", at);
    }

    private void add(String receiver, TextRange range) {
        found.add(NameMention.at(range, text).givenTo(receiver));
    }
}
