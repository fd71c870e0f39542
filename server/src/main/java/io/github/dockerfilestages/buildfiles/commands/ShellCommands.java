package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.QuotedTexts;
import io.github.dockerfilestages.syntax.shell.ShellAssignments;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellFunctions;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the builds that shell text starts. Nothing is evaluated: a command with variables is one build for each
 * combination of the values that the file gives them.
 */
public final class ShellCommands {
    /** Quoted text inside quoted text: beyond this depth, people write a file. */
    private static final int MAX_QUOTED_DEPTH = 3;

    /** A redirection to a Dockerfile, or {@code tee} to one. */
    private static final Pattern WRITTEN_DOCKERFILE =
            Pattern.compile("(>[ |]*|\\btee +(-a +)?)[^\\s|;&<>()]*dockerfile", Pattern.CASE_INSENSITIVE);

    private ShellCommands() {}

    /**
     * The builds that the commands of a shell text start, in the order of the text.
     *
     * @param kind of the file that contains the text
     * @param folder in which the commands run, if the file gives it
     */
    public static List<Build> find(ShellText text, Build.BuildKind kind, Optional<Value> folder) {
        return find(List.of(text), kind, folder);
    }

    /** The builds in several texts of one file. If one of them changes the folder, the paths of all are unsure. */
    public static List<Build> find(List<ShellText> texts, Build.BuildKind kind, Optional<Value> folder) {
        boolean isFolderSure = folder.filter(value -> !value.isLiteral()).isEmpty();
        return find(texts, new BuildLine.CommandSource(kind, folder, isFolderSure));
    }

    public static List<Build> find(List<ShellText> texts, BuildLine.CommandSource source) {
        return find(texts, source, ShellVariables.NONE);
    }

    public static List<Build> find(List<ShellText> texts, BuildLine.CommandSource source, ShellVariables given) {
        return findIn(List.of(new ShellScope(texts, given)), source);
    }

    /** The builds in several parts of a file that have variables of their own. */
    public static List<Build> findIn(List<ShellScope> scopes, BuildLine.CommandSource source) {
        List<ShellText> texts =
                scopes.stream().flatMap(scope -> scope.texts().stream()).toList();
        boolean mayBuild = commands(
                        texts.stream().filter(text -> mayHoldBuild(text.text())).toList())
                .stream()
                .anyMatch(BuildInvocation::mayBeBuild);
        if (!mayBuild) {
            return List.of();
        }
        // The other texts contain no build, but may change the folder or assign variables.
        List<List<ShellCommand>> commands =
                scopes.stream().map(scope -> commands(scope.texts())).toList();
        boolean isAsItIsHere = commands.stream().flatMap(List::stream).noneMatch(ShellCommand::changesFolder)
                && texts.stream()
                        .noneMatch(
                                text -> WRITTEN_DOCKERFILE.matcher(text.text()).find());
        var checkedSource =
                new BuildLine.CommandSource(source.kind(), source.folder(), source.isPathSure() && isAsItIsHere);
        var builds = new ArrayList<Build>();
        for (int index = 0; index < scopes.size(); index++) {
            builds(commands.get(index), scopes.get(index).given())
                    .map(line -> line.at(checkedSource))
                    .forEach(builds::add);
        }
        return builds;
    }

    private static Stream<BuildLine> builds(List<ShellCommand> commands, ShellVariables given) {
        var variables = new ShellVariables.ShellVariablesBuilder(given);
        ShellAssignments.collect(commands, variables);
        ShellFunctions functions = ShellFunctions.of(commands, variables.build());
        Map<ShellVariables, BuildExpansion> expansions = new HashMap<>();
        return IntStream.range(0, commands.size())
                .boxed()
                .flatMap(index -> functions.variablesOf(index).stream()
                        .map(known -> expansions.computeIfAbsent(known, BuildExpansion::new))
                        .flatMap(expansion -> expansion.builds(commands.get(index)).stream())
                        .distinct());
    }

    private static List<ShellCommand> commands(List<ShellText> texts) {
        var commands = new ArrayList<ShellCommand>();
        texts.forEach(text -> collect(text, 0, commands));
        commands.sort(Comparator.comparingInt(ShellCommand::fileOffset));
        return commands;
    }

    /** Whether a text contains words that every build has. Most texts do not, and need not be parsed. */
    public static boolean mayHoldBuild(String text) {
        boolean suggestsBuild =
                text.contains("build") || text.contains("bud") || text.contains("--target") || text.contains("bake");
        return suggestsBuild && (text.contains("target") || BuildInvocation.mayNameProgram(text))
                || text.contains("executor");
    }

    private static void collect(ShellText text, int depth, List<ShellCommand> commands) {
        for (ShellCommand command : CommandReader.read(text)) {
            commands.add(command);
            if (depth < MAX_QUOTED_DEPTH) {
                QuotedTexts.of(command).stream()
                        .filter(quoted -> mayHoldBuild(quoted.text()))
                        .forEach(quoted -> collect(quoted, depth + 1, commands));
            }
        }
    }
}
