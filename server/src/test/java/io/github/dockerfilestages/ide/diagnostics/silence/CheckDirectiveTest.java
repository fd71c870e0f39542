package io.github.dockerfilestages.ide.diagnostics.silence;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckDirectiveTest {
    @Test
    void itsOptionsCanBeReadOrThereAreNone() {
        Selection.check(
                CheckDirectiveTest::isReadable,
                List.of(
                        "FROM alpine\n",
                        "# check=skip=StageNameCasing;error=true\nFROM alpine\n",
                        "# a comment: check=foo=bar\nFROM alpine\n"),
                List.of());
    }

    @Test
    void withOthersBuildKitResolvesNothing() {
        Selection.check(
                CheckDirectiveTest::isReadable,
                List.of(),
                List.of("# check=foo=bar\nFROM alpine\n", "# check=skip\nFROM alpine\n"));
    }

    private static boolean isReadable(String source) {
        return CheckDirective.isReadable(Fixture.of(source).model().table());
    }
}
