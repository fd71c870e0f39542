package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.cli.console.Complaint;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.Progress;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The Dockerfiles among the arguments of a command and in the folders among them, with what the other files of these
 * folders say about them. A file that cannot be read is reported in a sentence, and the others are still read.
 */
public final class Inputs {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "PATH",
            converter = PathOption.class,
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

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            converter = PatternOption.class,
            description =
                    "Files and folders not to search, as in .gitignore, besides those of the configuration; may be"
                            + " repeated.")
    private List<String> excluded = List.of();

    @Mixin
    private final ConfigurationOptions configurations = new ConfigurationOptions();

    private final Console console;
    private final Set<FilePath> seen = new HashSet<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private boolean isComplete = true;

    public Inputs(Console console) {
        this.console = console;
    }

    /** Processes a build file of the folders. */
    public interface BuildFileAction {
        void accept(ProjectBuildFile file, ProjectReading reading, InputFolders folders);
    }

    /**
     * Runs an action for each Dockerfile, and then for each inline Dockerfile of the folders.
     *
     * @return whether all files could be read
     */
    public boolean forEachWithin(Consumer<Input> action) {
        return forEach(
                action,
                (file, reading, folders) -> file.inlines()
                        .forEach(inline -> action.accept(input(folders.path(inline.path()), inline, reading))));
    }

    /**
     * Runs an action for each Dockerfile, and then another one for each build file. If an action fails on a file, it
     * still runs for the others.
     *
     * @return whether all files could be read
     */
    public boolean forEach(Consumer<Input> action, BuildFileAction end) {
        InputFolders folders = InputFolders.among(
                paths.stream().filter(path -> !path.equals(STANDARD_INPUT)).toList(), console);
        var progress = new Progress(console, System::nanoTime);
        Configuration configuration = configurations.above(files(), console).excluding(excluded);
        var reading = new ProjectReading(folders.all(), configuration, progress, folders::shown);
        reading.read();
        for (String path : paths) {
            Optional.ofNullable(folders.byPath().get(path))
                    .ifPresentOrElse(
                            folder -> readBelow(folder, path, reading, action), () -> read(path, reading, action));
        }
        for (ProjectBuildFile file : reading.project().buildFiles()) {
            guarded(folders.shown(file.path()), () -> end.accept(file, reading, folders));
        }
        progress.clear();
        complaints.addAll(reading.complaints());
        complaints.forEach(console::complain);
        boolean isConfigured = configurations.complain(reading.configuration(), console);
        return isComplete && isConfigured && reading.isComplete();
    }

    /**
     * Runs an action for each argument with the configuration that applies to it.
     *
     * @return whether the configuration files could be read, and nothing was wrong in them
     */
    public boolean forEachConfigured(BiConsumer<FilePath, Configuration> action) {
        List<FilePath> files = files();
        Configuration configuration = configurations.above(files, console).excluding(excluded);
        files.forEach(file -> action.accept(file, configuration));
        return configurations.complain(configuration, console);
    }

    /** Whether a text is read that is in no file. */
    public boolean hasStandardInput() {
        return paths.contains(STANDARD_INPUT);
    }

    /** Reports that the program failed on a file. */
    public void fail(String shown, Throwable cause) {
        complaints.add(Complaint.internalError(shown, cause));
        isComplete = false;
    }

    /** The files and folders among the arguments. */
    private List<FilePath> files() {
        var files = new ArrayList<FilePath>();
        for (String path : paths) {
            try {
                String named = path.equals(STANDARD_INPUT) ? stdinName : path;
                files.add(InputFolders.filePath(InputFolders.named(named, console)));
            } catch (FileFault e) {
                // The error is reported when it is read.
            }
        }
        return files;
    }

    private void guarded(String shown, Runnable action) {
        try {
            action.run();
        } catch (Throwable fault) {
            fail(shown, fault);
        }
    }

    private void readBelow(FilePath folder, String given, ProjectReading reading, Consumer<Input> action) {
        for (ProjectDockerfile dockerfile : reading.project().dockerfiles()) {
            if (dockerfile.path().isIn(folder) && seen.add(dockerfile.path())) {
                InputPath path = InputPath.found(dockerfile.path(), folder, given);
                guarded(path.shown(), () -> action.accept(input(path, dockerfile, reading)));
            }
        }
    }

    private void read(String given, ProjectReading reading, Consumer<Input> action) {
        try {
            FilePath folder = InputFolders.filePath(console.folder());
            if (given.equals(STANDARD_INPUT)) {
                TextFile text = TextFile.read(Path.of(""), console.in());
                InputPath path = InputPath.named(stdinName, folder);
                guarded(stdinName, () -> {
                    ProjectDockerfile dockerfile = dockerfile(folder.resolve(stdinName), text, reading);
                    action.accept(input(path, dockerfile, reading));
                });
                return;
            }
            FilePath path = InputFolders.filePath(InputFolders.named(given, console));
            if (seen.add(path)) {
                TextFile text = TextFile.read(InputFolders.named(given, console));
                guarded(given, () -> {
                    ProjectDockerfile dockerfile = dockerfile(path, text, reading);
                    action.accept(input(
                            InputPath.named(given, folder),
                            dockerfile,
                            reading,
                            reading.project().with(List.of(dockerfile))));
                });
            }
        } catch (FileFault fault) {
            fail(given, fault.clause());
        }
    }

    private static ProjectDockerfile dockerfile(FilePath path, TextFile file, ProjectReading reading) {
        BuildParameters parameters = reading.configuration().settings(path).build();
        return ProjectDockerfile.of(path, StageModel.of(SourceText.of(file.content()), parameters));
    }

    private static Input input(InputPath path, ProjectDockerfile dockerfile, ProjectReading reading) {
        return input(path, dockerfile, reading, reading.project());
    }

    private static Input input(InputPath path, ProjectDockerfile dockerfile, ProjectReading reading, Project project) {
        Settings settings = reading.configuration().settings(dockerfile.path());
        return new Input(path, DiagnosedDockerfile.of(project, dockerfile, settings.build(), settings.diagnostics()));
    }

    private void fail(String shown, String clause) {
        complaints.add(new Complaint(shown + " " + clause + "."));
        isComplete = false;
    }
}
