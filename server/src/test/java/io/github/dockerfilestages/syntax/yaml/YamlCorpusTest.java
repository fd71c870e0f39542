package io.github.dockerfilestages.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.corpus.Projects;
import io.github.dockerfilestages.corpus.Projects.Row;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every stage that a YAML file of a real project names is found with its range. */
class YamlCorpusTest {
    private static final int PREFIXES = 8;
    /** Longer texts are not edited at each of their values. */
    private static final int MAX_EDITED = 8_000;

    @Test
    void everyStageThatIsNamedIsFoundInItsLine() {
        Projects projects = Projects.require();
        List<Row> rows = projects.rows().stream()
                .filter(YamlCorpusTest::concerns)
                .filter(row -> row.status().startsWith("ok") || row.status().equals("dangling"))
                .toList();

        assertTrue(rows.size() > 90, () -> rows.size() + " rows");
        assertEquals(
                List.of(), rows.stream().filter(row -> !isFound(row, projects)).toList());
    }

    @Test
    void realFilesAreReadWithoutAWarningAndBearBeingCutOff() {
        Projects projects = Projects.require();
        List<Row> files = projects.rows().stream()
                .filter(YamlCorpusTest::concerns)
                .map(row -> new Row(row.project(), row.file(), 0, "", "", ""))
                .distinct()
                .toList();
        for (Row file : files) {
            String text = projects.text(file);
            BuildFileReader reader =
                    BuildFileReaders.of(file.file(), SourceText.of(text)).orElseThrow();

            assertEquals(
                    Optional.empty(),
                    reader.read(file.file(), SourceText.of(text)).warning(),
                    file::toString);
            BuildDrawing.assertReadsPrefixes(reader, file.file(), text, 1 + text.length() / PREFIXES);
            if (text.length() < MAX_EDITED) {
                BuildDrawing.assertLiteralsCanBeReplaced(reader, file.file(), text);
            }
        }
    }

    private static boolean concerns(Row row) {
        return row.kind().matches("(compose|GH workflow|GitLab|skaffold) .*");
    }

    private static boolean isFound(Row row, Projects projects) {
        var text = SourceText.of(projects.text(row));
        return BuildFileReaders.read(row.file(), text).builds().stream()
                .flatMap(build -> build.target().stream())
                .anyMatch(target -> target.text().equals(row.stage())
                        && target.isLiteral()
                        && text.slice(target.range()).equals(row.stage())
                        && text.lineAt(target.range().start()) + 1 == row.line());
    }
}
