package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.project.FileRecognition.Name;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Settings;
import java.util.Optional;
import java.util.Set;

/**
 * A document with its text in the editor, saved or not.
 *
 * <p>Invariant: the diagnosis belongs to the text. An edit creates a new document, which shares with this one
 * everything that the edit does not affect.
 *
 * @param path of its file in the project, however the client spells it; absent when it is not a file
 * @param languageId the client's name for its language
 * @param version the client's number for this version of the text
 * @param diagnosis its stages and their problems; absent when it is not a Dockerfile
 */
public record OpenDocument(
        DocumentUri uri,
        Optional<FilePath> path,
        String languageId,
        int version,
        SourceText text,
        Optional<Diagnosis> diagnosis) {

    /** A document that a client opens. It is a Dockerfile if its language or its name says so. */
    public static OpenDocument of(
            DocumentUri uri, String languageId, int version, SourceText text, Configuration configuration) {
        var document = new OpenDocument(uri, uri.path(), languageId, version, text, Optional.empty());
        return document.isNamedDockerfile() ? document.asDockerfile(configuration.settings(uri.path())) : document;
    }

    public boolean isDockerfile() {
        return diagnosis.isPresent();
    }

    /** Its stages, if it is a Dockerfile. */
    public Optional<StageModel> stages() {
        return diagnosis.map(Diagnosis::model);
    }

    /** This document with a range of its text replaced; the version stays the same. */
    public OpenDocument edit(TextEdit edit) {
        Optional<Diagnosis> edited = diagnosis.map(before -> before.edit(edit));
        SourceText editedText = edited.map(after -> after.model().text()).orElseGet(() -> text.edit(edit));
        return new OpenDocument(uri, path, languageId, version, editedText, edited);
    }

    public OpenDocument withVersion(int newVersion) {
        return new OpenDocument(uri, path, languageId, newVersion, text, diagnosis);
    }

    /** The same document with another path in the project. */
    OpenDocument at(Optional<FilePath> real) {
        return new OpenDocument(uri, real, languageId, version, text, diagnosis);
    }

    /** The key of the document in the project; if it is not a file, a path that no file has. */
    public FilePath file() {
        return path().orElseGet(() -> new FilePath(uri.identity()));
    }

    /** The document as a file of the project, judged by its name, its content, and the builds that use it. */
    Optional<ProjectFile> projectFile(Configuration configuration, Project project) {
        Settings settings = configuration.settings(path());
        Name name = isNamedDockerfile() ? Name.DOCKERFILE : Name.OTHER;
        return path().map(path -> settings.recognition(project)
                .of(path, name, text, () -> stages().orElseGet(() -> StageModel.of(text, settings.build()))));
    }

    /** The same text with other settings, or in a changed project. */
    OpenDocument with(Configuration configuration, Project project) {
        Settings settings = configuration.settings(path());
        return with(diagnosis.map(before -> path().map(DockerfileId::of)
                .map(id -> before.in(project, id, settings.build(), settings.diagnostics()))
                .orElseGet(() ->
                        before.after(before.model().with(settings.build())).with(settings.diagnostics()))));
    }

    /** The document with the kind that the project determines: a Dockerfile or not. */
    OpenDocument as(ProjectFile file, Configuration configuration) {
        if (!(file instanceof ProjectDockerfile)) {
            return with(Optional.empty());
        }
        return isDockerfile() ? this : asDockerfile(configuration.settings(path()));
    }

    /** The named contexts in builds of the Dockerfile; none if it is not a Dockerfile. */
    Set<String> namedContexts() {
        return stages().map(model -> model.parameters().namedContexts()).orElse(Set.of());
    }

    /** Whether it is a Dockerfile by its language or name, whatever build files say. */
    boolean isNamedDockerfile() {
        return DockerfileNames.isDockerfile(languageId, uri.fileName());
    }

    private OpenDocument asDockerfile(Settings settings) {
        return with(Optional.of(Diagnosis.of(StageModel.of(text, settings.build()), settings.diagnostics())));
    }

    private OpenDocument with(Optional<Diagnosis> changed) {
        return new OpenDocument(uri, path, languageId, version, text, changed);
    }
}
