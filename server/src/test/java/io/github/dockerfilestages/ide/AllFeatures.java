package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.engine.BuildFileDiagnostics;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.navigation.Definition;
import io.github.dockerfilestages.ide.rename.Rename;
import io.github.dockerfilestages.ide.rename.Rename.AcceptedRename;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.OfficialImages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the features say together about the files of a project, by file and line. */
final class AllFeatures {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(OfficialImages.names());

    /** A Dockerfile with three stages and the cursor at the second. */
    static final String THREE_STAGES = """
            FROM alpine AS deps
            FROM deps AS smo$0ke
            FROM deps AS release
            """;

    private AllFeatures() {}

    /** The diagnostics of all files, each with its line. */
    static List<String> findings(String source) {
        Project project = ProjectFixture.of(source).project();
        var found = new TreeSet<String>();
        for (ProjectDockerfile dockerfile : project.dockerfiles()) {
            DiagnosedDockerfile.of(project, dockerfile, BuildParameters.NONE, SETTINGS)
                    .diagnosis()
                    .diagnostics()
                    .forEach(each -> found.add(shown(project, dockerfile.path(), each)));
        }
        for (ProjectBuildFile file : project.buildFiles()) {
            BuildFileDiagnostics.find(project, file, SETTINGS)
                    .diagnostics()
                    .forEach(each -> found.add(shown(project, file.path(), each)));
        }
        return List.copyOf(found);
    }

    private static String shown(Project project, FilePath file, LocatedDiagnostic found) {
        return place(project, file, found.range()) + " " + found.code().id();
    }

    /** The lines that a rename edits, those of the Dockerfile first, and those that it reports; or why it is refused. */
    static String reach(String source) {
        var fixture = ProjectFixture.of(source);
        Project project = fixture.project();
        if (!(Rename.find(fixture.position(), "another") instanceof AcceptedRename renamed)) {
            return "refused: "
                    + ((Rename.RefusedRename) Rename.find(fixture.position(), "another"))
                            .refusal()
                            .sentence();
        }
        Stream<String> edited = renamed.edits().stream()
                .map(edit -> place(project, edit.file(), edit.edit().range()));
        Stream<String> reported = renamed.leftovers().stream()
                .map(left -> "reported " + relative(left.file()) + ":"
                        + (left.range().start().line() + 1));
        return String.join(", ", Stream.concat(edited, reported).distinct().toList());
    }

    /** The lines to which a definition leads. */
    static String definition(String source) {
        var fixture = ProjectFixture.of(source);
        return String.join(
                ", ",
                Definition.find(fixture.position(), Set.of("alpine")).stream()
                        .map(link -> place(
                                fixture.project(),
                                link.selection().file(),
                                link.selection().range()))
                        .sorted()
                        .toList());
    }

    private static String place(Project project, FilePath file, TextRange range) {
        return relative(file) + ":" + project.text(file).orElseThrow().lineNumber(range.start());
    }

    private static String relative(FilePath file) {
        return file.relativeTo(ProjectFixture.ROOT);
    }
}
