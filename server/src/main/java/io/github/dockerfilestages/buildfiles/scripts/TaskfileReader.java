package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.yaml.YamlReader;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of Task: the commands of the tasks, with the variables of the file, of the task, and of the tasks that
 * call it.
 *
 * @see <a href="https://taskfile.dev/docs/reference/schema">Schema</a>
 */
public final class TaskfileReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of()
            .inAnyCase("**/taskfile.yml", "**/taskfile.yaml", "**/taskfile.dist.yml", "**/taskfile.dist.yaml");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        ParsedTree file = YamlReader.read(text);
        var builds = new ArrayList<Build>();
        for (Tree document : file.tree().items()) {
            for (TaskCommands task : TaskCommands.in(document)) {
                Optional<Value> folder = task.folder();
                boolean isFolderSure =
                        folder.filter(value -> !value.isLiteral()).isEmpty();
                var source = new BuildLine.CommandSource(BuildKind.TASKFILE, folder, isFolderSure);
                builds.addAll(ShellCommands.findIn(List.of(task.scope()), source));
            }
        }
        List<Build> distinct = builds.stream().distinct().toList();
        return new BuildFile(WrittenValues.in(text.content(), distinct), file.warning(text));
    }
}
