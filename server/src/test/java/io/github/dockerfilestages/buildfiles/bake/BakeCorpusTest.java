package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.tools.DevcontainerReader;
import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.corpus.Projects.Row;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every stage that a bake file or a development container of a real project names is found with its range. */
class BakeCorpusTest {
    private static final int STEP = 7;

    @Test
    void everyStageThatIsNamedIsFoundInItsLine() {
        Projects projects = Projects.require();
        List<Row> rows =
                projects.rows().stream().filter(BakeCorpusTest::concerns).toList();

        assertTrue(rows.size() > 100, () -> rows.size() + " rows");
        assertEquals(
                List.of(), rows.stream().filter(row -> !isFound(row, projects)).toList());
    }

    @Test
    void realFilesAreReadWithoutAWarningAndBearBeingCutOff() {
        Projects projects = Projects.require();
        for (Row file : files(projects)) {
            String text = projects.text(file);
            BuildFileReader reader = reader(file);

            assertTrue(reader.reads(file.file(), SourceText.of(text)), file.file());
            assertEquals(
                    Optional.empty(),
                    reader.read(file.file(), SourceText.of(text)).warning(),
                    file.project());
            BuildDrawing.assertLiteralsCanBeReplaced(reader, file.file(), text);
            BuildDrawing.assertReadsPrefixes(reader, file.file(), text, STEP);
        }
    }

    /** A row for each file. */
    private static List<Row> files(Projects projects) {
        List<Row> files = projects.rows().stream()
                .filter(BakeCorpusTest::concerns)
                .map(row -> new Row(row.project(), row.file(), 0, row.kind().substring(0, 4), "", ""))
                .distinct()
                .toList();
        assertNotEquals(List.of(), files);
        return files;
    }

    private static boolean concerns(Row row) {
        return row.kind().matches("bake hcl target|bake no-cache-filter|devcontainer .*")
                && row.status().startsWith("ok");
    }

    private static BuildFileReader reader(Row row) {
        return row.kind().startsWith("bake") ? new BakeReader() : new DevcontainerReader();
    }

    private static boolean isFound(Row row, Projects projects) {
        var text = SourceText.of(projects.text(row));
        return reader(row).read(row.file(), text).builds().stream()
                .flatMap(build -> Stream.concat(build.target().stream(), build.otherStages().stream()))
                .anyMatch(value -> value.text().equals(row.stage())
                        && value.isLiteral()
                        && text.slice(value.range()).equals(row.stage())
                        && text.lineAt(value.range().start()) + 1 == row.line());
    }
}
