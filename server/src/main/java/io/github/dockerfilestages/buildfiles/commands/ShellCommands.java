package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.QuotedTexts;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the builds that shell text starts. Nothing is evaluated: what a variable holds is not known, unless it says so
 * itself as <code>${STAGE:-build}</code>.
 */
public final class ShellCommands {
    /** Text in quotes in text in quotes; deeper, people write a file. */
    private static final int MAX_QUOTED_DEPTH = 3;

    /** A redirection to a Dockerfile, or {@code tee} of one. */
    private static final Pattern WRITTEN_DOCKERFILE =
            Pattern.compile("(>[ |]*|\\btee +(-a +)?)[^\\s|;&<>()]*dockerfile", Pattern.CASE_INSENSITIVE);

    private ShellCommands() {}

    /**
     * The builds that the commands of a shell text start, in the order of the text.
     *
     * @param kind of the file that holds the text
     * @param folder in which the commands run, where the file says so
     */
    public static List<Build> find(ShellText text, Build.BuildKind kind, Optional<Value> folder) {
        return find(List.of(text), kind, folder);
    }

    /** The builds of several texts of one file: what changes the folder in one makes the paths of all unsure. */
    public static List<Build> find(List<ShellText> texts, Build.BuildKind kind, Optional<Value> folder) {
        boolean isFolderSure = folder.filter(value -> !value.isLiteral()).isEmpty();
        return find(texts, new BuildLine.CommandSource(kind, folder, isFolderSure));
    }

    public static List<Build> find(List<ShellText> texts, BuildLine.CommandSource site) {
        List<ShellCommand> commands = commands(
                texts.stream().filter(text -> mayHoldBuild(text.text())).toList());
        if (commands.stream().allMatch(command -> BuildInvocation.find(command).isEmpty())) {
            return List.of();
        }
        // The other texts hold no build, but what they do before can be of consequence.
        commands = commands(texts);
        boolean isAsItIsHere = commands.stream().noneMatch(ShellCommand::changesFolder)
                && texts.stream()
                        .noneMatch(
                                text -> WRITTEN_DOCKERFILE.matcher(text.text()).find());
        var sureSite = new BuildLine.CommandSource(site.kind(), site.folder(), site.isPathSure() && isAsItIsHere);
        return commands.stream()
                .flatMap(command -> BuildInvocation.find(command).stream())
                .map(line -> line.at(sureSite))
                .toList();
    }

    private static List<ShellCommand> commands(List<ShellText> texts) {
        var commands = new ArrayList<ShellCommand>();
        texts.forEach(text -> collect(text, 0, commands));
        commands.sort(Comparator.comparingInt(ShellCommand::fileOffset));
        return commands;
    }

    /** Whether a text holds words that every build does; most texts do not, and need not be read. */
    public static boolean mayHoldBuild(String text) {
        boolean tellsBuild = text.contains("build") || text.contains("bud") || text.contains("--target");
        return tellsBuild && (text.contains("target") || BuildInvocation.mayNameProgram(text))
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
