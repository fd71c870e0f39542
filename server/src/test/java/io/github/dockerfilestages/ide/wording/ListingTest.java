package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void theLastWordFollowsAConjunction() {
        assertEquals("base", Listing.and(List.of("base")));
        assertEquals("base and build", Listing.and(List.of("base", "build")));
        assertEquals("base, build or test", Listing.or(List.of("base", "build", "test")));
    }

    @Test
    void aCommaInAWordSeparatesNothing() {
        assertEquals("a, b", Listing.and(List.of("a, b")));
    }
}
