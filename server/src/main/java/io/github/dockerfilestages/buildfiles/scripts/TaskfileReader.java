package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the files of Task: the commands of the tasks, with the variables of the file, of the task, and of the tasks that
 * call it. The tasks of a file that another one includes run in the folder of that one, or in the one that it gives.
 *
 * @see <a href="https://taskfile.dev/docs/reference/schema">Schema</a>
 */
public final class TaskfileReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of()
            .inAnyCase("**/taskfile.yml", "**/taskfile.yaml", "**/taskfile.dist.yml", "**/taskfile.dist.yaml");

    private static final String INCLUDES = "includes";

    /** The names that Task looks for in a folder, in order. */
    private static final List<String> NAMES = List.of(
            "Taskfile.yml",
            "taskfile.yml",
            "Taskfile.yaml",
            "taskfile.yaml",
            "Taskfile.dist.yml",
            "taskfile.dist.yml",
            "Taskfile.dist.yaml",
            "taskfile.dist.yaml");

    private static final Pattern YAML_FILE = Pattern.compile("\\.ya?ml$");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content) || content.contains(INCLUDES);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return read(path, text, GivenValues.NONE);
    }

    @Override
    public BuildFile read(String path, SourceText text, GivenValues given) {
        ParsedTree file = YamlReader.read(text);
        var builds = new ArrayList<Build>();
        for (Tree document : file.tree().items()) {
            for (TaskCommands task : TaskCommands.in(document, given)) {
                Optional<Value> folder = task.folder();
                boolean isFolderSure =
                        folder.filter(value -> !value.isLiteral()).isEmpty();
                var source = new BuildLine.CommandSource(BuildKind.TASKFILE, folder, isFolderSure);
                builds.addAll(ShellCommands.findIn(List.of(task.scope()), source));
            }
        }
        List<FileCall> calls = file.tree().items().stream()
                .flatMap(document -> document.field(INCLUDES).stream())
                .flatMap(includes -> includes.fields().stream())
                .flatMap(include -> call(include.value()).stream())
                .toList();
        List<Build> distinct = builds.stream().distinct().toList();
        var content = new BuildFile(WrittenValues.in(text.content(), distinct), file.warning(text));
        return calls.isEmpty()
                ? content
                : content.with(new Connections(Map.of(), Set.of(), calls, Connections.StartedBy.ITSELF));
    }

    /** Another file with tasks, or a folder that contains one. */
    private static Optional<FileCall> call(Tree include) {
        Optional<String> folder = include.field("dir").flatMap(Tree::asText).map(Tree.Text::text);
        return include.asText()
                .or(() -> include.field("taskfile").flatMap(Tree::asText))
                .map(Tree.Text::text)
                .map(path -> FileCall.commands(BuildKind.TASKFILE, files(path), folder, values(include)));
    }

    /** The values that variables of another file get, as far as they are written. */
    private static Map<String, List<Value>> values(Tree include) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        include.field("vars").stream()
                .flatMap(variables -> variables.fields().stream())
                .forEach(variable -> variable.value()
                        .asText()
                        .filter(text -> !TaskCommands.isComputed(text))
                        .ifPresent(text -> variable.key()
                                .asText()
                                .ifPresent(name -> values.put(name.text(), List.of(text.as(Certainty.DEFAULT))))));
        return values;
    }

    private static List<String> files(String path) {
        return YAML_FILE.matcher(path).find()
                ? List.of(path)
                : NAMES.stream().map(name -> path + "/" + name).toList();
    }
}
