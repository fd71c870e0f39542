package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.buildfiles.FileSources;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the files from which a file takes variables, whatever their names: {@code source vars}, {@code include rules},
 * {@code --env-file prod}. They are found without parsing the language of the file, so that some paths may be other words.
 */
public final class SourcedFiles {
    /** A file with more such words is generated. */
    private static final int MOST_IN_FILE = 100;

    /** An option with which Compose reads a file, even if the command is in a file that builds nothing by itself. */
    private static final String OPTION = "--env-file";

    /** One word of a shell, which may contain a command in parentheses. */
    private static final String WORD =
            "(?:\\$\\([^()\\n]{0,100}+\\)|\\$\\{[^}\\n]{0,100}+}|[\"']|[^\\s;&|<>(){}\"'`]){1,200}+";

    /** Before a command of a shell, also after the key of YAML or the prefix of a recipe. */
    private static final String COMMAND = "(?:^|[;&|({]|(?<!\\w)(?:then|do|else|run:|-))[ \\t@]*+[\"']?";

    private static final List<ReadingForm> FORMS = List.of(
            ReadingForm.of(" ", COMMAND + "(?:source|\\.)[ \\t]++(?<words>" + WORD + ")"),
            ReadingForm.of("include", "^[ \\t]*+[-s]?include[ \\t]++(?<words>[^#\\n]++)"),
            ReadingForm.of("import", "^[ \\t]*+import\\??[ \\t]*+(?<words>[\"'][^\"'\\n]++)"),
            ReadingForm.of("call", "^[ \\t@]*+(?i:call)[ \\t]++(?<words>" + WORD + ")"),
            ReadingForm.of(OPTION, "(?<![\\w-])" + OPTION + "(?:=|[ \\t]++)(?<words>" + WORD + ")"),
            ReadingForm.of(
                    "dotenv", "^[ \\t]*+set[ \\t]++dotenv-(?:path|filename)[ \\t]*+:=[ \\t]*+(?<words>[^#\\n]++)"),
            ReadingForm.of(
                    "dotenv", "^[ \\t]*+dotenv[ \\t]*+:(?<words>[ \\t]*+\\[[^]]*+]|(?:\\s*+-[ \\t]++[^\\n]++)++)"),
            // The output of a command, or the input of a loop, becomes the environment.
            ReadingForm.of(" ", "(?<![\\w-])(?:export|env|eval|declare)[ \\t]++[\"']?(?:\\$\\(|`)(?<words>[^)`\\n]++)"),
            ReadingForm.unsure("done", "(?<![\\w-])done[ \\t]*+<[ \\t]*+(?<words>" + WORD + ")"),
            ReadingForm.of(
                    "GITHUB_",
                    "(?<![\\w-])cat[ \\t]++(?<words>[^\\n>]++)>>?[ \\t]*+[\"']?\\$\\{?GITHUB_(?:ENV|OUTPUT)"));

    private static final Pattern WORDS = Pattern.compile(WORD);
    private static final Pattern AROUND = Pattern.compile("[\"'\\[\\],]");
    /** Up to the last variable or command in a path. */
    private static final Pattern COMPUTED = Pattern.compile("^.*(?:[)}]|\\$\\w++)");
    /** Of make: the files that its argument matches. */
    private static final Pattern MATCHING_FILES = Pattern.compile("^\\$[({]wildcard[ \\t]++(?<glob>[^)}]++)[)}]$");

    private static final Pattern PATH = Pattern.compile("[\\w.+@-][\\w.+@/-]*+");
    private static final Pattern GLOB = Pattern.compile("[\\w.+@/*?\\[\\]-]*[*?\\[][\\w.+@/*?\\[\\]-]*");

    private final String text;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<TextRange> unknown = new TreeSet<>(Order.byInt(TextRange::start));

    private SourcedFiles(String text) {
        this.text = text;
    }

    /**
     * A way to read a file.
     *
     * @param word without which it does not occur
     * @param pattern with a group for the paths
     * @param isSure whether it sets variables, whatever else the file says
     */
    private record ReadingForm(String word, Pattern pattern, boolean isSure) {
        static ReadingForm of(String word, String pattern) {
            return new ReadingForm(word, Pattern.compile("(?m)" + pattern), true);
        }

        static ReadingForm unsure(String word, String pattern) {
            return new ReadingForm(word, Pattern.compile("(?m)" + pattern), false);
        }
    }

    /** Those of a file that starts builds, or that is read by such a file. */
    public static FileSources in(String text) {
        var files = new SourcedFiles(text);
        FORMS.stream().filter(form -> text.contains(form.word())).forEach(files::find);
        return new FileSources(files.paths, List.copyOf(files.unknown));
    }

    /** Whether a command of the file may start the builds of another one, so that it counts though it builds nothing. */
    public static boolean mayStartOthers(String text) {
        return text.contains(OPTION);
    }

    private void find(ReadingForm form) {
        Matcher use = form.pattern().matcher(text);
        while (isOpen() && use.find()) {
            Cancellation.check();
            Matcher word = WORDS.matcher(text).region(use.start("words"), use.end("words"));
            while (isOpen() && word.find()) {
                add(AROUND.matcher(word.group()).replaceAll(""), new TextRange(word.start(), word.end()), form);
            }
        }
    }

    private boolean isOpen() {
        return paths.size() + unknown.size() < MOST_IN_FILE;
    }

    private void add(String written, TextRange range, ReadingForm form) {
        Matcher matching = MATCHING_FILES.matcher(written);
        String plain = matching.matches() ? matching.group("glob") : written;
        String rest = COMPUTED.matcher(plain).replaceFirst("");
        boolean isComputed = rest.length() < plain.length();
        String path = isComputed && rest.startsWith("/") ? rest.substring(1) : rest;
        if (PATH.matcher(path).matches() && (!isComputed || path.length() < rest.length())) {
            paths.add(path);
        } else if (form.isSure && (isComputed || GLOB.matcher(path).matches() && !PassedWords.isReadInFull(path))) {
            unknown.add(range);
        }
    }
}
