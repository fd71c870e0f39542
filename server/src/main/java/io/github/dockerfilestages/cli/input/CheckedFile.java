package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.function.Function;

/**
 * A Dockerfile or a build file, and its diagnostics.
 *
 * @param name its path relative to the working folder of the command
 * @param failures of rules, which have no diagnostics then
 * @param names the paths of other files, relative to that folder
 */
public record CheckedFile(
        String name,
        SourceText text,
        List<LocatedDiagnostic> findings,
        List<Throwable> failures,
        Function<FilePath, String> names) {

    public static CheckedFile of(Input input) {
        Diagnosis diagnosis = input.read().diagnosis();
        return new CheckedFile(
                input.path().shown(),
                diagnosis.model().text(),
                diagnosis.diagnostics(),
                diagnosis.failures(),
                FilePath::value);
    }

    public static CheckedFile of(ProjectBuildFile file, ProjectReading reading, InputFolders folders) {
        FileDiagnostics found = BuildFileDiagnostics.find(
                reading.project(), file, reading.configuration().settings(file.path()).diagnostics());
        return new CheckedFile(
                folders.shown(file.path()), file.text(), found.diagnostics(), found.failures(), folders::shown);
    }

    /** The file that contains the related location of a diagnostic: this one, or another one that was not checked. */
    public CheckedFile holderOf(LocatedDiagnostic.LocatedRelated place) {
        return place.file()
                .map(other -> new CheckedFile(names.apply(other.path()), other.text(), List.of(), List.of(), names))
                .orElse(this);
    }
}
