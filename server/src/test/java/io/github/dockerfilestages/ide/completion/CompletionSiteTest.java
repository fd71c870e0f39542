package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.completion.CompletionSite.Kind;
import org.junit.jupiter.api.Test;

class CompletionSiteTest {
    @Test
    void underOnbuildSourcesAreThoseOfTheChildren() {
        assertEquals(Kind.ONBUILD_COPY, Kind.COPY.underOnbuild());
        assertEquals(Kind.ONBUILD_MOUNT, Kind.MOUNT.underOnbuild());
    }

    @Test
    void flagsAndKeysAreTheSameThere() {
        assertEquals(Kind.FLAG, Kind.FLAG.underOnbuild());
        assertEquals(Kind.KEY, Kind.KEY.underOnbuild());
    }
}
