package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * An open document in the state of the workspace at one moment: what features are asked about it. It may be a
 * Dockerfile, a build file, or neither.
 */
public record OpenFile(OpenDocument document, Snapshot snapshot) {

    /** The document as a Dockerfile of the project, if it is one. */
    public Optional<ProjectDockerfile> dockerfile() {
        return document.diagnosis().map(diagnosis -> ProjectDockerfile.of(document.file(), diagnosis.paths()));
    }

    /** The document with its diagnostics, if it is a Dockerfile. */
    public Optional<DiagnosedDockerfile> diagnosed() {
        return document.diagnosis()
                .flatMap(diagnosis ->
                        dockerfile().map(dockerfile -> new DiagnosedDockerfile(project(), dockerfile, diagnosis)));
    }

    /** An offset as a position in the project, with the Dockerfile around it as its diagnostics see it. */
    public FilePosition cursor(int offset) {
        Optional<ProjectDockerfile> around = dockerfile()
                .or(() -> buildFile()
                        .flatMap(file -> file.inlineAt(offset))
                        .map(inline -> snapshot.diagnosed(inline).dockerfile()));
        return new FilePosition(project(), file(), offset, around);
    }

    /** The Dockerfiles in the document in the order of its text: the document itself, or those inside it. */
    public List<ProjectDockerfile> dockerfiles() {
        return diagnosedDockerfiles().stream()
                .map(DiagnosedDockerfile::dockerfile)
                .toList();
    }

    /** The same with their diagnostics, which are computed when first needed. */
    public List<DiagnosedDockerfile> diagnosedDockerfiles() {
        return diagnosed()
                .map(List::of)
                .orElseGet(() -> buildFile().stream()
                        .flatMap(file -> file.inlines().stream())
                        .sorted(Order.byInt(
                                inline -> inline.toFile(TextRange.at(0)).start()))
                        .map(snapshot::diagnosed)
                        .toList());
    }

    /** The document as a build file, if it is one. */
    public Optional<ProjectBuildFile> buildFile() {
        return project().buildFile(file());
    }

    public Project project() {
        return snapshot.project();
    }

    /** The settings for the document. */
    public Settings settings() {
        return snapshot.configuration().settings(document.path());
    }

    /** The path of the document in the project. */
    public FilePath file() {
        return document.file();
    }
}
