package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.ChainedCall;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.buildfiles.SearchedText.FoundWord;
import io.github.dockerfilestages.buildfiles.SearchedText.SoughtWord;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds builds with a computed target or build argument in texts that no reader understands: scripts in other languages,
 * configurations of other tools. Nothing else is known about such a build, so that any value in the text may name a stage.
 */
public final class UnreadBuilds {
    private static final int MOST_IN_FILE = 100;
    /** Between a program and its target. */
    private static final int MOST_CHARACTERS = 400;

    private static final int MOST_BEFORE_BUILD = 100;

    /** A variable of a shell, what a string of Ruby or Swift computes, or what a tool replaces in the text. */
    private static final String PLACEHOLDER =
            "\\$?\\{\\{[^\\r\\n{}]{1,200}+}}|[$#\\\\]?[{(]\\w[^\\s{}()]{0,100}+[})]|\\$\\w++|<<[^\\r\\n<>]{1,100}+>>|%\\w++%";

    /** An expression in a string, and what a function replaces that formats strings. */
    private static final String EXPRESSION = "[$#]?\\{\\w[^\\r\\n{}]{0,200}+}|\\$\\([^\\r\\n()]{1,200}+\\)"
            + "|%(?:\\(\\w++\\))?(?:\\d\\$)?[sqv@](?!\\w)|\\{(?:[:!][^\\s{}]{0,20}+)?}";

    /** The name of a variable in a list of strings, or after an operator that joins strings. */
    private static final String NAME = "[A-Za-z_][\\w.]*+(?![\"'`\\w(])";

    /** A variable of any language, or a call; but not a named argument, or what stands for no value. */
    private static final String VARIABLE =
            "(?:[$@&*]|\\.\\.\\.)?+(?!(?:none|null|nil|true|false|undefined|str|string)\\b)"
                    + "[A-Za-z_][\\w.]*+(?![\"'`\\w])(?!\\s*+=(?![=>])|:\\s)";

    private static final Pattern TARGET = Pattern.compile("--target(?:[= \\t]\\s*+[\"']?(?<placed>" + PLACEHOLDER
            + "|" + EXPRESSION + ")|[=\\s]?[\"'`]\\s*+(?:[,+.]\\s*+[fF$]?[\"'`](?<quoted>" + PLACEHOLDER + "|"
            + EXPRESSION
            + ")|[,+]\\s*+(?i:(?<variable>" + VARIABLE + "))|\\.{1,2}\\s*+(?<name>\\$?" + NAME + "))"
            + "|[\"']?\\s*\\n\\s*-\\s+[\"']?(?<item>" + PLACEHOLDER + "))"
            + "|\\btarget[\"']?[ \\t]*+[:=][ \\t]*+[\"']?(?<value>\\$?\\{\\{[^\\r\\n{}]{1,200}+}}|\\$\\{\\w++})");

    private static final Pattern CHAINED = Pattern.compile(VARIABLE, Pattern.CASE_INSENSITIVE);

    private static final Pattern ARGUMENT = Pattern.compile(
            "--build-arg[\"'`]?[=,\\s-]\\s*+(?:-\\s++)?(?:[fF$]?[\"'`])?(?<key>[A-Za-z_]\\w*+)=(?<value>" + PLACEHOLDER
                    + ")");

    private static final String OPTION = "--";
    private static final Set<SoughtWord> TARGETS = EnumSet.of(SoughtWord.TARGET);
    private static final Set<SoughtWord> ARGUMENTS = EnumSet.of(SoughtWord.BUILD_ARG);
    private static final List<String> GROUPS = List.of("placed", "quoted", "variable", "name", "item", "value");

    private static final Pattern BUILD = Pattern.compile("(?<![\\w-])build(?![\\w-])");
    private static final Pattern PROGRAM =
            Pattern.compile("docker|podman|buildah|nerdctl|buildx", Pattern.CASE_INSENSITIVE);

    /** Programs that do nothing but build images. */
    private static final Pattern BUILDER = Pattern.compile("kaniko|buildctl");

    /** What makes a command one of another program. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(?:cargo|cross|rustup|rustc|cmake|bazel|compose|run|exec)\\b");

    private UnreadBuilds() {}

    /** The builds: first those with a target. */
    public static List<Build> in(SearchedText searched) {
        String content = searched.content();
        var builds = new ArrayList<Build>();
        Matcher target = TARGET.matcher(content).useTransparentBounds(true);
        int at = 0;
        for (FoundWord word : searched.find(TARGETS)) {
            Cancellation.check();
            if (builds.size() >= MOST_IN_FILE) {
                break;
            }
            Optional<TextRange> range =
                    isFoundAt(word.start(), at, target) ? Optional.of(value(target)) : chained(content, word);
            if (range.filter(found -> isOfBuild(content, word.start(), found)).isPresent()) {
                Value value = unknown(content, range.get());
                builds.add(build(value).target(Optional.of(value)).build());
            }
            at = range.map(TextRange::end).orElse(at);
        }
        Matcher argument = ARGUMENT.matcher(content);
        for (FoundWord word : searched.find(ARGUMENTS)) {
            if (builds.size() < MOST_IN_FILE && isFoundAt(word.start(), 0, argument)) {
                Value value = unknown(content, new TextRange(argument.start("value"), argument.end("value")));
                builds.add(build(value)
                        .arguments(List.of(new BuildArgument(argument.group("key"), Optional.of(value))))
                        .build());
            }
        }
        return builds;
    }

    /** Whether a pattern matches a word, or the option with its name, after an offset. */
    private static boolean isFoundAt(int word, int after, Matcher pattern) {
        return isAt(word - OPTION.length(), after, pattern) || isAt(word, after, pattern);
    }

    private static boolean isAt(int start, int after, Matcher pattern) {
        return start >= after && pattern.region(start, pattern.regionEnd()).lookingAt();
    }

    /** The variable that the next call of the same kind gets. */
    private static Optional<TextRange> chained(String content, FoundWord word) {
        int option = word.start() - OPTION.length();
        if (!content.startsWith(OPTION, option)) {
            return Optional.empty();
        }
        OptionalInt next = ChainedCall.argumentAfter(content, option, word.end());
        Matcher variable = CHAINED.matcher(content);
        return next.isPresent()
                        && variable.region(next.getAsInt(), content.length()).lookingAt()
                ? Optional.of(new TextRange(variable.start(), variable.end()))
                : Optional.empty();
    }

    private static boolean isOfBuild(String content, int target, TextRange value) {
        int option = content.startsWith(OPTION, target - OPTION.length()) ? target - OPTION.length() : target;
        return isOfBuild(content.substring(Math.max(0, option - MOST_CHARACTERS), option))
                || option < target && LoneOption.mayBeOfBuild(content, option, value);
    }

    private static TextRange value(Matcher target) {
        String group = GROUPS.stream()
                .filter(name -> target.group(name) != null)
                .findFirst()
                .orElseThrow();
        return new TextRange(target.start(group), target.end(group));
    }

    /** Whether the last program before a target builds images. */
    private static boolean isOfBuild(String before) {
        Optional<String> command = last(BUILD, before)
                .map(build -> before.substring(Math.max(0, build.start() - MOST_BEFORE_BUILD), build.start()));
        return command.flatMap(text -> last(PROGRAM, text).map(program -> text.substring(program.end())))
                        .filter(between -> !OTHER.matcher(between).find())
                        .isPresent()
                || BUILDER.matcher(before).find();
    }

    private static Optional<MatchResult> last(Pattern pattern, String text) {
        return Matches.of(pattern.matcher(text)).reduce((one, next) -> next);
    }

    private static Value unknown(String content, TextRange range) {
        return new Value(range.of(content), range, Certainty.UNKNOWN);
    }

    /** The path is as unknown as the value. */
    private static Build.BuildBuilder build(Value value) {
        return Build.of(BuildKind.SHELL).context(Optional.of(value));
    }
}
