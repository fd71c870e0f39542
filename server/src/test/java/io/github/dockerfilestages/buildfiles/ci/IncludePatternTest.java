package io.github.dockerfilestages.buildfiles.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncludePatternTest {
    @Test
    void aStarStandsForAPartOfAName() {
        assertEquals(
                List.of("ci/a.yml", "ci/.yml"), matching("ci/*.yml", "ci/a.yml", "ci/.yml", "ci/b/a.yml", "a.yml"));
        assertEquals(List.of("ci/a/x.yml"), matching("ci/*/*.yml", "ci/a/x.yml", "ci/x.yml", "ci/a/b/x.yml"));
    }

    @Test
    void twoStarsStandForAnyPartOfThePath() {
        assertEquals(List.of("ci/a.yml", "ci/b/c/a.yml"), matching("ci/**.yml", "ci/a.yml", "ci/b/c/a.yml", "ci/a.md"));
        assertEquals(List.of("ci/b/a.yml"), matching("ci/**/*.yml", "ci/a.yml", "ci/b/a.yml"));
        assertEquals(List.of("a.yml", "x/a.yml"), matching("**a.yml", "a.yml", "x/a.yml", "a.yaml"));
    }

    @Test
    void theFolderIsTheInnermostThatHoldsAllFiles() {
        assertEquals("ci/jobs/", new IncludePattern("ci/jobs/*/a*.yml").folder());
        assertEquals("", new IncludePattern("**.yml").folder());
    }

    @Test
    void manyWildcardsTakeNotLong() {
        IncludePattern pattern = new IncludePattern("**a*".repeat(100) + "b");
        boolean matches = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> pattern.matches("a".repeat(5_000)));
        assertEquals(false, matches);
    }

    private static List<String> matching(String pattern, String... files) {
        return Stream.of(files).filter(new IncludePattern(pattern)::matches).toList();
    }
}
