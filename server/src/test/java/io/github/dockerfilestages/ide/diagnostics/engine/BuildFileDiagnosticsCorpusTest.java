package io.github.dockerfilestages.ide.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In real projects, the diagnostics are exactly the known errors. */
class BuildFileDiagnosticsCorpusTest {
    private static final List<String> UNSURE = List.of(
            "filecoin-project/lotus docker-compose.yaml:69",
            "open-telemetry/opentelemetry-demo src/quote/README.md:35");

    @Test
    void aTargetThatWasLostIsFoundAndNoOther() {
        Projects projects = Projects.require();
        var found = new TreeSet<String>();
        for (String name : projects.names()) {
            Project project = projects.project(name);
            for (ProjectBuildFile file : project.buildFiles()) {
                BuildFileDiagnostics.find(project, file, DiagnosticCheck.SETTINGS)
                        .diagnostics()
                        .forEach(diagnostic -> found.add(shown(name, file, diagnostic)));
            }
        }
        Set<String> lost = projects.rows().stream()
                .filter(row -> row.status().equals("dangling"))
                .map(row -> row.project() + " " + row.file() + ":" + row.line() + " " + row.stage())
                .collect(Collectors.toCollection(TreeSet::new));
        // One has lost its Dockerfile; the paths of the others are uncertain, because their files contain a 'cd'.
        lost.removeIf(row -> UNSURE.stream().anyMatch(row::startsWith));

        assertEquals(String.join("\n", lost), String.join("\n", found));
    }

    private static String shown(String project, ProjectBuildFile file, LocatedDiagnostic found) {
        int line = file.text().lineAt(found.range().start()) + 1;
        return project + " " + file.path().relativeTo(file.root()) + ":" + line + " "
                + file.text().slice(found.range());
    }
}
