package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {
    @ParameterizedTest
    @CsvSource({
        "dev, development",
        "prod, production",
        "prd, production",
        "deps, dependencies",
        "stg, staging",
        "dbg, debug",
        "pkg, package",
        "img, image",
        "run, runtime",
    })
    void eachOfThemIsNearTheOther(String word, String whole) {
        assertEquals(Optional.of(whole), Abbreviation.nearest(word, Set.of(whole, "xyz")));
        assertEquals(Optional.of(word), Abbreviation.nearest(whole, Set.of(word, "xyz")));
    }

    @ParameterizedTest
    @CsvSource({
        // Two letters begin too many words.
        "de, dev",
        "test, target",
        "app, wrapper",
        // Names of several words share their first one.
        "build, build-base",
        "dev, dev",
        "stn, staging",
    })
    void othersAreNotNear(String word, String whole) {
        assertEquals(Optional.empty(), Abbreviation.nearest(word, Set.of(whole)));
        assertEquals(Optional.empty(), Abbreviation.nearest(whole, Set.of(word)));
    }

    @ParameterizedTest
    @CsvSource({"dev, devel", "development, develop"})
    void theOneOfTheNearestLengthIsMeant(String word, String nearest) {
        assertEquals(Optional.of(nearest), Abbreviation.nearest(word, Set.of("devel", "develop", "developers")));
    }
}
