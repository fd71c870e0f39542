package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that can have diagnostics: a Dockerfile or a build file.
 *
 * @param version the client's version number of the text; absent when the file is not open
 * @param text the text that ranges refer to
 * @param diagnostics computes the diagnostics
 */
public record DiagnosedFile(
        DocumentUri uri, Optional<Integer> version, SourceText text, Supplier<FileDiagnostics> diagnostics) {

    public static DiagnosedFile of(KnownDockerfile dockerfile) {
        return new DiagnosedFile(
                dockerfile.uri(),
                dockerfile.version(),
                dockerfile.stages().text(),
                () -> FileDiagnostics.of(dockerfile.diagnosis()));
    }

    /** Absent for a document that is neither. */
    public static Optional<DiagnosedFile> of(Snapshot now, OpenDocument document) {
        return KnownDockerfile.of(document)
                .map(DiagnosedFile::of)
                .or(() -> document.path()
                        .flatMap(now.project()::buildFile)
                        .filter(file -> !file.content().builds().isEmpty())
                        .map(file -> of(now, file, document.uri(), Optional.of(document.version()))));
    }

    /** A build file with the URI that the client uses for it. */
    public static DiagnosedFile of(Snapshot now, ProjectBuildFile file, DocumentUri uri, Optional<Integer> version) {
        return new DiagnosedFile(
                uri,
                version,
                file.text(),
                () -> BuildFileDiagnostics.find(
                        now.project(),
                        file,
                        now.configuration().settings(file.path()).diagnostics()));
    }
}
