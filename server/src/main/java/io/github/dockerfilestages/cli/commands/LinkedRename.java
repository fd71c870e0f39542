package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.files.SameFiles;
import io.github.dockerfilestages.ide.rename.ProjectRename;
import io.github.dockerfilestages.ide.rename.RenameRefusal;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rename in files that have several paths, as where the Dockerfile at the top of a repository is a link into a folder.
 * What is written is the file, so the stage is renamed for all who come to it by any of its paths, and each file once.
 */
final class LinkedRename {
    private final Project project;
    private final Function<ProjectDockerfile, ProjectRename.ProjectRenameResult> rename;
    private final SameFiles files;

    /** @param rename for those who come to the Dockerfile by one path */
    LinkedRename(Project project, Function<ProjectDockerfile, ProjectRename.ProjectRenameResult> rename) {
        this.project = project;
        this.rename = rename;
        this.files = SameFiles.of(project);
    }

    ProjectRename.ProjectRenameResult of(ProjectDockerfile dockerfile) {
        ProjectRename.ProjectRenameResult first = rename.apply(dockerfile);
        if (!(first instanceof ProjectRename.ProjectRenameEdits found)) {
            return first;
        }
        var edits = new ArrayList<>(found.edits());
        for (FilePath path : files.pathsOf(dockerfile.path())) {
            Optional<ProjectDockerfile> linked =
                    project.dockerfile(path).filter(other -> !path.equals(dockerfile.path()));
            ProjectRename.ProjectRenameResult outcome = linked.map(rename).orElse(found);
            if (!(outcome instanceof ProjectRename.ProjectRenameEdits more)) {
                return outcome;
            }
            edits.addAll(more.edits());
        }
        return contradiction(edits)
                .<ProjectRename.ProjectRenameResult>map(refusal -> refusal)
                .orElseGet(() -> new ProjectRename.ProjectRenameEdits(
                        found.inside(), found.elsewhere(), once(edits), found.leftovers()));
    }

    private List<FileEdit> once(List<FileEdit> edits) {
        Map<List<Object>, FileEdit> once = new LinkedHashMap<>();
        for (FileEdit edit : edits) {
            FilePath file = files.plainest(edit.file());
            once.putIfAbsent(
                    List.of(file, edit.edit()), new FileEdit(file, edit.edit(), edit.confirmation(), edit.doubt()));
        }
        return List.copyOf(once.values());
    }

    /** One build file can mean another Dockerfile by each of its paths. */
    private Optional<RenameRefusal> contradiction(List<FileEdit> edits) {
        Map<FilePath, List<TextEdit>> byFile = FileEdit.byFile(edits);
        return byFile.entrySet().stream()
                .flatMap(edited -> files.pathsOf(edited.getKey()).stream()
                        .filter(path -> edited.getValue().stream()
                                .filter(edit ->
                                        !byFile.getOrDefault(path, List.of()).contains(edit))
                                .anyMatch(edit -> isMeant(path, edit.range())))
                        .map(path -> refusal(edited.getKey(), path)))
                .findFirst();
    }

    private boolean isMeant(FilePath buildFile, TextRange range) {
        return project.targetsIn(buildFile).stream()
                .anyMatch(target -> target.value().range().touches(range));
    }

    private RenameRefusal refusal(FilePath file, FilePath path) {
        return new RenameRefusal(
                Reason.SHARED_TARGET,
                shown(file) + " and " + shown(path)
                        + " are one file, and only by the first path does it mean this stage.");
    }

    private String shown(FilePath file) {
        return project.rootOf(file).map(file::relativeTo).orElse(file.value());
    }
}
