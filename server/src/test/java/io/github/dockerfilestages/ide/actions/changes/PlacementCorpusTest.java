package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.actions.CodeActions;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The actions for a reference text are the same, with the same result, when the text is inside a build file. */
class PlacementCorpusTest {
    private static final FilePath COMPOSE = FilePath.of("/repo/compose.yaml");
    private static final FilePath BAKE = FilePath.of("/repo/docker-bake.hcl");

    @Test
    void inLinesOfYaml() {
        check(
                COMPOSE,
                text -> "services:\n  web:\n    build:\n      dockerfile_inline: |2+\n"
                        + text.replace("$", "$$").replaceAll("(?m)^(?=.)", "        ")
                        + "    image: web\n");
    }

    @Test
    void inAHeredocOfHcl() {
        check(
                BAKE,
                text -> "target \"web\" {\n  dockerfile-inline = <<END_OF_IT\n"
                        + text.replace("${", "$${").replace("%{", "%%{")
                        + "END_OF_IT\n}\n");
    }

    @Test
    void inQuotes() {
        check(
                COMPOSE,
                text -> "services:\n  web:\n    build:\n      dockerfile_inline: \""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                                .replace("$", "$$")
                        + "\"\n    image: web\n");
    }

    private static void check(FilePath path, UnaryOperator<String> around) {
        var faults = new ArrayList<String>();
        int texts = 0;
        Map<String, Integer> offered = new TreeMap<>();
        for (String text : someTexts()) {
            var file = file(path, around.apply(text));
            boolean isSame = file.inlines().stream()
                    .anyMatch(inline -> inline.model().text().content().equals(text));
            if (isSame) {
                texts++;
                new Comparison(text, file, around, offered, faults).run();
            }
        }
        System.out.println(path.name() + ": " + texts + " texts, offered " + offered);

        assertEquals(List.of(), faults);
        assertTrue(texts > 0, "no text stays the same inside " + path.name());
    }

    /** Every twentieth text, because the files are parsed again for each action. */
    private static List<String> someTexts() {
        List<String> all = Corpus.require().texts();
        return IntStream.range(0, all.size() / 20)
                .mapToObj(index -> all.get(20 * index))
                .toList();
    }

    private static ProjectBuildFile file(FilePath path, String text) {
        return ProjectBuildFile.read(path, FilePath.of("/repo"), SourceText.of(text), BuildParameters.NONE);
    }

    /** The actions for a text alone and inside a build file. */
    private record Comparison(
            String text,
            ProjectBuildFile file,
            UnaryOperator<String> around,
            Map<String, Integer> offered,
            List<String> faults) {

        void run() {
            Project project = Project.of(List.of(FilePath.of("/repo")))
                    .with(List.of(file))
                    .completed();
            var inside =
                    DiagnosedDockerfile.of(project, file.inlines().get(0), BuildParameters.NONE, ActionCheck.SETTINGS);
            var alone = Alone.of(
                    Diagnosis.of(StageModel.of(SourceText.of(text), BuildParameters.NONE), ActionCheck.SETTINGS));
            ranges(alone.model()).forEach(range -> compare(alone, inside, range));
        }

        private void compare(DiagnosedDockerfile alone, DiagnosedDockerfile inside, TextRange range) {
            Map<String, String> expected = results(alone, range, text);
            Map<String, String> actual = results(inside, range, file.text().content());
            expected.forEach((title, result) -> {
                String kind = title.replaceFirst(" .*", "");
                offered.merge(kind, 1, Integer::sum);
                String found = actual.get(title);
                if (found == null || !said(found).equals(said(around.apply(result)))) {
                    faults.add(title + " gives\n" + found + "\ninstead of\n" + around.apply(result));
                }
            });
        }

        private String said(String content) {
            return PlacementCorpusTest.file(file.path(), content)
                    .inlines()
                    .get(0)
                    .model()
                    .text()
                    .content();
        }

        private static Stream<TextRange> ranges(StageModel model) {
            return Stream.concat(
                    model.table().stages().stream().map(model::nameRange),
                    model.table().references().stream().map(model::range));
        }

        private static Map<String, String> results(DiagnosedDockerfile about, TextRange range, String content) {
            return CodeActions.find(about, TextRange.at(range.start()), EnumSet.allOf(CodeActionCategory.class))
                    .stream()
                    .filter(action -> action.disabled().isEmpty())
                    .collect(Collectors.toMap(
                            StageAction::title,
                            action -> TextEdit.applyAll(
                                    content,
                                    action.edits().stream().map(FileEdit::edit).toList()),
                            (one, other) -> one));
        }
    }
}
