package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.ide.diagnostics.DiagnosedDockerfile;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.FileFault;
import io.github.dockerfilestages.workspace.Settings;
import io.github.dockerfilestages.workspace.TextFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The Dockerfiles that a command line names, and those below the folders that it names, with what the other files there
 * say of them. What cannot be read is told in a sentence, and the others are read all the same.
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
    private final Set<FilePath> known = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean isComplete = true;

    Inputs(Console console) {
        this.console = console;
    }

    /**
     * Hands over one Dockerfile after the other, and then those that stand inside the build files of the folders.
     *
     * @return whether there was nothing that could not be read
     */
    boolean forEachWithin(Consumer<Input> action) {
        return forEach(
                action,
                (project, folders) -> project.inlineDockerfiles().stream()
                        .map(inline -> input(folders.path(inline.path()), inline, project))
                        .forEach(action));
    }

    /**
     * Hands over one Dockerfile after the other, and then the project that the folders are.
     *
     * @return whether there was nothing that could not be read
     */
    boolean forEach(Consumer<Input> action, BiConsumer<Project, InputFolders> end) {
        InputFolders folders = InputFolders.among(
                paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList(), console);
        var progress = new Progress(console, System::nanoTime);
        var reading = new ProjectReading(folders.all(), progress, folders::shown);
        Project project = reading.read();
        for (String path : paths) {
            Optional.ofNullable(folders.byPath().get(path))
                    .ifPresentOrElse(
                            folder -> readBelow(folder, path, project, action), () -> read(path, project, action));
        }
        end.accept(project, folders);
        progress.clear();
        complaints.addAll(reading.complaints());
        complaints.forEach(console::complain);
        return isComplete && reading.isComplete();
    }

    private void readBelow(FilePath folder, String given, Project project, Consumer<Input> action) {
        for (ProjectDockerfile dockerfile : project.dockerfiles()) {
            if (dockerfile.path().isIn(folder) && known.add(dockerfile.path())) {
                action.accept(input(InputPath.found(dockerfile.path(), folder, given), dockerfile, project));
            }
        }
    }

    private void read(String given, Project project, Consumer<Input> action) {
        try {
            FilePath folder = InputFolders.filePath(console.folder());
            if (given.equals(STANDARD_INPUT)) {
                TextFile text = TextFile.read(Path.of(""), console.in());
                FilePath path = folder.resolve(stdinName);
                action.accept(input(InputPath.named(stdinName, folder), dockerfile(path, text), project));
                return;
            }
            FilePath path = InputFolders.filePath(console.folder().resolve(given));
            if (known.add(path)) {
                ProjectDockerfile dockerfile = dockerfile(path, TextFile.read(Path.of(path.value())));
                action.accept(input(InputPath.named(given, folder), dockerfile, project.with(List.of(dockerfile))));
            }
        } catch (InvalidPathException e) {
            fail(given, "is not a path");
        } catch (FileFault fault) {
            fail(given, fault.clause());
        }
    }

    private static ProjectDockerfile dockerfile(FilePath path, TextFile file) {
        return ProjectDockerfile.of(path, StageModel.of(SourceText.of(file.content()), BuildParameters.NONE));
    }

    private static Input input(InputPath path, ProjectDockerfile dockerfile, Project project) {
        return new Input(
                path,
                DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, Settings.DEFAULTS.diagnostics()));
    }

    private void fail(String shown, String clause) {
        complaints.add(shown + " " + clause + ".");
        isComplete = false;
    }
}
