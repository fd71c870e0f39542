package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
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

    /** The same text for a user who chose other settings. */
    OpenDocument with(Settings settings) {
        Optional<Diagnosis> changed = diagnosis.map(
                before -> before.after(before.model().with(settings.build())).with(settings.diagnostics()));
        return new OpenDocument(uri, languageId, version, text, changed);
    }
}
