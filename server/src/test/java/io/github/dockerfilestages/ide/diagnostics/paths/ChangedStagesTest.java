package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangedStagesTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());
    private static final String TEXT = """
            FROM golang AS one
            RUN touch /out/app
            FROM one AS two
            RUN make
            FROM scratch
            COPY --from=two /out/app /x
            """;
    private static final StageModel MODEL = Fixture.of(TEXT).model();

    @Test
    void anEditChangesTheTextOfItsStage() {
        TextEdit edit = edit(MODEL, "touch", "mkdir -p /a &&\\\n touch");

        assertEquals(Set.of(0, 1), changed(MODEL, edit));
    }

    @Test
    void anEditBetweenStagesChangesTheTextOfBoth() {
        TextEdit edit = edit(MODEL, "RUN make\n", "");

        assertEquals(Set.of(0, 1, 2), changed(MODEL, edit));
    }

    @Test
    void anotherNameChangesItsStageAndThoseThatUsedIt() {
        assertEquals(Set.of(0, 1), changed(MODEL, edit(MODEL, "AS one", "AS ones")));
    }

    @Test
    void anotherGlobalArgumentOrPragmaMayChangeAllStages() {
        StageModel model = Fixture.of("ARG X=1\n" + TEXT).model();

        assertEquals(Set.of(0, 1, 2), changed(model, edit(model, "X=1", "X=2")));
        assertEquals(Set.of(0, 1, 2), changed(model, edit(model, "ARG", "# check=skip=all\nARG")));
    }

    @Test
    void theStagesOfTwoEditsAreUnitedWithThoseBetweenThem() {
        var earlier = new ChangedStages(3, 4, Set.of(7));
        var later = new ChangedStages(1, 1, Set.of(9));

        assertEquals(new ChangedStages(1, 4, Set.of(7, 9)), earlier.and(later));
    }

    @Test
    void whatTakesFromThemInAnyWayDependsOnThem() {
        StageModel model = Fixture.of("""
                FROM a AS zero
                FROM b AS one
                FROM zero AS two
                FROM b AS three
                COPY --from=two /x /y
                FROM b AS four
                RUN --mount=from=three,target=/x make
                FROM one AS five
                """).model();

        assertEquals(Set.of(0, 2, 3, 4), dependents(new ChangedStages(0, 0, Set.of()), model));
        assertEquals(Set.of(3, 4, 5), dependents(new ChangedStages(3, 9, Set.of()), model));
        assertEquals(Set.of(3, 4), dependents(new ChangedStages(0, -1, Set.of(3, 9)), model));
        assertEquals(Set.of(), dependents(new ChangedStages(0, -1, Set.of()), model));
    }

    private static Set<Integer> dependents(ChangedStages changed, StageModel model) {
        return changed.withDependents(model.table()).stream().boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> changed(StageModel model, TextEdit edit) {
        ChangedStages changed = ChangedStages.by(model.reread(edit), model.table());
        return Stream.concat(
                        IntStream.rangeClosed(changed.first(), changed.last()).boxed(), changed.others().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void aFindingComesAndGoesWhileTheUserTypes() {
        Diagnosis diagnosis = Diagnosis.of(MODEL, SETTINGS);
        String[][] edits = {
            {"/out/app\nFROM", "/out/apps\nFROM"},
            {"make", "makes"},
            {"/out/apps", "/out/app"},
            {"makes", "touch /out/aap"},
            {"AS one", "AS on"},
            {"AS on", "AS one"},
            {"AS two", "AS too"},
            {"from=two", "from=too"},
            {"from=too", "from=1"},
            {"AS too", "AS tool"},
            {"/out/app\nFROM", "/out\nFROM"}
        };
        for (String[] edit : edits) {
            assertEquals(Diagnosis.of(diagnosis.model(), SETTINGS).findings(), diagnosis.findings());
            diagnosis = diagnosis.edit(edit(diagnosis.model(), edit[0], edit[1]));
            assertEquals(Diagnosis.of(diagnosis.model(), SETTINGS).findings(), diagnosis.findings(), edit[1]);
        }
    }

    @Test
    void aFindingIsFoundAfterSeveralEditsWithoutAQuestionBetweenThem() {
        Diagnosis diagnosis = Diagnosis.of(MODEL, SETTINGS);
        assertEquals(List.of(), diagnosis.findings());

        for (String[] edit : new String[][] {{"/out/app\nFROM", "/out/apps\nFROM"}, {"make", "makes"}, {"/x", "/y"}}) {
            diagnosis = diagnosis.edit(edit(diagnosis.model(), edit[0], edit[1]));
        }

        assertEquals(1, diagnosis.findings().size());
        assertEquals(Diagnosis.of(diagnosis.model(), SETTINGS).findings(), diagnosis.findings());
    }

    @Test
    void randomEditsGiveTheFindingsOfTheParsedText() {
        String[] pieces = {
            "s",
            "/",
            "out",
            "app",
            "\n",
            "RUN touch /out/app\n",
            "#",
            " ",
            "\\\n",
            "$X",
            "ARG X=app\n",
            "FROM one AS ",
            "{{",
            "0"
        };
        var random = new Random(5);
        var seen = new HashSet<List<String>>();
        Diagnosis diagnosis = Diagnosis.of(MODEL, SETTINGS);
        for (int round = 1; round < 3_000; round++) {
            int length = diagnosis.model().text().length();
            int start = random.nextInt(length + 1);
            int end = Math.min(length, start + random.nextInt(3));
            String renewed = pieces[random.nextInt(pieces.length)];
            diagnosis = diagnosis.edit(new TextEdit(new TextRange(start, end), renewed));
            // Not after each edit, as nobody asks while many characters are typed.
            if (random.nextInt(3) == 0) {
                List<Finding> findings = diagnosis.findings();
                Diagnosis parsed = Diagnosis.of(
                        Fixture.of(diagnosis.model().text().content()).model(), SETTINGS);
                assertEquals(
                        parsed.findings(), findings, () -> parsed.model().text().content());
                seen.add(findings.stream().map(Finding::message).toList());
            }
            diagnosis = round % 15 == 0 ? Diagnosis.of(MODEL, SETTINGS) : diagnosis;
        }
        assertTrue(seen.size() > 20, () -> "too few different findings: " + seen);
    }

    private static TextEdit edit(StageModel model, String old, String renewed) {
        int start = model.text().content().indexOf(old);
        return new TextEdit(new TextRange(start, start + old.length()), renewed);
    }
}
