package io.github.dockerfilestages.web;

import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.graph.DiagnosticReport;
import io.github.dockerfilestages.ide.graph.StagesReport;
import io.github.dockerfilestages.ide.graph.StagesReporter;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.command.RenameReport;
import io.github.dockerfilestages.ide.rename.command.StageAddress;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.web.Arguments.FolderFile;
import io.github.dockerfilestages.web.Arguments.Settings;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder, none of which is open: what the command line reads from a disk. */
record Folder(Snapshot now) {
    /** Its path; any will do, since answers have paths relative to it. */
    private static final FilePath ROOT = new FilePath("/folder");

    static Folder of(List<FolderFile> files, Optional<Settings> settings) {
        Map<FilePath, SourceText> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(ROOT.resolve(file.path()), SourceText.of(file.text())));
        return new Folder(Documents.read(ROOT, texts, settings.orElse(Settings.NONE)));
    }

    List<DiagnosticReport> check() {
        Stream<DiagnosticReport> dockerfiles = project().dockerfiles().stream().flatMap(this::check);
        Stream<DiagnosticReport> buildFiles = project().buildFiles().stream()
                .filter(file -> !file.content().builds().isEmpty())
                .flatMap(this::check);
        return Stream.concat(dockerfiles, buildFiles).toList();
    }

    private Stream<DiagnosticReport> check(ProjectDockerfile dockerfile) {
        return reports(
                dockerfile.path(),
                dockerfile.model().text(),
                now.diagnosed(dockerfile).diagnosis().diagnostics());
    }

    private Stream<DiagnosticReport> check(ProjectBuildFile file) {
        var settings = now.configuration().settings(file.path()).diagnostics();
        return reports(
                file.path(),
                file.text(),
                BuildFileDiagnostics.find(project(), file, settings).diagnostics());
    }

    private static Stream<DiagnosticReport> reports(FilePath file, SourceText text, List<LocatedDiagnostic> found) {
        return found.stream().map(diagnostic -> DiagnosticReport.of(name(file), text, diagnostic, Folder::name));
    }

    List<StagesReport> stages() {
        Stream<ProjectDockerfile> inside = project().buildFiles().stream().flatMap(file -> file.inlines().stream());
        return Stream.concat(project().dockerfiles().stream(), inside)
                .map(dockerfile ->
                        StagesReporter.report(name(dockerfile.path()), now.diagnosed(dockerfile), Folder::name))
                .toList();
    }

    RenameReport rename(String path, String stage, String newName) {
        Optional<ProjectDockerfile> dockerfile = project().dockerfile(ROOT.resolve(path));
        if (dockerfile.isEmpty()) {
            return RenameReport.refused("No Dockerfile is known as '" + path + "'.");
        }
        Rename.RenameResult outcome = new StageAddress(project(), dockerfile.get()).rename(stage, newName);
        if (outcome instanceof Rename.RefusedRename refused) {
            return RenameReport.refused(refused.refusal().sentence());
        }
        var found = (Rename.AcceptedRename) outcome;
        return RenameReport.of(found.edits(), found.leftovers(), project(), ROOT);
    }

    private Project project() {
        return now.project();
    }

    private static String name(FilePath path) {
        return path.relativeTo(ROOT);
    }
}
