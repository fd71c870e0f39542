package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.Count;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.console.Progress;
import io.github.dockerfilestages.cli.input.ProjectReading;
import io.github.dockerfilestages.cli.input.SearchedFolder;
import io.github.dockerfilestages.cli.output.RenamedFiles;
import io.github.dockerfilestages.files.FileFault;
import io.github.dockerfilestages.files.TextFile;
import io.github.dockerfilestages.ide.rename.ProjectRename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rename}: another name for a stage, wherever it is named. */
@Command(
        name = "rename",
        description = {
            "Renames a stage and everything that refers to it, in its Dockerfile and in the files of the same git"
                    + " repository that build it; prints a unified diff.",
            "Outside of a repository, the folder of the Dockerfile is searched for such files."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the stage is renamed, or the diff is printed",
            "1:it cannot be renamed without changing what a file means",
            "2:the command is wrong, or a file could not be read or written"
        })
public final class RenameCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The Dockerfile.")
    private String given = "";

    @Parameters(
            index = "1",
            paramLabel = "OLD",
            description = "The stage: its name, or LINE or LINE:COLUMN of a place that names it, counted from 1.")
    private String old = "";

    @Parameters(index = "2", paramLabel = "NEW", description = "Its new name.")
    private String newName = "";

    @Option(names = "--write", description = "Changes the files and prints no diff.")
    private boolean isWriting;

    private final Console console;

    public RenameCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            TextFile file = TextFile.read(console.folder().resolve(given));
            file.checkEditable();
            return rename(file);
        } catch (FileFault fault) {
            console.complain(given + " " + fault.clause() + ".");
        } catch (InvalidPathException e) {
            console.complain(given + " is not a path.");
        }
        return ExitCode.FAILED;
    }

    private int rename(TextFile file) {
        SearchedFolder folder = SearchedFolder.around(file.path(), console.folder());
        ProjectReading reading = read(folder);
        int code = rename(file, folder, reading.project());
        return code == ExitCode.OK && !reading.isComplete() ? ExitCode.FAILED : code;
    }

    private int rename(TextFile file, SearchedFolder folder, Project read) {
        var model = StageModel.of(SourceText.of(file.content()), BuildParameters.NONE);
        var dockerfile = ProjectDockerfile.of(folder.file(), model);
        Project project = read.with(List.of(dockerfile));
        ProjectRename.ProjectRenameResult outcome =
                new LinkedRename(project, each -> new StageAddress(project, each).rename(old, newName)).of(dockerfile);
        if (outcome instanceof RenameRefusal refusal) {
            console.complain(refusal.sentence());
            return ExitCode.REFUSED;
        }
        return apply(((ProjectRename.ProjectRenameEdits) outcome).edits(), project, folder);
    }

    private ProjectReading read(SearchedFolder folder) {
        var progress = new Progress(console, System::nanoTime);
        var reading = new ProjectReading(List.of(folder.path()), progress, folder::shown);
        reading.read();
        progress.clear();
        reading.complaints().forEach(console::complain);
        return reading;
    }

    private int apply(List<FileEdit> edits, Project project, SearchedFolder folder) {
        if (edits.isEmpty()) {
            console.complain("The stage is called '" + newName + "' already.");
            return ExitCode.OK;
        }
        var renamed = new RenamedFiles(edits, project, folder);
        renamed.doubts().forEach(console::complain);
        if (!isWriting) {
            String diff = renamed.diff();
            console.out().print(console.isTerminal() ? ShownText.lines(diff) : diff);
            return ExitCode.OK;
        }
        Optional<String> failure = renamed.write();
        failure.ifPresentOrElse(
                console::complain,
                () -> console.print("Renamed to '" + newName + "' in " + Count.of(edits.size(), "place") + " of "
                        + ShownText.line(renamed.names()) + "."));
        return failure.isPresent() ? ExitCode.FAILED : ExitCode.OK;
    }
}
