package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReaders;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.project.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a file on disk as what it is in a project: a Dockerfile, a build file, or nothing that concerns it.
 *
 * <p>The name of a file decides, its content where the name leaves a doubt; in the end a build file can say what another
 * file is.
 */
final class FileReader {
    private final Settings settings;

    FileReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads a file; one that is not there is nothing.
     *
     * @param project whose build files may say what the file is
     * @throws FileFault when it cannot be told what is in the file
     */
    ProjectFile read(FilePath path, Project project) throws FileFault {
        try {
            return readPresent(path, project).orElseGet(() -> new ProjectFile.Absent(path));
        } catch (FileFault fault) {
            if (fault.isAbsence()) {
                return new ProjectFile.Absent(path);
            }
            throw fault;
        }
    }

    private Optional<ProjectFile> readPresent(FilePath path, Project project) throws FileFault {
        if (DockerfileNames.isFileName(path.name())) {
            ProjectDockerfile dockerfile = dockerfile(path);
            boolean isOther = DockerfileNames.isDoubtful(path.name()) && !hasStages(dockerfile);
            return isOther && !project.isMeantAsDockerfile(path) ? Optional.empty() : Optional.of(dockerfile);
        }
        FilePath root = project.rootOf(path).or(path::parent).orElse(path);
        if (mayBeBuildFile(path, root)) {
            ProjectBuildFile file = buildFile(path, root, ProjectBuildFile::read);
            if (!file.content().equals(BuildFile.EMPTY)) {
                return Optional.of(file);
            }
        }
        return meant(path, root, project);
    }

    /** A file that is nothing by its own name can be what a build file takes it for. */
    private Optional<ProjectFile> meant(FilePath path, FilePath root, Project project) throws FileFault {
        if (project.isMeantAsCompose(path)) {
            return Optional.of(buildFile(path, root, ProjectBuildFile::readExtended));
        }
        return project.isMeantAsDockerfile(path) ? Optional.of(dockerfile(path)) : Optional.empty();
    }

    private boolean mayBeBuildFile(FilePath path, FilePath root) throws FileFault {
        String relative = path.relativeTo(root);
        return settings.buildFiles()
                && BuildFileReaders.mayBeBuildFile(relative)
                && (!BuildFileReaders.isOnlyScript(relative) || TextFile.startsWith(Path.of(path.value()), "#!"));
    }

    private interface BuildFileReading {
        ProjectBuildFile read(FilePath path, FilePath root, SourceText text, BuildParameters parameters);
    }

    private ProjectBuildFile buildFile(FilePath path, FilePath root, BuildFileReading reading) throws FileFault {
        TextFile file = TextFile.read(Path.of(path.value()));
        ProjectBuildFile read = reading.read(path, root, SourceText.of(file.content()), settings.build());
        return file.isUtf8() ? read : read.readOnly();
    }

    private ProjectDockerfile dockerfile(FilePath path) throws FileFault {
        TextFile file = TextFile.read(Path.of(path.value()));
        var read = ProjectDockerfile.of(path, StageModel.of(SourceText.of(file.content()), settings.build()));
        return file.isUtf8() ? read : read.readOnly();
    }

    private static boolean hasStages(ProjectDockerfile dockerfile) {
        return !dockerfile.model().table().stages().isEmpty();
    }
}
