package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void theNearestWordAndOfEquallyNearOnesTheFirstInTheAlphabet() {
        assertEquals(Optional.of("VERSION"), Suggestion.word("VERSOIN", Set.of("PERSON", "VERSION")));
        assertEquals(Optional.of("abcd"), Suggestion.word("abc", Set.of("abce", "abcd")));
        assertEquals(Optional.empty(), Suggestion.word("ab", Set.of("ac")));
        assertEquals(Optional.empty(), Suggestion.word("VERSION", Set.of("version")));
    }
}
