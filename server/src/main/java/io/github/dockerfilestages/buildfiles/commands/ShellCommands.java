package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellFunctions;
import io.github.dockerfilestages.syntax.shell.ShellScopes;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.ArrayList;
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
        List<ShellText> suspected =
                texts.stream().filter(text -> mayHoldBuild(text.text())).toList();
        List<PlacedCommand> inThese = PlacedCommand.in(suspected, ShellCommands::mayHoldBuild);
        if (inThese.stream().map(PlacedCommand::command).noneMatch(BuildInvocation::mayBeBuild)) {
            return List.of();
        }
        // The other texts contain no build, but may change the folder or assign variables.
        List<List<PlacedCommand>> commands = scopes.stream()
                .map(scope -> scope.texts().equals(suspected)
                        ? inThese
                        : PlacedCommand.in(scope.texts(), ShellCommands::mayHoldBuild))
                .toList();
        boolean writesDockerfile = texts.stream()
                .anyMatch(text -> WRITTEN_DOCKERFILE.matcher(text.text()).find());
        var places = new CommandPlaces(
                source,
                CommandFolders.of(commands.stream().flatMap(List::stream).toList(), source.kind()),
                writesDockerfile ? PathCertainty.UNSURE : PathCertainty.SURE);
        var builds = new ArrayList<Build>();
        for (int index = 0; index < scopes.size(); index++) {
            builds(commands.get(index), scopes.get(index).given(), places).forEach(builds::add);
        }
        return builds;
    }

    private static Stream<Build> builds(List<PlacedCommand> placed, ShellVariables given, CommandPlaces places) {
        List<ShellCommand> commands =
                placed.stream().map(PlacedCommand::command).toList();
        ShellScopes scopes = ShellScopes.of(commands, index -> placed.get(index).subshells(), given);
        ShellFunctions functions = ShellFunctions.of(commands, scopes);
        Map<ShellVariables, BuildExpansion> expansions = new HashMap<>();
        return IntStream.range(0, commands.size())
                .boxed()
                .flatMap(index -> functions.variablesOf(index).stream()
                        .map(known -> expansions.computeIfAbsent(known, BuildExpansion::new))
                        .flatMap(expansion -> places.builds(expansion, placed.get(index)))
                        .distinct());
    }

    /** Whether a text contains words that every build has. Most texts do not, and need not be parsed. */
    public static boolean mayHoldBuild(String text) {
        boolean suggestsBuild =
                text.contains("build") || text.contains("bud") || text.contains("--target") || text.contains("bake");
        return suggestsBuild && (text.contains("target") || BuildInvocation.mayNameProgram(text))
                || text.contains("executor");
    }
}
