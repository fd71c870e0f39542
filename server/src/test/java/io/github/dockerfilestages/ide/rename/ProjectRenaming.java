package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.FileEdit;
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
    public static String applied(ProjectFixture fixture, String newName) {
        Rename.RenameResult outcome = outcome(fixture, newName);
        if (outcome instanceof Rename.RefusedRename refused) {
            return refused.refusal().sentence();
        }
        return fixture.edited(FileEdit.byFile(((Rename.AcceptedRename) outcome).edits()));
    }

    public static List<FileEdit> edits(ProjectFixture fixture, String newName) {
        return ((Rename.AcceptedRename) outcome(fixture, newName)).edits();
    }

    private static Rename.RenameResult outcome(ProjectFixture fixture, String newName) {
        return Rename.find(fixture.position(), newName);
    }
}
