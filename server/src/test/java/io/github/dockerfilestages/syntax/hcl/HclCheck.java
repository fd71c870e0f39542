package io.github.dockerfilestages.syntax.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.TreeDrawing;
import io.github.dockerfilestages.text.SourceText;

/** Reads HCL. */
final class HclCheck {
    private HclCheck() {}

    /** A valid expression has this value, and the line after it is read. */
    static void reads(String expression, String expected) {
        parses("x = " + expression + "\ny = 1\n", "{'x': " + expected + ", 'y': '1'}");
    }

    /** A broken expression has this value and this problem, and the line after it is read too. */
    static void reports(String expression, String expected, String warning) {
        parses("x = " + expression + "\ny = 1\n", "{'x': " + expected + ", 'y': '1'} " + warning);
    }

    /**
     * Parses a file to this tree, followed by the first problem if there is one; parses every prefix of it without
     * failing.
     */
    static void parses(String file, String expected) {
        for (int end = 0; end < file.length(); end++) {
            HclReader.read(SourceText.of(file.substring(0, end)));
        }
        ParsedTree read = HclReader.read(SourceText.of(file));
        String warning = read.warning(SourceText.of(file))
                .map(sentence -> " " + sentence)
                .orElse("");
        assertEquals(expected, TreeDrawing.of(read.tree(), file) + warning);
    }
}
