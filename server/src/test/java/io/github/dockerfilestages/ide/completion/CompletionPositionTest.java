package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import org.junit.jupiter.api.Test;

class CompletionPositionTest {
    @Test
    void underOnbuildSourcesAreThoseOfTheChildren() {
        assertEquals(CompletionPositionKind.ONBUILD_COPY, CompletionPositionKind.COPY.underOnbuild());
        assertEquals(CompletionPositionKind.ONBUILD_MOUNT, CompletionPositionKind.MOUNT.underOnbuild());
    }

    @Test
    void flagsAndKeysAreTheSameThere() {
        assertEquals(CompletionPositionKind.FLAG, CompletionPositionKind.FLAG.underOnbuild());
        assertEquals(CompletionPositionKind.KEY, CompletionPositionKind.KEY.underOnbuild());
    }
}
