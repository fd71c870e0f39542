package io.github.dockerfilestages.paths.effects;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.paths.effects.PathSource.SourceForm;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathSourceTest {
    @Test
    void aSourceIsRelativeWithoutASlashADriveOrAVariableAtItsStart() {
        Selection.check(
                PathSourceTest::isRelative,
                List.of("a", "./a", "a/$X", "../a"),
                List.of("/a", "$X/a", "${X}", "C:/a", "c:\\a"));
    }

    private static boolean isRelative(String written) {
        return new PathSource(1, 1, TextRange.at(0), written, 0, "/a", SourceForm.COPY).isRelative();
    }
}
