package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.FileUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;

/**
 * A Dockerfile with its diagnosis, open in the editor or not.
 *
 * @param version the client's version number of the text; absent when the file is not open
 */
public record KnownDockerfile(DocumentUri uri, Optional<Integer> version, Diagnosis diagnosis) {

    /** Absent for a document that is not a Dockerfile. */
    public static Optional<KnownDockerfile> of(OpenDocument document) {
        return document.diagnosis()
                .map(diagnosis -> new KnownDockerfile(document.uri(), Optional.of(document.version()), diagnosis));
    }

    /** A Dockerfile of the project that is a separate file and not open. */
    public static KnownDockerfile of(ProjectDockerfile dockerfile, Snapshot now) {
        return new KnownDockerfile(
                DocumentUri.of(FileUri.of(dockerfile.path())),
                Optional.empty(),
                now.diagnosed(dockerfile).diagnosis());
    }

    public StageModel stages() {
        return diagnosis.model();
    }
}
