package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.Rename;
import io.github.dockerfilestages.ide.RenameRefusal;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.FileFault;
import io.github.dockerfilestages.workspace.TextFile;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rename}: another name for a stage, wherever its file names it. */
@Command(
        name = "rename",
        description = "Renames a stage and everything in its Dockerfile that refers to it; prints a unified diff.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the stage is renamed, or the diff is printed",
            "1:it cannot be renamed without changing what the file means",
            "2:the command is wrong, or the file could not be read or written"
        })
final class RenameCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The Dockerfile.")
    private String given = "";

    @Parameters(
            index = "1",
            paramLabel = "OLD",
            description = "The stage: its name, or LINE or LINE:COLUMN of a place that names it, counted from 1.")
    private String old = "";

    @Parameters(index = "2", paramLabel = "NEW", description = "Its new name.")
    private String newName = "";

    @Option(names = "--write", description = "Changes the file and prints no diff.")
    private boolean isWriting;

    private final Console console;

    RenameCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            return rename(TextFile.read(console.folder().resolve(given)));
        } catch (FileFault fault) {
            console.complain(given + " " + fault.clause() + ".");
        } catch (InvalidPathException e) {
            console.complain(given + " is not a path.");
        }
        return ExitCode.FAILED;
    }

    private int rename(TextFile file) throws FileFault {
        file.checkEditable();
        var model = StageModel.of(SourceText.of(file.content()), BuildParameters.NONE);
        Rename.Outcome outcome = new StageAddress(model).rename(old, newName);
        if (outcome instanceof RenameRefusal refusal) {
            console.complain(refusal.sentence());
            return ExitCode.REFUSED;
        }
        apply(file, ((Rename.Edits) outcome).edits());
        return ExitCode.OK;
    }

    private void apply(TextFile file, List<TextEdit> edits) throws FileFault {
        String shown = given.replace(File.separatorChar, '/');
        if (edits.isEmpty()) {
            console.complain("The stage is called '" + newName + "' already.");
        } else if (isWriting) {
            file.write(TextEdit.applyAll(file.content(), edits));
            console.print("Renamed to '" + newName + "' in " + Count.of(edits.size(), "place") + " of " + shown + ".");
        } else {
            console.out().print(UnifiedDiff.of(shown, file.content(), edits));
        }
    }
}
