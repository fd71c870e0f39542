package io.github.dockerfilestages.ide.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.graph.PathsReporter.TakenPath;
import io.github.dockerfilestages.paths.PathPlace.PlaceCertainty;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathsReporterTest {
    private static final String TEXT = """
            FROM golang AS build
            RUN go build -o /out/app
            FROM alpine AS files
            RUN touch /f
            FROM scratch
            COPY --from=build out/app /
            COPY --from=files $X /
            """;

    @Test
    void aTakenPathHasItsStageAndThePlacesThatMakeIt() {
        TakenPath first = report(Optional.empty()).get(0);

        assertEquals("out/app", first.source());
        assertEquals(0, first.stage());
        assertEquals(Optional.of("/out/app"), first.path());
        assertEquals("/out/app", first.places().get(0).text());
        assertEquals(PlaceCertainty.CERTAIN, first.places().get(0).certainty());
        assertEquals(1, first.places().get(0).range().start().line());
    }

    @Test
    void aPathThatIsNotKnownIsAbsent() {
        TakenPath second = report(Optional.empty()).get(1);

        assertEquals(Optional.empty(), second.path());
        assertEquals(List.of(), second.places());
    }

    @Test
    void onlyThePathsOfOneStageCanBeAskedFor() {
        assertEquals(1, report(Optional.of("Build")).size());
        assertEquals(1, report(Optional.of("1")).size());
        assertEquals(0, report(Optional.of("other")).size());
    }

    private static List<TakenPath> report(Optional<String> stage) {
        var dockerfile = ProjectDockerfile.of(
                FilePath.of("/Dockerfile"), StageModel.of(SourceText.of(TEXT), BuildParameters.NONE));
        return PathsReporter.report("Dockerfile", Project.EMPTY, dockerfile, stage);
    }
}
