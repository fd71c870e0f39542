package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilePatternsTest {
    @Test
    void aStarStaysWithinAName() {
        assertMatched(
                FilePatterns.of("**/compose*.{yaml,yml}"),
                "compose.yaml a/b/compose.dev.yml",
                "xcompose.yaml compose/x.yaml compose.ymlx Compose.yaml");
        assertMatched(FilePatterns.of("**/ci/**/*.yml"), "ci/a.yml x/ci/b/c.yml", "ci.yml xci/a.yml");
    }

    @Test
    void letterCaseMattersUnlessItIsSaidNotTo() {
        FilePatterns patterns = FilePatterns.of("**/Makefile.*").inAnyCase("**/makefile", "**/*.mk");

        assertMatched(patterns, "Makefile.am a/MAKEFILE x.MK", "makefile.am makefiles x.mkv");
        assertEquals(
                List.of("**/Makefile.*", "**/[mM][aA][kK][eE][fF][iI][lL][eE]", "**/*.[mM][kK]"),
                patterns.globs().toList());
    }

    private static void assertMatched(FilePatterns patterns, String matched, String other) {
        List<String> all = List.of((matched + " " + other).split(" ", -1));
        assertEquals(
                matched, String.join(" ", all.stream().filter(patterns::match).toList()));
    }
}
