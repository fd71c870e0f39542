package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.cli.console.Complaint;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.files.ConfigurationFiles;
import io.github.dockerfilestages.files.GitRepository;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which configuration file a command uses: by default, the nearest one above each file, in its repository. */
public final class ConfigurationOptions {
    @ArgGroup
    private ConfigurationChoice choice = new ConfigurationChoice();

    private final List<Complaint> faults = new ArrayList<>();

    /** At most one of the options. */
    static final class ConfigurationChoice {
        @Option(
                names = "--config",
                paramLabel = "FILE",
                converter = PathOption.class,
                description = "Uses this configuration file for all files, instead of the nearest"
                        + " .dockerfile-stages.yaml above each.")
        private Optional<String> file = Optional.empty();

        @Option(names = "--no-config", description = "Uses no configuration file.")
        private boolean isNone;
    }

    /**
     * The configuration before folders are searched.
     *
     * @param files and folders that will be read; they need not exist
     */
    public Configuration above(List<FilePath> files, Console console) {
        if (choice.isNone) {
            return Configuration.DEFAULT.only(Optional.empty());
        }
        FilePath workingFolder = InputFolders.filePath(console.folder());
        if (choice.file.isPresent()) {
            return Configuration.DEFAULT.only(chosen(choice.file.get(), workingFolder, console));
        }
        Configuration configuration = Configuration.DEFAULT;
        for (FilePath file : files) {
            boolean isFolder = Files.isDirectory(Path.of(file.value()));
            FilePath folder = isFolder ? file : file.parent().orElse(file);
            configuration =
                    above(folder, workingFolder).map(configuration::with).orElse(configuration);
        }
        return configuration;
    }

    private Optional<ConfigurationFile> chosen(String given, FilePath workingFolder, Console console) {
        try {
            FilePath file = InputFolders.filePath(InputFolders.named(given, console));
            return Optional.of(ConfigurationFiles.read(file, workingFolder));
        } catch (FileFault fault) {
            faults.add(new Complaint(given + " " + fault.clause() + "."));
        }
        return Optional.empty();
    }

    private Optional<ConfigurationFile> above(FilePath folder, FilePath workingFolder) {
        try {
            return ConfigurationFiles.above(folder, top(folder, workingFolder));
        } catch (FileFault fault) {
            faults.add(new Complaint("The configuration file of " + folder + " " + fault.clause() + "."));
            return Optional.empty();
        }
    }

    /** The repository of a folder; without one, the working folder if it contains the folder. */
    private static FilePath top(FilePath folder, FilePath workingFolder) {
        return GitRepository.around(Path.of(folder.value()))
                .map(InputFolders::filePath)
                .orElse(folder.isIn(workingFolder) ? workingFolder : folder);
    }

    /**
     * Reports the configuration files that could not be read, and everything wrong in the others.
     *
     * @return whether there was nothing to report
     */
    public boolean complain(Configuration configuration, Console console) {
        FilePath workingFolder = InputFolders.filePath(console.folder());
        Stream<Complaint> wrong = configuration.files().stream()
                .flatMap(file -> file.problems().stream()
                        .map(problem -> new Complaint(problem.in(file.path().relativeTo(workingFolder)))));
        List<Complaint> all = Stream.concat(faults.stream(), wrong).toList();
        all.forEach(console::complain);
        return all.isEmpty();
    }
}
