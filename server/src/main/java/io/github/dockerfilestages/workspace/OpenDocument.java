package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.FileRecognition.Name;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.project.ProjectFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;
import java.util.Set;

/**
 * A document as it stands in the editor, saved or not.
 *
 * <p>Invariant: the diagnosis is that of the text. An edit makes a new document, which shares with this one whatever the
 * edit did not touch.
 *
 * @param path what its file is called in the project, however the client spells it; absent when it is no file
 * @param languageId what the client calls its language
 * @param version the client's number for this state of the text
 * @param diagnosis its stages and what is wrong with them; absent when it is no Dockerfile
 */
public record OpenDocument(
        DocumentUri uri,
        Optional<FilePath> path,
        String languageId,
        int version,
        SourceText text,
        Optional<Diagnosis> diagnosis) {

    /** A document as a client opens it. It is a Dockerfile when its language or its name says so. */
    public static OpenDocument of(DocumentUri uri, String languageId, int version, SourceText text, Settings settings) {
        var document = new OpenDocument(uri, uri.path(), languageId, version, text, Optional.empty());
        return document.isCalledDockerfile() ? document.asDockerfile(settings) : document;
    }

    public boolean isDockerfile() {
        return diagnosis.isPresent();
    }

    /** Its stages, when it is a Dockerfile. */
    public Optional<StageModel> stages() {
        return diagnosis.map(Diagnosis::model);
    }

    /** This document with a stretch of its text replaced, still of the same version. */
    public OpenDocument edit(TextEdit edit) {
        Optional<Diagnosis> edited =
                diagnosis.map(before -> before.after(before.model().edit(edit)));
        SourceText editedText = edited.map(after -> after.model().text()).orElseGet(() -> text.edit(edit));
        return new OpenDocument(uri, path, languageId, version, editedText, edited);
    }

    public OpenDocument withVersion(int newVersion) {
        return new OpenDocument(uri, path, languageId, newVersion, text, diagnosis);
    }

    /** The same document, called otherwise in the project. */
    OpenDocument at(Optional<FilePath> real) {
        return new OpenDocument(uri, real, languageId, version, text, diagnosis);
    }

    /** What the document is called in the project; one that is no file is called as nothing there is. */
    public FilePath file() {
        return path().orElseGet(() -> new FilePath(uri.identity()));
    }

    /** The document as a file of the project, by what it is called, by what it says, and by what builds take it for. */
    Optional<ProjectFile> projectFile(Settings settings, Project project) {
        Name name = isCalledDockerfile() ? Name.DOCKERFILE : Name.OTHER;
        return path().map(path -> settings.recognition(project)
                .of(path, name, text, () -> stages().orElseGet(() -> StageModel.of(text, settings.build()))));
    }

    /** The same text for a user who chose other settings, or once the project says something else of it. */
    OpenDocument with(Settings settings, Project project) {
        return with(diagnosis.map(before -> path().map(DockerfileId::of)
                .map(id -> before.in(project, id, settings.build(), settings.diagnostics()))
                .orElseGet(() ->
                        before.after(before.model().with(settings.build())).with(settings.diagnostics()))));
    }

    /** The document as what it is in a project: a Dockerfile or not. */
    OpenDocument as(ProjectFile file, Settings settings) {
        if (!(file instanceof ProjectDockerfile)) {
            return with(Optional.empty());
        }
        return isDockerfile() ? this : asDockerfile(settings);
    }

    /** The contexts that builds of the Dockerfile have; none of what is no Dockerfile. */
    Set<String> namedContexts() {
        return stages().map(model -> model.parameters().namedContexts()).orElse(Set.of());
    }

    /** Whether it is a Dockerfile whatever others take it for. */
    boolean isCalledDockerfile() {
        return DockerfileNames.isDockerfile(languageId, uri.fileName());
    }

    private OpenDocument asDockerfile(Settings settings) {
        return with(Optional.of(Diagnosis.of(StageModel.of(text, settings.build()), settings.diagnostics())));
    }

    private OpenDocument with(Optional<Diagnosis> changed) {
        return new OpenDocument(uri, path, languageId, version, text, changed);
    }
}
