package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the tasks of Visual Studio Code: those that build an image, and commands.
 *
 * @see <a href="https://code.visualstudio.com/docs/containers/reference">Docker build task</a>
 */
public final class VisualStudioTasksReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of("**/.vscode/tasks.json");
    private static final String FOLDER = "${workspaceFolder}";

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return content.contains("dockerBuild") || ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = JsoncReader.read(text);
        List<Build> builds = file.tree().field("tasks").map(Tree::items).orElse(List.of()).stream()
                .flatMap(VisualStudioTasksReader::builds)
                .toList();
        return new BuildFile(WrittenValues.in(text.content(), builds), file.warning(text));
    }

    private static Stream<Build> builds(Tree task) {
        return Stream.concat(
                task.field("dockerBuild").map(VisualStudioTasksReader::build).stream(),
                command(task).map(command -> ShellCommands.find(command, BuildKind.VSCODE, folder(task))).stream()
                        .flatMap(List::stream));
    }

    /** The folder in which a command runs; the folder of the workspace, unless the task says another one. */
    private static Optional<Value> folder(Tree task) {
        return task.field("options")
                .flatMap(options -> value(options, "cwd"))
                .filter(folder -> folder.certainty() != Certainty.DEFAULT);
    }

    private static Build build(Tree inputs) {
        return Build.of(BuildKind.VSCODE)
                .target(inputs.field("target").flatMap(Tree::asBlank).or(() -> value(inputs, "target")))
                .dockerfile(value(inputs, "dockerfile"))
                .context(value(inputs, "context"))
                .arguments(inputs.field("buildArgs").map(Assignment::in).orElse(List.of()).stream()
                        .map(argument -> new BuildArgument(
                                argument.name().text(), argument.value().map(VisualStudioTasksReader::value)))
                        .toList())
                .build();
    }

    private static Optional<Value> value(Tree inputs, String name) {
        return inputs.field(name)
                .flatMap(Tree::asText)
                .filter(text -> !Blanks.isBlank(text.text()))
                .map(VisualStudioTasksReader::value);
    }

    private static Value value(Tree.Text text) {
        if (text.text().equals(FOLDER)) {
            return new Value(".", text.range(), Certainty.DEFAULT);
        }
        boolean isInFolder = text.text().startsWith(FOLDER + "/");
        Tree.Text path =
                isInFolder ? text.slice(FOLDER.length() + 1, text.text().length()) : text;
        return path.as(path.text().contains("${") ? Certainty.UNKNOWN : Certainty.LITERAL);
    }

    /** The command of a task; arguments count only if the command is a single word. */
    private static Optional<ShellText> command(Tree task) {
        Optional<Tree.Text> command = task.field("command").flatMap(Tree::asText);
        List<Tree.Text> arguments = task.field("args").map(Tree::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream())
                .toList();
        return command.map(word -> {
            var words = new ArrayList<>(List.of(word));
            words.addAll(arguments);
            return word.text().contains(" ") ? ScriptText.of(word) : ScriptText.ofWords(words);
        });
    }
}
