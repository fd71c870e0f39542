package io.github.dockerfilestages.project.builds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.GivenValues.Giver;
import io.github.dockerfilestages.project.builds.ConnectedReadings.UsedAs;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file is read once for each way in which others use it, until it changes. */
class ConnectedReadingsTest {
    private static final GivenValues BY_CALLER = new GivenValues(Map.of(), Giver.CALLER);

    private final List<String> read = new ArrayList<>();

    @Test
    void aFileIsReadOnceForEachUse() {
        ProjectBuildFile file = file();
        ConnectedReadings readings = ConnectedReadings.NONE.next();
        read(readings, file, GivenValues.NONE);
        read(readings, file, GivenValues.NONE);
        read(readings, file, BY_CALLER);
        assertEquals(List.of("NOBODY", "CALLER"), read);
    }

    @Test
    void itIsReadAgainAfterAChangeOnly() {
        ProjectBuildFile file = file();
        ConnectedReadings first = ConnectedReadings.NONE.next();
        read(first, file, BY_CALLER);
        ConnectedReadings second = first.next();
        read(second, file, BY_CALLER);
        assertEquals(List.of("CALLER"), read);
        read(second.next(), file(), BY_CALLER);
        assertEquals(List.of("CALLER", "CALLER"), read);
    }

    @Test
    void whatIsNoLongerUsedIsForgotten() {
        ProjectBuildFile file = file();
        ConnectedReadings first = ConnectedReadings.NONE.next();
        read(first, file, BY_CALLER);
        read(first.next().next(), file, BY_CALLER);
        assertEquals(List.of("CALLER", "CALLER"), read);
    }

    private void read(ConnectedReadings readings, ProjectBuildFile file, GivenValues given) {
        readings.of(file, UsedAs.BUILD_FILE, given, () -> {
            read.add(given.giver().name());
            return BuildFile.EMPTY;
        });
    }

    private static ProjectBuildFile file() {
        return ProjectBuildFile.read(
                FilePath.of("/folder/action.yml"),
                FilePath.of("/folder"),
                SourceText.of("runs: {using: docker, image: Dockerfile}"),
                BuildParameters.NONE);
    }
}
