package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.Count;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.console.Progress;
import io.github.dockerfilestages.cli.input.ConfigurationOptions;
import io.github.dockerfilestages.cli.input.InputFolders;
import io.github.dockerfilestages.cli.input.PathOption;
import io.github.dockerfilestages.cli.input.ProjectReading;
import io.github.dockerfilestages.cli.input.SearchedFolder;
import io.github.dockerfilestages.cli.output.Json;
import io.github.dockerfilestages.cli.output.RenamedFiles;
import io.github.dockerfilestages.files.LinkedFiles;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.command.RenameReport;
import io.github.dockerfilestages.ide.rename.command.StageAddress;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Position;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Settings.ConfirmationSetting;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rename}: renames a stage and all references to it. */
@Command(
        name = "rename",
        description = {
            "Renames a stage and everything that refers to it, in its Dockerfile and in the files of the same git"
                    + " repository that build it; prints a unified diff.",
            "A place that may not mean the stage, or whose value serves another purpose too, is changed and reported.",
            "Outside of a repository, the working folder is searched for such files, or else that of the Dockerfile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the stage is renamed, or the diff is printed",
            "1:it cannot be renamed without changing what a file means, or --strict and a place is left",
            "2:the command is wrong, or a file could not be read or written"
        })
public final class RenameCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", converter = PathOption.class, description = "The Dockerfile.")
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

    @Option(
            names = "--certain",
            description = "Leaves out the changes that need confirmation in an editor, and reports their places.")
    private boolean isCautious;

    @Option(
            names = "--strict",
            description = "Renames nothing when a place that may name the stage cannot be renamed with it.")
    private boolean isStrict;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private RenameFormat format = RenameFormat.TEXT;

    @Mixin
    private final ConfigurationOptions configurations = new ConfigurationOptions();

    /** The output format. */
    public enum RenameFormat {
        /** The changes as a unified diff, and notes on the error stream. */
        TEXT,
        /** One object: see {@link RenameReport}. */
        JSON
    }

    private final Console console;

    public RenameCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            TextFile file = TextFile.read(InputFolders.named(given, console));
            file.checkEditable();
            return rename(file);
        } catch (FileFault fault) {
            console.complain(given + " " + fault.clause() + ".");
        }
        return ExitCode.FAILED;
    }

    private int rename(TextFile file) {
        SearchedFolder folder = SearchedFolder.around(file.path(), console.folder());
        ProjectReading reading = read(folder);
        boolean isConfigured = configurations.complain(reading.configuration(), console);
        int code = rename(file, folder, reading);
        return code == ExitCode.OK && !(isConfigured && reading.isComplete()) ? ExitCode.FAILED : code;
    }

    private int rename(TextFile file, SearchedFolder folder, ProjectReading reading) {
        Configuration configuration = reading.configuration();
        var model = StageModel.of(
                SourceText.of(file.content()),
                configuration.settings(folder.file()).build());
        var dockerfile = ProjectDockerfile.of(folder.file(), model);
        Project project = reading.project().with(List.of(dockerfile));
        LinkedFiles files = LinkedFiles.of(project, configuration);
        ProjectDockerfile known = files.project().dockerfile(folder.file()).orElse(dockerfile);
        Rename.RenameResult outcome = files.once(new StageAddress(files.project(), known).rename(old, newName));
        if (outcome instanceof Rename.RefusedRename refused) {
            return refuse(refused.refusal().sentence());
        }
        var all = (Rename.AcceptedRename) outcome;
        var edits = isCautious ? all.leaving(edit -> needsConfirmation(edit, configuration), project) : all;
        if (isStrict && !edits.leftovers().isEmpty()) {
            return refuse(strictly(edits.leftovers(), folder));
        }
        return apply(edits, project, folder);
    }

    private static boolean needsConfirmation(FileEdit edit, Configuration configuration) {
        return edit.confirmation() == EditConfirmation.GUESS
                && configuration.settings(edit.file()).confirmation() != ConfirmationSetting.NEVER;
    }

    private int refuse(String sentence) {
        if (format == RenameFormat.JSON) {
            console.print(Json.line(RenameReport.refused(sentence)));
        } else {
            console.complain(sentence);
        }
        return ExitCode.REFUSED;
    }

    private static String strictly(List<Leftover> leftovers, SearchedFolder folder) {
        Leftover first = leftovers.get(0);
        return folder.shown(first.file()) + ":" + (first.range().start().line() + 1) + " may name the stage, but "
                + first.reason() + (leftovers.size() > 1 ? "; there are more such places" : "") + ".";
    }

    private ProjectReading read(SearchedFolder folder) {
        var progress = new Progress(console, System::nanoTime);
        var reading = new ProjectReading(
                List.of(folder.path()), configurations.above(List.of(folder.path()), console), progress, folder::shown);
        reading.read();
        progress.clear();
        reading.complaints().forEach(console::complain);
        return reading;
    }

    private int apply(Rename.AcceptedRename outcome, Project project, SearchedFolder folder) {
        List<FileEdit> edits = outcome.edits();
        var renamed = new RenamedFiles(edits, project, folder);
        Optional<String> failure = isWriting && !edits.isEmpty() ? renamed.write() : Optional.empty();
        if (failure.isPresent()) {
            console.complain(failure.get());
            return ExitCode.FAILED;
        }
        if (format == RenameFormat.JSON) {
            console.print(Json.line(RenameReport.of(edits, outcome.leftovers(), project, folder.path())));
            return ExitCode.OK;
        }
        if (edits.isEmpty()) {
            console.complain("The stage is already named '" + newName + "'.");
            return ExitCode.OK;
        }
        print(renamed, edits);
        note(outcome.leftovers(), folder);
        return ExitCode.OK;
    }

    private void print(RenamedFiles renamed, List<FileEdit> edits) {
        renamed.doubts().forEach(console::complain);
        if (isWriting) {
            console.print("Renamed to '" + newName + "' in " + Count.of(edits.size(), "place") + " of "
                    + ShownText.line(renamed.names()) + ".");
        } else {
            String diff = renamed.diff();
            console.out().print(console.isTerminal() ? ShownText.lines(diff) : diff);
        }
    }

    /** Prints a line for each location that may name the stage but is not renamed, and their number. */
    private void note(List<Leftover> leftovers, SearchedFolder folder) {
        for (Leftover leftover : leftovers) {
            Position start = leftover.range().start();
            console.note(folder.shown(leftover.file()) + ":" + (start.line() + 1) + ":" + (start.character() + 1)
                    + ": note: " + leftover.reason());
        }
        if (!leftovers.isEmpty()) {
            console.note(Count.of(leftovers.size(), "place") + " may name the stage and "
                    + (leftovers.size() == 1 ? "is" : "are") + " not renamed.");
        }
    }
}
