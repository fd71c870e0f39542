package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.CommandExpansion;
import io.github.dockerfilestages.syntax.shell.CommandExpansion.WordUse;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.List;

/**
 * Options that a tool adds to its {@code docker build}, such as the text {@code --target runtime --pull} in an input of
 * a pipeline's task.
 */
public final class BuildOptions {
    private BuildOptions() {}

    /** What the options say; they may be on several lines. */
    public static BuildLine read(Tree.Text options) {
        return read(options, ShellVariables.NONE).get(0);
    }

    /**
     * What the options may say, given the values of variables: one line for each combination.
     *
     * @return at least one line
     */
    public static List<BuildLine> read(Tree.Text options, ShellVariables given) {
        return read(new ShellText(options.text(), options.offsets()), given);
    }

    /** The same for options that a tool may have changed. */
    public static List<BuildLine> read(ShellText options, ShellVariables given) {
        var text = new ShellText(options.text().replace('\n', ' ').replace('\r', ' '), options.offsets());
        List<BuildLine> lines = CommandReader.read(text).stream()
                .limit(1)
                .flatMap(command -> CommandExpansion.of(command, given, WordUse.ALL).stream())
                .map(ShellCommand::words)
                .map(words -> CommandArguments.read(words, BuildProgram.DOCKER::takesValue))
                .map(arguments -> BuildProgram.DOCKER.read(arguments, text))
                .toList();
        return lines.isEmpty()
                ? List.of(BuildProgram.DOCKER.read(
                        CommandArguments.read(List.of(), BuildProgram.DOCKER::takesValue), text))
                : lines;
    }
}
