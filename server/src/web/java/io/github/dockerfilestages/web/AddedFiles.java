package io.github.dockerfilestages.web;

import io.github.dockerfilestages.project.FileRecognition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.ConfigurationReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts of the files that were added to a session, as if they were on a disk. */
final class AddedFiles {
    private final Workspace workspace;
    private final Map<FilePath, SourceText> texts = new TreeMap<>();

    AddedFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Adds files, or replaces their texts. */
    void add(Map<FilePath, SourceText> added) {
        texts.putAll(added);
        configure(added.keySet());
        readAgain(added.keySet());
    }

    void remove(Collection<FilePath> removed) {
        removed.forEach(texts::remove);
        configure(removed);
        readAgain(removed);
    }

    /** Reads all files again, after the settings have changed. */
    void readAll() {
        readAgain(List.copyOf(texts.keySet()));
    }

    /** The text of an added file. */
    Optional<SourceText> find(FilePath path) {
        return Optional.ofNullable(texts.get(path));
    }

    private void configure(Collection<FilePath> changed) {
        if (changed.stream().anyMatch(path -> ConfigurationFile.isName(path.name()))) {
            workspace.configure(texts.entrySet().stream()
                    .filter(file -> ConfigurationFile.isName(file.getKey().name()))
                    .map(file -> ConfigurationReader.read(
                            file.getKey(), file.getKey().parent().orElse(file.getKey()), file.getValue()))
                    .toList());
            readAll();
        }
    }

    /** Reads files, and then those whose kind depends on what they say. */
    void readAgain(Collection<FilePath> changed) {
        Collection<FilePath> next = changed;
        for (int round = 0; !next.isEmpty() && round <= texts.size(); round++) {
            Snapshot before = workspace.snapshot();
            workspace.index(next.stream().map(path -> read(path, before)).toList());
            next = otherwiseMeant(before.project());
        }
    }

    /** The files that builds have started or ceased to name. */
    private List<FilePath> otherwiseMeant(Project before) {
        Project now = workspace.snapshot().project();
        return now.saysTheSameAs(before)
                ? List.of()
                : texts.keySet().stream()
                        .filter(path -> now.isMeant(path) != before.isMeant(path))
                        .toList();
    }

    private ProjectFile read(FilePath path, Snapshot now) {
        return find(path)
                .<ProjectFile>map(text -> read(path, text, now))
                .orElseGet(() -> new ProjectFile.AbsentFile(path));
    }

    private static ProjectFile read(FilePath path, SourceText text, Snapshot now) {
        FileRecognition recognition = now.configuration().settings(path).recognition(now.project());
        FileRecognition.Name name = DockerfileNames.of(path.name());
        boolean isSomething =
                recognition.mayBeKnown(path, name) && recognition.mayBeSomething(path, name, text.content());
        return isSomething
                ? recognition.of(path, name, text, () -> StageModel.of(text, recognition.parameters()))
                : new ProjectFile.AbsentFile(path);
    }
}
