package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimilarStagesTest {

    @Test
    void theMostSimilarStageIsMeantAndOfEquallySimilarOnesTheFirst() {
        assertEquals(
                List.of("builder"), meant("FROM a AS building\nFROM b AS builder\nFROM c\nCOPY --from=buildr x /\n"));
        assertEquals(List.of("base"), meant("FROM a AS base\nFROM a AS basf\nFROM Basee\n"));
        assertEquals(List.of(""), meant("FROM a AS other\nFROM basee\n"));
    }

    @Test
    void oneNameMeansEachStageThatItsReferenceCanName() {
        assertEquals(
                List.of("", "base", "bass"),
                meant("FROM basee AS base\nFROM basee AS bass\nFROM a\nFROM a AS base\nCOPY --from=basee x /\n"));
    }

    @Test
    void aStageFarAwayIsNotMeantInAFileWithVeryManyStages() {
        String between = "FROM a\n".repeat(600);

        assertEquals(List.of(""), meant("FROM a AS build\n" + between + "COPY --from=biuld x /\n"));
        assertEquals(List.of("build"), meant(between + "FROM a AS build\nFROM b\nCOPY --from=biuld x /\n"));
    }

    /** For each reference but {@code a}, {@code b} and {@code c}, in the order of the text. */
    private static List<String> meant(String text) {
        StageTable table = Fixture.of(text).model().table();
        var similar = new SimilarStages(table);
        return table.references().stream()
                .filter(reference -> reference.value().length() > 1)
                .map(reference -> find(similar, reference).map(Stage::name).orElse(""))
                .toList();
    }

    private static Optional<Stage> find(SimilarStages similar, Reference reference) {
        return similar.find(reference, reference.value());
    }
}
