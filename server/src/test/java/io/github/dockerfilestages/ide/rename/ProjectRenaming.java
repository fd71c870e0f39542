package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FileEdit;
import java.util.List;

/** Renames the stage at the cursor of a fixture with several files. */
public final class ProjectRenaming {
    /** Two bake targets of two Dockerfiles, which inherit from the target {@code common}. */
    public static final String INHERITING = """
            target "web" {
              inherits = ["common"]
              context = "web"
            }
            target "job" {
              inherits = ["common"]
              context = "job"
            }
            """;

    private ProjectRenaming() {}

    /** All files after the edits, or the reason for the refusal. */
    static String applied(ProjectFixture fixture, String newName) {
        ProjectRename.ProjectRenameResult outcome = outcome(fixture, newName);
        if (outcome instanceof ProjectRename.ProjectRenameRefused refused) {
            return refused.refusal().sentence();
        }
        return fixture.edited(FileEdit.byFile(((ProjectRename.ProjectRenameEdits) outcome).edits()));
    }

    static List<FileEdit> edits(ProjectFixture fixture, String newName) {
        return ((ProjectRename.ProjectRenameEdits) outcome(fixture, newName)).edits();
    }

    private static ProjectRename.ProjectRenameResult outcome(ProjectFixture fixture, String newName) {
        return ProjectRename.find(fixture.position(), newName);
    }
}
