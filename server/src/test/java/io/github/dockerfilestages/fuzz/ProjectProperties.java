package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.FileDiagnostics;
import io.github.dockerfilestages.ide.navigation.DocumentHighlights;
import io.github.dockerfilestages.ide.navigation.References;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Properties of all files that are read together, such as a Dockerfile, and the scripts and variables of its builds. */
final class ProjectProperties {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());

    private final String text;
    private final FuzzProject files;
    private final Project project;

    private ProjectProperties(String text) {
        this.text = text;
        this.files = FuzzProject.parse(text);
        this.project = files.project();
    }

    /** Everything has an answer, all ranges are in their files, and what is renamed can get its old name again. */
    static void check(String text) {
        new ProjectProperties(text).check();
    }

    private void check() {
        project.dockerfiles()
                .forEach(dockerfile -> check(
                        dockerfile.path(),
                        FileDiagnostics.of(DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, SETTINGS)
                                .diagnosis())));
        project.buildFiles().forEach(file -> check(file.path(), BuildFileDiagnostics.find(project, file, SETTINGS)));
        names().distinct().forEach(this::askAt);
        SomePlaces.of(names(), text)
                .forEach(name ->
                        RenamedTwice.check(files, name.file(), name.range().start()));
        project.missing();
    }

    private void check(FilePath file, FileDiagnostics found) {
        assertEquals(List.of(), found.failures());
        found.diagnostics().forEach(diagnostic -> assertIn(new FileLocation(file, diagnostic.range())));
        SomePlaces.of(found.diagnostics().stream().map(LocatedDiagnostic::range), text)
                .forEach(range -> MadeActions.check(files, file, range));
    }

    /** Where stages are named, in Dockerfiles and in build files. */
    private Stream<FileLocation> names() {
        Stream<FileLocation> inDockerfiles = Stream.concat(
                        project.dockerfiles().stream(), project.inlineDockerfiles().stream())
                .flatMap(ProjectProperties::names);
        Stream<FileLocation> inBuildFiles = project.buildFiles().stream()
                .map(ProjectBuildFile::path)
                .flatMap(file -> project.targetsIn(file).stream())
                .map(FileLocation::of);
        return Stream.concat(inBuildFiles, inDockerfiles);
    }

    private static Stream<FileLocation> names(ProjectDockerfile dockerfile) {
        StageModel model = dockerfile.model();
        return Stream.concat(
                        model.table().stages().stream().map(model::nameRange),
                        model.table().references().stream().map(model::range))
                .map(range -> FileLocation.in(dockerfile, range));
    }

    private void askAt(FileLocation name) {
        assertIn(name);
        FilePosition cursor = files.at(name.file(), name.range().start());
        DockerfileProperties.askAt(cursor);
        References.find(cursor).forEach(found -> assertIn(found.location()));
        DocumentHighlights.find(cursor).forEach(found -> assertIn(new FileLocation(name.file(), found.range())));
    }

    private void assertIn(FileLocation location) {
        TextRange range = location.range();
        int length = files.texts().getOrDefault(location.file(), "").length();
        assertTrue(range.end() <= length, () -> range + " in " + location.file() + " of " + length);
    }
}
