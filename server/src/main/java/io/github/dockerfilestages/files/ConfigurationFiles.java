package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.ConfigurationReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the configuration files of folders. */
public final class ConfigurationFiles {
    private ConfigurationFiles() {}

    /**
     * The configuration file in a folder, if it has one.
     *
     * @throws FileFault when there is one that cannot be read
     */
    public static Optional<ConfigurationFile> in(FilePath folder) throws FileFault {
        for (String name : ConfigurationFile.NAMES) {
            FilePath file = folder.resolve(name);
            Optional<Path> path = DiskPath.of(file).filter(Files::exists);
            if (path.isPresent()) {
                return Optional.of(ConfigurationReader.read(file, folder, text(path.get())));
            }
        }
        return Optional.empty();
    }

    /**
     * The nearest configuration file at or above a folder.
     *
     * @param top the last folder to look in
     * @throws FileFault when there is one that cannot be read
     */
    public static Optional<ConfigurationFile> above(FilePath folder, FilePath top) throws FileFault {
        Optional<FilePath> at = Optional.of(folder);
        Optional<ConfigurationFile> found = Optional.empty();
        while (found.isEmpty() && at.filter(path -> path.isIn(top)).isPresent()) {
            found = in(at.get());
            at = at.get().parent();
        }
        return found;
    }

    /**
     * A file that the user has chosen, whatever its name.
     *
     * @param folder to which its settings apply
     * @throws FileFault when it cannot be read
     */
    public static ConfigurationFile read(FilePath file, FilePath folder) throws FileFault {
        Path path = DiskPath.of(file).orElseThrow(FileFault::noPath);
        return ConfigurationReader.read(file, folder, text(path));
    }

    private static SourceText text(Path path) throws FileFault {
        return SourceText.of(TextFile.read(path).content());
    }
}
