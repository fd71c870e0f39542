package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.StagesReport.ReferenceEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.StageEntry;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagesReportTest {
    @Test
    void aReferenceSaysWhereItIsAndWhatItNames() {
        assertEquals(
                List.of(
                        "arg in nothing: late names stage 2",
                        "from in 0: golang names image",
                        "copy in 0: late names stage 2 (forward)",
                        "onbuild-copy in 0: late names stage 2",
                        "onbuild-mount in 0: 9 names image",
                        "from in 1: $NOPE names invalid (blank)",
                        "copy in 1: $X names invalid (expansion)",
                        "copy in 1:  names buildContext",
                        "copy in 1: 7 names invalid (index)",
                        "from in 2: scratch names scratch",
                        "mount in 2: late names stage 2 (self)"),
                references("""
                        ARG SOURCE_DATE_EPOCH=late
                        FROM golang
                        COPY --from=late /a /b
                        ONBUILD COPY --from=late /a /b
                        ONBUILD RUN --mount=from=9,target=/x true
                        FROM $NOPE
                        COPY --from=$X /a /b
                        COPY --from= /a /b
                        COPY --from=7 /a /b
                        FROM scratch AS late
                        RUN --mount=from=late,target=/x --mount=type=cache,target=/y true
                        """));
    }

    @Test
    void aFromThatBuildKitCannotReadIsInvalidWithoutAReason() {
        assertEquals(List.of("from in 0: ${V^^} names invalid"), references("FROM ${V^^}\n"));
    }

    @Test
    void aTriggerThatBuildKitCannotParseHasNoReferences() {
        assertEquals(
                List.of("from in 0: alpine names image"),
                references("FROM alpine\nONBUILD COPY --from=alpine --nonsense /a /b\n"));
    }

    @Test
    void aCheckDirectiveThatBuildKitCannotParseLeavesNoReferences() {
        assertEquals(List.of(), references("# check=foo=bar\nFROM alpine AS Build\n"));
    }

    @Test
    void aStageWithoutNameOrBaseHasNone() {
        StageEntry stage = report("FROM\nRUN true\n").stages().get(0);

        assertEquals(Optional.empty(), stage.name());
        assertEquals(Optional.empty(), stage.declared());
        assertEquals(Optional.empty(), stage.base());
        assertEquals(Optional.empty(), stage.baseExpanded());
        assertEquals(Optional.empty(), stage.nameRange());
    }

    @Test
    void aBaseWithAnEmptyValueHasNoExpansion() {
        assertEquals(Optional.empty(), report("FROM $NOPE\n").stages().get(0).baseExpanded());
    }

    private static StagesReport report(String text) {
        var model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        return StagesReporter.report(
                "Dockerfile", Alone.of(Diagnosis.of(model, DiagnosticSettings.of(Set.of()))), FilePath::value);
    }

    private static List<String> references(String text) {
        return report(text).references().stream().map(StagesReportTest::draw).toList();
    }

    private static String draw(ReferenceEntry reference) {
        String stage = reference.stage().map(String::valueOf).orElse("nothing");
        String target = reference.resolution().stage().map(index -> " " + index).orElse("");
        String why = reference.resolution().why().map(word -> " (" + word + ")").orElse("");
        return reference.kind() + " in " + stage + ": " + reference.value() + " names "
                + reference.resolution().kind() + target + why;
    }
}
