package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Stage;
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

    @Test
    void theNearestStage() {
        assertEquals(
                "builder",
                stageMeantByLastReference("FROM a AS building\nFROM b AS builder\nFROM c\nCOPY --from=buildr x /\n"));
        assertEquals("base", stageMeantByLastReference("FROM a AS base\nFROM a AS basf\nFROM Basee\n"));
        assertEquals("", stageMeantByLastReference("FROM a AS other\nFROM basee\n"));
    }

    private static String stageMeantByLastReference(String text) {
        var table = Fixture.of(text).model().table();
        var last = table.references().get(table.references().size() - 1);
        return Suggestion.stage(table, last, last.value()).map(Stage::name).orElse("");
    }
}
