package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies edits to the files of a project and parses them again. */
public final class EditedProject {
    private EditedProject() {}

    /**
     * The project after some edits.
     *
     * @param dockerfile one of the edited Dockerfiles; it may be inside a build file, or in no project
     */
    public static Project of(Project project, ProjectDockerfile dockerfile, Map<FilePath, List<TextEdit>> edits) {
        BuildParameters parameters = dockerfile.model().parameters();
        Stream<ProjectFile> files = edits.entrySet().stream()
                .flatMap(edited -> read(project, dockerfile, edited.getKey(), edited.getValue(), parameters).stream());
        return project.with(files.toList());
    }

    /** The same for files of the project, whose Dockerfiles have the parameters that they have there. */
    public static Project of(Project project, Map<FilePath, List<TextEdit>> edits) {
        Stream<ProjectFile> files = edits.entrySet().stream()
                .flatMap(edited -> read(project, edited.getKey(), edited.getValue(), BuildParameters.NONE).stream());
        return project.with(files.toList());
    }

    private static Optional<ProjectFile> read(
            Project project,
            ProjectDockerfile dockerfile,
            FilePath file,
            List<TextEdit> edits,
            BuildParameters parameters) {
        if (file.equals(dockerfile.id().file()) && !dockerfile.id().isInline()) {
            return Optional.of(ProjectDockerfile.of(file, dockerfile.model().edit(edits)));
        }
        return read(project, file, edits, parameters);
    }

    private static Optional<ProjectFile> read(
            Project project, FilePath file, List<TextEdit> edits, BuildParameters parameters) {
        Optional<ProjectFile> other = project.dockerfile(file)
                .map(known -> ProjectDockerfile.of(file, known.model().edit(edits)));
        return other.or(() -> project.buildFile(file).map(known -> {
            String text = TextEdit.applyAll(known.text().content(), edits);
            return known.with(SourceText.of(text), parameters);
        }));
    }
}
