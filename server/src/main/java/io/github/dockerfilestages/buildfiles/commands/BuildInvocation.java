package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a program that builds, anywhere among the words of a command: after {@code sudo}, {@code retry}, {@code X=y}.
 */
final class BuildInvocation {
    private static final Set<String> PROGRAMS =
            Set.of("docker", "podman", "nerdctl", "buildah", "buildx", "docker-buildx");
    private static final Set<String> BUILDCTL = Set.of("buildctl", "buildctl-daemonless.sh");
    private static final String WINDOWS_ENDING = ".exe";
    private static final String EXECUTOR = "executor";

    private static final List<String> NAME_PARTS =
            List.of("docker", "podman", "nerdctl", "buildah", "buildx", "buildctl", "container");
    /** Parts of the name of a variable, separated by underscores, that indicate a command other than a build. */
    private static final Set<String> OTHER_NAME_PARTS = Set.of("compose", "run", "exec");

    private static final Set<String> GROUPS = Set.of("buildx", "image", "builder");
    private static final Set<String> BUILDS = Set.of("build", "bud");
    private static final Set<String> BAKE = Set.of("bake");
    private static final String SHORT_BUILD = "b";
    private static final Pattern PART_OF_BUILD =
            Pattern.compile("(?<!\\S)(?:build|bud|bake|b)(?!\\S)|(?<![^\\s/\\\\])executor");
    private static final Set<String> GLOBAL_OPTIONS_WITH_VALUE = words(
            "-H -c -l -n -a --host --context --config --log-level --tlscacert --tlscert --tlskey --builder --connection"
                    + " --url --identity --root --runroot --storage-driver --storage-opt --namespace --address"
                    + " --snapshotter --cgroup-manager --registries-conf --addr --timeout --log-format"
                    + " --tlsservername --tlsdir");
    /** Between a program and its {@code build}; no real command line has more words there. */
    private static final int MAX_GLOBAL_WORDS = 24;

    /** Options that, next to {@code --target}, only programs that build images have. */
    private static final Set<String> OWN_OPTIONS = words(
            "-t -f --tag --file --build-arg --build-context --iidfile --cache-from --cache-to --load --push --pull"
                    + " --no-cache --secret --ssh --output");

    /** Options whose values say nothing about stages and Dockerfiles. */
    private static final Set<String> OPTIONS_OF_NO_USE = words(
            "-t -o --tag --output --label --annotation --platform --progress --cache-from --cache-to --secret --ssh"
                    + " --iidfile --metadata-file --network --destination --builder");

    static final String ARGUMENT = "--build-arg";
    private static final Set<String> TARGET_OR_FILE = words("--target -f --file");
    /** {@code docker buildx build}. */
    private static final int MOST_OF_PROGRAM = 3;

    private static final Set<String> KANIKO_OPTIONS = words("--dockerfile --destination --no-push");

    private final ShellCommand command;
    private final List<CommandWord> words;
    private final boolean hasTarget;
    private final boolean hasBuildOptions;
    private final boolean hasKanikoOptions;
    private final int called;

    private BuildInvocation(ShellCommand command) {
        this.command = command;
        this.words = command.words();
        this.hasTarget = words.stream().anyMatch(DockerLine::mayGiveTarget);
        this.hasBuildOptions = hasTarget && hasOption(OWN_OPTIONS);
        this.hasKanikoOptions = hasOption(KANIKO_OPTIONS);
        this.called = called();
    }

    /** The builds that the command starts: one, unless it changes several targets of a bake file. */
    static List<BuildLine> find(ShellCommand command) {
        var invocation = new BuildInvocation(command);
        List<BuildLine> changes = invocation.changesOfTargets();
        return changes.isEmpty()
                ? invocation.started().map(StartedBuild::read).filter(line -> !line.isEmpty()).stream()
                        .toList()
                : changes;
    }

    /** Whether a command starts a build, or may do so if the variable that it starts with has the right value. */
    static boolean mayBeBuild(ShellCommand command) {
        var invocation = new BuildInvocation(command);
        return invocation.isVariable() || invocation.isBuild();
    }

    /**
     * The same if the values of variables are known.
     *
     * @param parts finds the words of builds
     */
    static boolean mayBeBuild(ShellCommand command, PossibleWords parts) {
        var invocation = new BuildInvocation(command);
        return invocation.isBuild()
                || invocation.isVariable() && (invocation.hasVariableLikeBuild() || parts.mayBeIn(command));
    }

    private boolean isBuild() {
        return started().isPresent() || !changesOfTargets().isEmpty();
    }

    /** Whether a word, or one of those into which a shell splits a value, is one of those that every build has. */
    static boolean isPartOfBuild(CommandWord word) {
        return PART_OF_BUILD.matcher(word.text()).find();
    }

    /** Whether the word with an index, of a command or of a variable in it, may say something about a build. */
    static boolean isOfUse(List<CommandWord> words, int index) {
        String word = words.get(index).text();
        boolean isOptionOfNoUse = OPTIONS_OF_NO_USE.contains(word.split("=", 2)[0]);
        return !isOptionOfNoUse
                && (index == 0
                        || !OPTIONS_OF_NO_USE.contains(words.get(index - 1).text()));
    }

    /** The same for all but the values of build arguments, which may have many combinations. */
    static boolean isOfUseWithoutArguments(List<CommandWord> words, int index) {
        return isOfUse(words, index) && !isOrFollows(words, index, ARGUMENT);
    }

    /** The same for the words that decide whether there is a build, and of which stage. */
    static boolean isIndispensable(List<CommandWord> words, int index) {
        return index < MOST_OF_PROGRAM || TARGET_OR_FILE.stream().anyMatch(option -> isOrFollows(words, index, option));
    }

    private static boolean isOrFollows(List<CommandWord> words, int index, String option) {
        return words.get(index).text().startsWith(option)
                || index > 0 && words.get(index - 1).is(option);
    }

    /** Whether a text contains the name of a program, or a part of a name that indicates a variable with a program. */
    static boolean mayNameProgram(String text) {
        if (NAME_PARTS.stream().anyMatch(text::contains)) {
            return true;
        }
        String lower = lowerCase(text);
        return NAME_PARTS.stream().anyMatch(lower::contains);
    }

    private static Set<String> words(String listed) {
        return Set.of(listed.split(" "));
    }

    /** Whether a variable decides what the command does. */
    private boolean isVariable() {
        return called < words.size() && words.get(called).variable().isPresent();
    }

    /** Whether a variable may contain the program and the word {@code build}; those before it may be empty. */
    private boolean hasVariableLikeBuild() {
        return words.stream()
                .flatMap(word -> word.variable().stream())
                .anyMatch(name -> lowerCase(name).contains("build"));
    }

    private Optional<StartedBuild> started() {
        for (int index = 0; index < words.size(); index++) {
            Optional<String> variable = words.get(index).variable();
            Optional<StartedBuild> started =
                    variable.isPresent() ? byVariable(variable.get(), index) : byProgram(words.get(index), index);
            if (started.isPresent()) {
                return started;
            }
        }
        return Optional.empty();
    }

    private List<BuildLine> changesOfTargets() {
        for (int index = 0; index < words.size(); index++) {
            if (PROGRAMS.contains(programName(words.get(index)))) {
                Optional<Integer> start = arguments(index, BAKE);
                if (start.isPresent()) {
                    List<CommandWord> rest = words.subList(start.get(), words.size());
                    return BakeLine.read(CommandArguments.read(rest, BakeLine::takesValue), command.text());
                }
            }
        }
        return List.of();
    }

    private Optional<StartedBuild> byProgram(CommandWord word, int index) {
        String name = programName(word);
        if (PROGRAMS.contains(name)) {
            return arguments(index).map(start -> new StartedBuild(BuildProgram.named(name), start));
        }
        if (BUILDCTL.contains(name)) {
            return arguments(index).map(start -> new StartedBuild(BuildProgram.BUILDCTL, start));
        }
        return isExecutor(name) && (hasKanikoOptions || word.text().contains("kaniko"))
                ? Optional.of(new StartedBuild(BuildProgram.KANIKO, index + 1))
                : Optional.empty();
    }

    /** Whether a word is the name of a program that builds. */
    static boolean isProgram(CommandWord word) {
        String name = programName(word);
        return PROGRAMS.contains(name) || BUILDCTL.contains(name);
    }

    private static String programName(CommandWord word) {
        String name = word.fileName();
        String plain = name.substring(name.lastIndexOf('\\') + 1);
        return plain.endsWith(WINDOWS_ENDING) ? plain.substring(0, plain.length() - WINDOWS_ENDING.length()) : plain;
    }

    /** The program itself, or an image of it. */
    private static boolean isExecutor(String name) {
        return name.startsWith(EXECUTOR)
                && (name.length() == EXECUTOR.length() || ":@".indexOf(name.charAt(EXECUTOR.length())) >= 0);
    }

    /**
     * A variable may contain the program, judged by its name or by the options after it. It may contain the word
     * {@code build} too; then only the options tell, and only if the variable is the command itself.
     */
    private Optional<StartedBuild> byVariable(String name, int index) {
        Optional<Integer> start = arguments(index);
        if (start.isPresent() && (hasBuildOptions || namesProgram(name))) {
            return Optional.of(new StartedBuild(program(name), start.get()));
        }
        boolean suggestsBuild = hasBuildOptions || hasTarget && namesProgram(name);
        return index == called && suggestsBuild && lowerCase(name).contains("build")
                ? Optional.of(new StartedBuild(BuildProgram.DOCKER, index + 1, Optional.of(words.get(index))))
                : Optional.empty();
    }

    private static BuildProgram program(String name) {
        return lowerCase(name).contains("buildctl") ? BuildProgram.BUILDCTL : BuildProgram.named(name);
    }

    private static boolean namesProgram(String name) {
        String lower = lowerCase(name);
        return NAME_PARTS.stream().anyMatch(lower::contains)
                && List.of(lower.split("[^a-z0-9]+")).stream().noneMatch(OTHER_NAME_PARTS::contains);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The index of the word after assignments and reserved words. */
    private int called() {
        int index = 0;
        while (index < words.size()
                && (CommandReader.isReserved(words.get(index))
                        || words.get(index).text().indexOf('=') > 0)) {
            index++;
        }
        return index;
    }

    /** The index after the word that makes a program build, if there are only options and command groups before it. */
    private Optional<Integer> arguments(int program) {
        return arguments(program, BUILDS);
    }

    private Optional<Integer> arguments(int program, Set<String> commands) {
        int limit = Math.min(words.size(), program + MAX_GLOBAL_WORDS);
        for (int at = program + 1; at < limit; at++) {
            CommandWord word = words.get(at);
            if (commands.contains(word.text())
                    || commands.contains("build")
                            && word.is(SHORT_BUILD)
                            && words.get(at - 1).is("buildx")) {
                return Optional.of(at + 1);
            }
            if (GLOBAL_OPTIONS_WITH_VALUE.contains(word.text())) {
                at++;
            } else if (!word.isOption() && word.variable().isEmpty() && !GROUPS.contains(word.text())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A build that the command starts; its arguments are read only when they are needed. */
    private final class StartedBuild {
        private final BuildProgram program;

        /** The index of the word where its arguments begin. */
        private final int start;

        /** The word that may contain the context too. */
        private final Optional<CommandWord> variable;

        StartedBuild(BuildProgram program, int start) {
            this(program, start, Optional.empty());
        }

        StartedBuild(BuildProgram program, int start, Optional<CommandWord> variable) {
            this.program = program;
            this.start = start;
            this.variable = variable;
        }

        BuildLine read() {
            var arguments = CommandArguments.read(words.subList(start, words.size()), program::takesValue);
            BuildLine line = program.read(arguments, command.text());
            return variable.map(word -> line.withDefaultContext(word.value(command.text())))
                    .orElse(line);
        }
    }

    private boolean hasOption(Set<String> options) {
        return words.stream()
                .anyMatch(
                        word -> word.isOption() && options.contains(word.text().split("=", 2)[0]));
    }
}
