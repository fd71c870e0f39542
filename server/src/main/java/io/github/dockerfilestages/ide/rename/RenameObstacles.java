package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.ide.symbols.TargetOccurrence;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Collection;
import java.util.Optional;

/** Reasons to refuse a rename in several files that are known without trying the edits. */
final class RenameObstacles {
    private RenameObstacles() {}

    /** The Dockerfile with the named contexts of its build files, but without build arguments. */
    static ProjectDockerfile plain(Project project, ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        var contexts = project.use(dockerfile.id()).contextNames();
        return dockerfile.with(model.with(model.parameters().withoutArguments().with(contexts)));
    }

    /** A position in the Dockerfile with its named contexts, but without build arguments. */
    static FilePosition plain(FilePosition cursor) {
        return new FilePosition(
                cursor.project(),
                cursor.file(),
                cursor.offset(),
                cursor.dockerfile().map(dockerfile -> plain(cursor.project(), dockerfile)));
    }

    /** Why nothing can be renamed at a cursor where no symbol is named; absent where nothing could name one. */
    static Optional<RenameRefusal> nothing(FilePosition cursor) {
        return cursor.dockerfile()
                .map(dockerfile -> Subject.at(dockerfile.model(), dockerfile.toText(cursor.offset()))
                        .flatMap(subject -> RenameRules.refusalOf(dockerfile.model(), subject)))
                .orElseGet(() -> dangling(cursor));
    }

    /** The refusal for a build target that names no stage. */
    private static Optional<RenameRefusal> dangling(FilePosition cursor) {
        Project project = cursor.project();
        return project.targetsIn(cursor.file()).stream()
                .filter(target -> target.value().range().touches(cursor.offset()))
                .findFirst()
                .map(target ->
                        FileWording.capitalized(FileWording.describe(project, target)) + " does not name a stage of "
                                + FileWording.name(project, target.dockerfile().file()) + ".")
                .map(sentence -> new RenameRefusal(Reason.NO_STAGE, sentence));
    }

    /** The refusal for a build argument that selects the stage, if no value of it would select the new name. */
    static Optional<RenameRefusal> notSelectable(
            Project project, ProjectDockerfile dockerfile, Stage stage, String newName) {
        StageTable table = dockerfile.model().table();
        return project.targetsOf(dockerfile.id(), table, stage).stream()
                .filter(target -> target.valueFor(newName, table).isEmpty())
                .findFirst()
                .map(target -> FileWording.capitalized(FileWording.describe(project, target))
                        + " selects this stage, and no value would select '" + newName + "'.")
                .map(sentence -> new RenameRefusal(Reason.COMPOSED_BASE, sentence));
    }

    /** The refusal for a value that is composed of several pieces, each of which other names may contain. */
    static Optional<RenameRefusal> composed(FilePosition cursor) {
        Project project = cursor.project();
        return Optional.of(cursor)
                .filter(outside -> outside.dockerfile().isEmpty())
                .flatMap(outside -> TargetOccurrence.at(project, outside.file(), outside.offset()))
                .filter(occurrence -> occurrence.value().isComposed())
                .map(occurrence -> "The name is composed of several parts here; rename the stage in "
                        + FileWording.name(
                                project,
                                occurrence.targets().get(0).dockerfile().file())
                        + ".")
                .map(sentence -> new RenameRefusal(Reason.COMPOSED_NAME, sentence));
    }

    /**
     * The refusal if one of the files cannot be edited.
     *
     * @param symbol what is renamed, as the subject of a sentence
     */
    static Optional<RenameRefusal> notEditable(
            Project project, ProjectDockerfile dockerfile, Collection<FilePath> files, String symbol) {
        return files.stream()
                .filter(file -> !isEditable(project, dockerfile, file))
                .map(file -> symbol + " is named in " + FileWording.name(project, file)
                        + ", which is not valid UTF-8 and is never edited.")
                .map(sentence -> new RenameRefusal(Reason.NOT_EDITABLE, sentence))
                .findFirst();
    }

    private static boolean isEditable(Project project, ProjectDockerfile dockerfile, FilePath file) {
        return file.equals(dockerfile.path())
                ? dockerfile.isEditable()
                : project.buildFile(file)
                        .map(ProjectBuildFile::isEditable)
                        .or(() -> project.dockerfile(file).map(ProjectDockerfile::isEditable))
                        .orElse(false);
    }
}
