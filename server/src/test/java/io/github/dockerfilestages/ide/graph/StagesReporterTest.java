package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.graph.StagesReport.ResolutionEntry;
import io.github.dockerfilestages.ide.graph.StagesReport.StageEntry;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagesReporterTest {
    @Test
    void aStageHasItsNameAsBuildKitKeepsItAndAsWritten() {
        StageModel model = Fixture.of("ARG V=1\n# build compiles\nFROM golang:$V AS Build\n")
                .model();
        StageEntry stage = entries(model).of(model.table().stage(0));

        assertEquals(Optional.of("build"), stage.name());
        assertEquals(Optional.of("Build"), stage.declared());
        assertEquals(Optional.of("golang:$V"), stage.base());
        assertEquals(Optional.of("golang:1"), stage.baseExpanded());
        assertEquals(Optional.of("compiles"), stage.description());
    }

    @Test
    void whatIsAbsentIsSo() {
        StageModel model = Fixture.of("FROM\n").model();
        StageEntry stage = entries(model).of(model.table().stage(0));

        assertEquals(Optional.empty(), stage.name());
        assertEquals(Optional.empty(), stage.base());
        assertEquals(Optional.empty(), stage.baseExpanded());
        assertEquals(Optional.empty(), stage.nameRange());
    }

    @Test
    void aReferenceSaysWhatItNamesAndWhatIsWrongWithIt() {
        assertEquals(
                new ResolutionEntry("stage", Optional.of(0), Optional.empty()),
                last("FROM a AS build\nFROM b\nCOPY --from=build x y\n"));
        assertEquals(
                new ResolutionEntry("stage", Optional.of(0), Optional.of("self")),
                last("FROM a AS build\nCOPY --from=build x y\n"));
        assertEquals(
                new ResolutionEntry("invalid", Optional.empty(), Optional.of("index")),
                last("FROM a\nCOPY --from=7 x y\n"));
        assertEquals(new ResolutionEntry("invalid", Optional.empty(), Optional.empty()), last("FROM ${V^^}\n"));
    }

    @Test
    void aTriggerThatBuildKitCannotParseIsNotRead() {
        Selection.check(
                StagesReporterTest::isLastRead,
                List.of("FROM a\nONBUILD COPY --from=a x y\n"),
                List.of("FROM a\nONBUILD COPY --from=a --nonsense x y\n", "# check=foo=bar\nFROM a\n"));
    }

    @Test
    void positionsAreThoseOfTheFileAroundADockerfile() {
        var fixture = ProjectFixture.of("""
                #- compose.yaml
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM alpine AS build
                                       ^^^^^ name
                """);
        Project project = fixture.project();
        ProjectBuildFile file = project.buildFiles().get(0);
        var read = DiagnosedDockerfile.of(
                project, file.inlines().get(0), BuildParameters.NONE, DiagnosticSettings.of(Set.of()));
        StageEntry stage = StagesReporter.of(read).of(read.model().table().stage(0));

        TextRange name = fixture.files().file("compose.yaml").range("name");
        assertEquals(Optional.of(PositionRange.of(file.text(), name)), stage.nameRange());
    }

    private static StagesReporter entries(StageModel model) {
        return StagesReporter.of(Alone.of(Diagnosis.of(model, DiagnosticSettings.of(Set.of()))));
    }

    private static ResolutionEntry last(String source) {
        StageModel model = Fixture.of(source).model();
        return entries(model).of(lastReference(model)).resolution();
    }

    private static boolean isLastRead(String source) {
        StageModel model = Fixture.of(source).model();
        return StagesReporter.isRead(model.table(), lastReference(model));
    }

    private static Reference lastReference(StageModel model) {
        var references = model.table().references();
        return references.get(references.size() - 1);
    }
}
