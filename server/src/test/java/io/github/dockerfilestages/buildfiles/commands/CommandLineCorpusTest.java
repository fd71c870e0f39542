package io.github.dockerfilestages.buildfiles.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.corpus.Projects.Row;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command lines of real projects that name a stage: each is found on its line, under its name. */
class CommandLineCorpusTest {

    @Test
    void everyStageThatACommandLineNamesIsFound() {
        Projects projects = Projects.require();
        List<Row> rows = projects.rows().stream()
                .filter(CommandLineCorpusTest::isExpected)
                .toList();
        assertNotEquals(List.of(), rows);
        assertEquals(
                List.of(), rows.stream().filter(row -> !isFound(row, projects)).toList());
    }

    private static boolean isExpected(Row row) {
        boolean isCommandLine = row.kind().startsWith("shell script")
                || row.kind().startsWith("Makefile")
                || row.kind().startsWith("README");
        return isCommandLine && (row.status().startsWith("ok") || row.status().equals("dangling"));
    }

    private static boolean isFound(Row row, Projects projects) {
        var text = SourceText.of(projects.text(row));
        return BuildFileReaders.read(row.file(), text).builds().stream()
                .flatMap(build -> build.target().stream())
                .filter(Value::isLiteral)
                .anyMatch(value -> value.text().equals(row.stage())
                        && text.slice(value.range()).equals(row.stage())
                        && text.lineAt(value.range().start()) + 1 == row.line());
    }
}
