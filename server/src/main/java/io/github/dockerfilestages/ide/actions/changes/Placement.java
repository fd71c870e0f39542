package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.buildfiles.InlineEdit;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts a change of a Dockerfile to edits of the file that contains it. A build file is parsed again after the
 * edits: the change is refused unless its Dockerfile then has the wanted text and the other builds are unchanged.
 */
public final class Placement {
    private final DiagnosedDockerfile about;
    private final Change change;

    private Placement(DiagnosedDockerfile about, Change change) {
        this.about = about;
        this.change = change;
    }

    /** All edits of the change; empty when they cannot be made in the file that contains the Dockerfile. */
    public static Optional<List<FileEdit>> of(DiagnosedDockerfile about, Change change) {
        var placement = new Placement(about, change);
        Optional<List<TextEdit>> edits =
                about.dockerfile().inline().map(placement::inside).orElseGet(() -> Optional.of(change.edits()));
        return edits.map(placement::placed);
    }

    private List<FileEdit> placed(List<TextEdit> edits) {
        return Stream.concat(
                        edits.stream()
                                .map(edit -> new FileEdit(about.dockerfile().path(), edit, EditConfirmation.NONE)),
                        change.elsewhere().stream())
                .toList();
    }

    private Optional<List<TextEdit>> inside(InlineDockerfile inline) {
        boolean wouldLoseVariable = change.edits().stream()
                .anyMatch(edit -> inline.computed().stream().anyMatch(computed -> isIn(edit.range(), computed)));
        ProjectBuildFile file =
                about.project().buildFile(about.dockerfile().path()).orElseThrow();
        List<TextEdit> edits = change.edits().stream()
                .map(edit -> InlineEdit.of(file.text(), inline, edit))
                .toList();
        return wouldLoseVariable || !isMade(file, edits) ? Optional.empty() : Optional.of(edits);
    }

    /** Whether the edit replaces text that comes from a variable, or inserts text where the variable starts. */
    private static boolean isIn(TextRange edited, TextRange computed) {
        return edited.overlaps(computed) || edited.start() == computed.start();
    }

    private boolean isMade(ProjectBuildFile file, List<TextEdit> edits) {
        String text = TextEdit.applyAll(file.text().content(), edits);
        ProjectBuildFile edited = file.with(SourceText.of(text), about.model().parameters());
        String wanted = change.applied(about.model()).text().content();
        boolean isSaid = edited.inlines().stream()
                .filter(inline -> inline.id().equals(about.dockerfile().id()))
                .map(ProjectDockerfile::model)
                .anyMatch(model -> model.text().content().equals(wanted));
        return isSaid
                && edited.content().warning().isPresent()
                        == file.content().warning().isPresent()
                && edited.buildNames().equals(file.buildNames());
    }
}
