package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;

/** Renames at the caret of a fixture of several files. */
final class ProjectRenaming {
    private ProjectRenaming() {}

    /** All files after the edits, or why there are none. */
    static String applied(ProjectFixture fixture, String newName) {
        ProjectRename.Outcome outcome = outcome(fixture, newName);
        if (outcome instanceof RenameRefusal refusal) {
            return refusal.sentence();
        }
        var edits = PlacedEdit.byFile(((ProjectRename.Edits) outcome).edits());
        return fixture.files().files().entrySet().stream()
                .map(file -> "#- " + file.getKey() + "\n"
                        + TextEdit.applyAll(
                                file.getValue().text(),
                                edits.getOrDefault(ProjectFixture.ROOT.resolve(file.getKey()), List.of())))
                .collect(Collectors.joining());
    }

    static List<PlacedEdit> edits(ProjectFixture fixture, String newName) {
        return ((ProjectRename.Edits) outcome(fixture, newName)).edits();
    }

    private static ProjectRename.Outcome outcome(ProjectFixture fixture, String newName) {
        Project project = fixture.project();
        FilePath file = fixture.caretFile();
        return project.dockerfile(file)
                .map(dockerfile -> ProjectRename.find(project, dockerfile, fixture.caret(), newName))
                .orElseGet(() -> ProjectRename.find(project, file, fixture.caret(), newName));
    }
}
