package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.project.ProjectFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;

/**
 * A document as it stands in the editor, saved or not.
 *
 * <p>Invariant: the diagnosis is that of the text. An edit makes a new document, which shares with this one whatever the
 * edit did not touch.
 *
 * @param languageId what the client calls its language
 * @param version the client's number for this state of the text
 * @param diagnosis its stages and what is wrong with them; absent when it is no Dockerfile
 */
public record OpenDocument(
        DocumentUri uri, String languageId, int version, SourceText text, Optional<Diagnosis> diagnosis) {

    /** A document as a client opens it. It is a Dockerfile when its language or its name says so. */
    public static OpenDocument of(DocumentUri uri, String languageId, int version, SourceText text, Settings settings) {
        boolean isDockerfile = DockerfileNames.isLanguageId(languageId) || DockerfileNames.isFileName(uri.fileName());
        Optional<Diagnosis> diagnosis = isDockerfile
                ? Optional.of(Diagnosis.of(StageModel.of(text, settings.build()), settings.diagnostics()))
                : Optional.empty();
        return new OpenDocument(uri, languageId, version, text, diagnosis);
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
        return new OpenDocument(uri, languageId, version, editedText, edited);
    }

    public OpenDocument withVersion(int newVersion) {
        return new OpenDocument(uri, languageId, newVersion, text, diagnosis);
    }

    /** Where the file is, if the document is one and may be edited. */
    public Optional<FilePath> path() {
        return uri.path();
    }

    /** What the document is called in the project; one that is no file is called as nothing there is. */
    public FilePath file() {
        return path().orElseGet(() -> new FilePath(uri.identity()));
    }

    /** The document as a file of the project: a Dockerfile, or what it says of builds. */
    Optional<ProjectFile> projectFile(Snapshot now) {
        return path().map(path -> stages().<ProjectFile>map(model -> ProjectDockerfile.of(path, model))
                .orElseGet(() -> buildFile(path, now)));
    }

    private ProjectFile buildFile(FilePath path, Snapshot now) {
        FilePath root = now.project().rootOf(path).or(path::parent).orElse(path);
        if (!now.settings().buildFiles()) {
            return new ProjectFile.Absent(path);
        }
        var file = ProjectBuildFile.read(path, root, text, now.settings().build());
        return file.content().builds().isEmpty() && now.project().isMeantAsCompose(path)
                ? ProjectBuildFile.readExtended(path, root, text, now.settings().build())
                : file;
    }

    /** The same text for a user who chose other settings, or once the project says something else of it. */
    OpenDocument with(Settings settings, Project project) {
        Optional<Diagnosis> changed = diagnosis
                .or(() -> meantAsDockerfile(settings, project))
                .map(before -> path().map(DockerfileId::of)
                        .map(id -> before.in(project, id, settings.build(), settings.diagnostics()))
                        .orElseGet(() -> before.after(before.model().with(settings.build()))
                                .with(settings.diagnostics())));
        return new OpenDocument(uri, languageId, version, text, changed);
    }

    /** A file is a Dockerfile as well when a build file says so. */
    private Optional<Diagnosis> meantAsDockerfile(Settings settings, Project project) {
        return path().filter(project::isMeantAsDockerfile)
                .map(path -> Diagnosis.of(StageModel.of(text, settings.build()), settings.diagnostics()));
    }
}
