package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Dockerfile or a build file, and its diagnostics.
 *
 * @param name its path relative to the working folder of the command
 * @param dockerfile its stages, if it is a Dockerfile
 * @param failures of rules, which have no diagnostics then
 * @param names the paths of other files, relative to that folder
 */
public record CheckedFile(
        String name,
        SourceText text,
        Optional<StageModel> dockerfile,
        List<LocatedDiagnostic> findings,
        List<Throwable> failures,
        Function<FilePath, String> names) {

    public static CheckedFile of(Input input) {
        Diagnosis diagnosis = input.read().diagnosis();
        return new CheckedFile(
                input.path().shown(),
                diagnosis.model().text(),
                Optional.of(diagnosis.model()),
                diagnosis.diagnostics(),
                diagnosis.failures(),
                FilePath::value);
    }

    public static CheckedFile of(
            ProjectBuildFile file, ProjectReading reading, InputFolders folders, RuleOptions rules) {
        DiagnosticSettings settings =
                rules.over(reading.configuration().settings(file.path()).diagnostics());
        FileDiagnostics found = BuildFileDiagnostics.find(reading.project(), file, settings);
        return new CheckedFile(
                folders.shown(file.path()),
                file.text(),
                Optional.empty(),
                found.diagnostics(),
                found.failures(),
                folders::shown);
    }

    /** The same file with some of its findings. */
    CheckedFile with(List<LocatedDiagnostic> some) {
        return new CheckedFile(name, text, dockerfile, some, failures, names);
    }

    /** The file that contains the related location of a diagnostic: this one, or another one that was not checked. */
    public CheckedFile holderOf(LocatedDiagnostic.LocatedRelated place) {
        return place.file()
                .map(other -> new CheckedFile(
                        names.apply(other.path()), other.text(), Optional.empty(), List.of(), List.of(), names))
                .orElse(this);
    }
}
