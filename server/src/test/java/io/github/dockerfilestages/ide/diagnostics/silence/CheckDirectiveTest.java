package io.github.dockerfilestages.ide.diagnostics.silence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

class CheckDirectiveTest {
    @Test
    void itsOptionsCanBeReadOrThereAreNone() {
        assertTrue(isReadable("FROM alpine\n"));
        assertTrue(isReadable("# check=skip=StageNameCasing;error=true\nFROM alpine\n"));
        assertTrue(isReadable("# a comment: check=foo=bar\nFROM alpine\n"));
    }

    @Test
    void withOthersBuildKitResolvesNothing() {
        assertFalse(isReadable("# check=foo=bar\nFROM alpine\n"));
        assertFalse(isReadable("# check=skip\nFROM alpine\n"));
    }

    private static boolean isReadable(String source) {
        return CheckDirective.isReadable(Fixture.of(source).model().table());
    }
}
