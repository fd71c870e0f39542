package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Set;
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

    @Test
    void anEditChangesTheTextOfItsStage() {
        StageModel before = Fixture.of(TEXT).model();
        StageModel after = edited(before, "make", "make all");

        ChangedStages changed = ChangedStages.between(before, after);

        assertEquals(true, changed.contains(after.table().stage(1)));
        assertEquals(false, changed.contains(after.table().stage(0)));
        assertEquals(new ChangedStages(0, -1), ChangedStages.between(before, before));
    }

    @Test
    void aFindingComesAndGoesWhileTheUserTypes() {
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(TEXT).model(), SETTINGS);
        String[][] edits = {
            {"/out/app\nFROM", "/out/apps\nFROM"},
            {"make", "makes"},
            {"/out/apps", "/out/app"},
            {"makes", "touch /out/aap"},
            {"/out/app\nFROM", "/out\nFROM"}
        };
        for (String[] edit : edits) {
            assertEquals(Diagnosis.of(diagnosis.model(), SETTINGS).findings(), diagnosis.findings());
            diagnosis = diagnosis.after(edited(diagnosis.model(), edit[0], edit[1]));
            Diagnosis unread = diagnosis;
            diagnosis = diagnosis.after(unread.model());
            assertEquals(Diagnosis.of(diagnosis.model(), SETTINGS).findings(), diagnosis.findings(), edit[1]);
        }
    }

    private static StageModel edited(StageModel model, String old, String renewed) {
        int start = model.text().content().indexOf(old);
        return model.edit(new TextEdit(new TextRange(start, start + old.length()), renewed));
    }
}
