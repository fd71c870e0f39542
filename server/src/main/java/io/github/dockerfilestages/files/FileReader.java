package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.files.disk.TextFile;
import io.github.dockerfilestages.project.FileRecognition;
import io.github.dockerfilestages.project.FileRecognition.Name;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a file that is not open, and decides what it is in the project: a Dockerfile, a build file, or neither. */
final class FileReader {
    private final UnsavedTexts unsaved;

    /**
     * @param unsaved the texts that replace those on disk
     */
    FileReader(UnsavedTexts unsaved) {
        this.unsaved = unsaved;
    }

    /**
     * Reads a file; a missing one is absent.
     *
     * @param project whose build files help to decide what the file is
     * @param configuration the settings of all files
     * @throws FileFault when the content of the file cannot be read
     */
    ProjectFile read(FilePath path, Project project, Configuration configuration) throws FileFault {
        try {
            return readPresent(path, project, configuration);
        } catch (FileFault fault) {
            if (fault.isAbsence()) {
                return new ProjectFile.AbsentFile(path);
            }
            throw fault;
        }
    }

    private ProjectFile readPresent(FilePath path, Project project, Configuration configuration) throws FileFault {
        Settings settings = configuration.settings(path);
        FileRecognition recognition = settings.recognition(project);
        Name name = DockerfileNames.of(path.name());
        if (!recognition.mayBeKnown(path, name)) {
            return new ProjectFile.AbsentFile(path);
        }
        Optional<FilePath> plain = LinkedDockerfile.of(path, project, configuration);
        if (plain.isPresent()) {
            return new ProjectFile.LinkedPath(path, plain.get());
        }
        Optional<SourceText> held = unsaved.find(path);
        if (held.isPresent()) {
            return file(path, name, recognition, held.get());
        }
        Optional<TextFile> text = text(path, name, recognition);
        if (text.isEmpty()) {
            return new ProjectFile.AbsentFile(path);
        }
        TextFile file = text.get();
        ProjectFile read = file(path, name, recognition, SourceText.of(file.content()));
        return file.isUtf8() ? read : read.readOnly();
    }

    private static ProjectFile file(FilePath path, Name name, FileRecognition recognition, SourceText text) {
        return recognition.of(path, name, text, () -> StageModel.of(text, recognition.parameters()));
    }

    /** The text of a file on disk, if it may be relevant; most files have nothing to do with builds. */
    private static Optional<TextFile> text(FilePath path, Name name, FileRecognition recognition) throws FileFault {
        Path file = onDisk(path);
        Predicate<String> mayBeSomething = content -> recognition.mayBeSomething(path, name, content);
        if (!recognition.isExpected(path, name)) {
            return TextFile.readIfText(file, mayBeSomething);
        }
        // BuildKit reads a Dockerfile as UTF-8.
        TextFile text = name == Name.OTHER ? TextFile.readInAnyEncoding(file) : TextFile.read(file);
        return Optional.of(text).filter(read -> mayBeSomething.test(read.content()));
    }

    private static Path onDisk(FilePath path) throws FileFault {
        return DiskPath.of(path).orElseThrow(FileFault::noPath);
    }
}
