package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.cli.InputPath.Origin;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DockerfileSearch;
import io.github.dockerfilestages.workspace.FileFault;
import io.github.dockerfilestages.workspace.OfficialImages;
import io.github.dockerfilestages.workspace.TextFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The Dockerfiles that a command line names, and those below the folders that it names. What cannot be read is told in a
 * sentence, and the others are read all the same.
 */
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "PATH",
            description = {
                "Dockerfiles, and folders to search for them; the current folder by default.",
                "- is the standard input."
            })
    private List<String> paths = List.of(".");

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "What to call the text from the standard input (default: ${DEFAULT-VALUE}).")
    private String stdinName = "<stdin>";

    private final Console console;
    private final DiagnosticSettings settings = DiagnosticSettings.of(OfficialImages.names());
    private final List<InputPath> files = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean isComplete = true;

    Inputs(Console console) {
        this.console = console;
    }

    /**
     * Hands over one Dockerfile after the other.
     *
     * @return whether there was nothing that could not be read
     */
    boolean forEach(Consumer<Input> action) {
        var progress = new Progress(console, System::nanoTime);
        paths.forEach(path -> add(path, progress));
        for (int index = 0; index < files.size(); index++) {
            progress.reading(index, files.size());
            read(files.get(index), action);
        }
        progress.clear();
        complaints.forEach(console::complain);
        return isComplete;
    }

    private void add(String given, Progress progress) {
        if (given.equals(STANDARD_INPUT)) {
            files.add(InputPath.standardInput(stdinName));
            return;
        }
        try {
            Path path = console.folder().resolve(given);
            if (Files.isDirectory(path)) {
                search(path, given, progress);
            } else {
                addOnce(InputPath.named(path, given));
            }
        } catch (InvalidPathException e) {
            fail(given, "is not a path");
        }
    }

    private void search(Path folder, String given, Progress progress) {
        DockerfileSearch.Result result = DockerfileSearch.below(folder, progress::searching);
        result.files().forEach(file -> addOnce(InputPath.found(file, folder, given)));
        result.tooLong()
                .forEach(file -> complaints.add(
                        InputPath.found(file, folder, given).shown() + " is longer than 2 MiB and is skipped."));
        result.unreadable()
                .forEach((path, fault) ->
                        fail(InputPath.found(path, folder, given).shown(), fault.clause()));
    }

    /** A file that two paths lead to counts once. */
    private void addOnce(InputPath file) {
        if (known.add(file.path().toAbsolutePath().normalize())) {
            files.add(file);
        }
    }

    private void read(InputPath path, Consumer<Input> action) {
        try {
            TextFile file = path.origin() == Origin.STANDARD_INPUT
                    ? TextFile.read(path.path(), console.in())
                    : TextFile.read(path.path());
            var model = StageModel.of(SourceText.of(file.content()), BuildParameters.NONE);
            boolean isOther = path.isDoubtful() && model.table().stages().isEmpty();
            if (!isOther) {
                action.accept(new Input(path, Diagnosis.of(model, settings)));
            }
        } catch (FileFault fault) {
            fail(path.shown(), fault.clause());
        }
    }

    private void fail(String shown, String clause) {
        complaints.add(shown + " " + clause + ".");
        isComplete = false;
    }
}
