package io.github.dockerfilestages.ide.diagnostics.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.paths.PathModel;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathFindingsTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of());
    private static final String FILES =
            "FROM scratch AS files\nCOPY app.json /\nCOPY a.txt b.txt /data/\nFROM alpine\n";

    @Test
    void aPathThatCannotBeInAnEmptyStageIsAnError() {
        check(
                List.of("ERROR No path '/ap.json' in stage 'files'; did you mean '/app.json'? The build will fail."),
                FILES + "COPY --from=files /ap.json /\n");
        check(
                List.of("ERROR No path '/other' in stage 'files'. The build will fail."),
                FILES + "COPY --from=files /other /\n");
    }

    @Test
    void whatTheStageMayHaveIsNone() {
        check(List.of(), "FROM scratch AS files\nFROM alpine\nCOPY --from=files /file /\n");
        check(List.of(), FILES + "COPY --from=files /app.json /data /data/a.txt / /x/\n");
        check(List.of(), FILES + "COPY --from=files /data/*.md /x/\n");
        check(List.of(), FILES + "COPY --from=files $X/f /x/\n");
        check(List.of(), "FROM scratch AS files\nCOPY app /\nFROM alpine\nCOPY --from=files /other /x\n");
        check(List.of(), "FROM scratch AS files\nADD a.tar /\nFROM alpine\nCOPY --from=files /other /x\n");
        check(List.of(), "FROM scratch AS files\nRUN tool\nFROM alpine\nCOPY --from=files /other /x\n");
        check(List.of(), "FROM scratch AS files\nCOPY *.json /\nFROM alpine\nCOPY --from=files /other /x\n");
        check(List.of(), "ARG B=scratch\nFROM $B AS files\nCOPY a.txt /\nFROM alpine\nCOPY --from=files /other /x\n");
        check(List.of(), "FROM alpine AS files\nCOPY a.txt /\nFROM alpine\nCOPY --from=files /other /x\n");
    }

    @Test
    void aNamedContextMayReplaceTheStage() {
        var contexts = BuildParameters.NONE.with(Set.of("files"));
        var model = Fixture.of(FILES + "COPY --from=files /other /\n").model(contexts);

        assertEquals(List.of(), found(model, SETTINGS));
    }

    @Test
    void aSimilarPathOfAnyStageIsInformation() {
        check(
                List.of("INFORMATION No path '/out/aap' in stage 'build'; did you mean '/out/app'?"
                        + " No instruction of the stage makes it."),
                "FROM golang AS build\nRUN go build -o /out/app\nFROM scratch\nCOPY --from=build /out/aap /\n");
        check(
                List.of("INFORMATION No path '/ouput/app' in stage 'build'; did you mean '/output/app'?"
                        + " No instruction of the stage makes it."),
                "FROM golang AS build\nRUN go build -o /output/app\nFROM scratch\nCOPY --from=build /ouput/app /\n");
    }

    @Test
    void severalSimilarPathsAndNumbersAreNone() {
        check(
                List.of(),
                "FROM golang AS build\nRUN touch /out/appa /out/appb\nFROM scratch\nCOPY --from=build /out/app /\n");
        check(List.of(), "FROM golang AS build\nRUN touch /out/app1\nFROM scratch\nCOPY --from=build /out/app2 /\n");
        check(
                List.of(),
                "FROM golang AS build\nRUN touch /usr/bin/tool\nFROM scratch\nCOPY --from=build /usr/bin/tools /\n");
        check(
                List.of(),
                "FROM golang AS build\nCOPY . /out\nRUN touch /out/app\nFROM scratch\nCOPY --from=build /out/apps /\n");
    }

    @Test
    void aRelativePathThatOnlyTheWorkdirHasIsAHint() {
        check(
                List.of("HINT Source path 'app' means '/app'; stage 'build' only has '/src/app'."),
                "FROM golang AS build\nWORKDIR /src\nRUN go build -o app\nFROM scratch\nCOPY --from=build app /\n");
        check(
                List.of(),
                "FROM golang AS build\nWORKDIR /src\nRUN go build -o app -o /app\nFROM scratch\nCOPY --from=build app /\n");
        check(List.of(), "FROM golang AS build\nRUN go build -o app\nFROM scratch\nCOPY --from=build app /\n");
    }

    @Test
    void commentsAndSettingsSilenceIt() {
        String text =
                "FROM golang AS build\nWORKDIR /src\nRUN go build -o app\nFROM scratch\nCOPY --from=build app /\n";

        check(List.of(), "# check=skip=RelativeSourcePath\n" + text);
        assertEquals(
                List.of(),
                found(
                        Fixture.of(text).model(),
                        SETTINGS.with(Map.of(DiagnosticCode.RELATIVE_SOURCE_PATH, Optional.empty()))));
        assertEquals(
                Severity.WARNING,
                found(
                                Fixture.of(text).model(),
                                SETTINGS.with(
                                        Map.of(DiagnosticCode.RELATIVE_SOURCE_PATH, Optional.of(Severity.WARNING))))
                        .get(0)
                        .severity());
    }

    @Test
    void anEditInACommandChangesThem() {
        var model = Fixture.of("""
                        FROM golang AS build
                        WORKDIR /src
                        RUN go build -o app
                        FROM scratch
                        COPY --from=build app /
                        """).model();
        Diagnosis before = Diagnosis.of(model, SETTINGS);
        int at = model.text().content().indexOf("-o app") + 3;
        var edit = new TextEdit(TextRange.at(at), "/");

        assertEquals(1, before.findings().size());
        assertEquals(0, before.edit(edit).findings().size());
    }

    private static List<Finding> found(StageModel model, DiagnosticSettings settings) {
        return PathFindings.of(PathModel.of(model), settings).all();
    }

    private static void check(List<String> expected, String text) {
        List<Finding> found = found(Fixture.of(text).model(), SETTINGS);
        assertEquals(
                expected,
                found.stream()
                        .map(finding -> finding.severity() + " " + finding.message())
                        .toList(),
                text);
    }
}
