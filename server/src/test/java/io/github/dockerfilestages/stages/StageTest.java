package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void stagesAreEqualIfNothingOfThemDiffers() {
        Stage stage = last("FROM alpine AS a\n# b builds\nFROM golang AS b\n");

        assertEquals(stage, last("FROM alpine AS a\n# b builds\nFROM golang AS b\n"));
        assertEquals(
                stage.hashCode(),
                last("FROM alpine AS a\n# b builds\nFROM golang AS b\n").hashCode());
        assertNotEquals(stage, last("# b builds\nFROM golang AS b\n"));
        assertNotEquals(stage, last("FROM alpine AS a\n# b builds\nFROM golang AS B\n"));
        assertNotEquals(stage, last("FROM alpine AS a\n# b builds\nFROM golang AS c\n"));
        assertNotEquals(stage, last("FROM alpine AS a\n# b builds\nFROM debian AS b\n"));
        assertNotEquals(stage, last("FROM alpine AS a\n# b tests!\nFROM golang AS b\n"));
    }

    @Test
    void theHeadsOfFilesAreEqualIfNothingOfThemDiffers() {
        var head = head("# check=skip=all\n# a\n");

        assertEquals(head, head("# check=skip=all\n# a\n"));
        assertEquals(head.hashCode(), head("# check=skip=all\n# a\n").hashCode());
        assertNotEquals(head, head("# check=skip=all\n# b\n"));
        assertNotEquals(head, head("# check=error=true\n# a\n"));
        assertNotEquals(head, head("# escape=`\n# check=skip=all\n# a\n"));
    }

    private static StageTable.FileHead head(String comments) {
        return Fixture.of(comments + "FROM alpine\n").model().table().head();
    }

    private static Stage last(String source) {
        var stages = Fixture.of(source).model().table().stages();
        return stages.get(stages.size() - 1);
    }
}
