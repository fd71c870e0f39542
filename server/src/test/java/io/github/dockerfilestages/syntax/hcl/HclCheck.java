package io.github.dockerfilestages.syntax.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.syntax.TreeDrawing;
import io.github.dockerfilestages.text.SourceText;

/** Reads HCL. */
final class HclCheck {
    private HclCheck() {}

    /** A sound expression comes to this, and the line behind it is read. */
    static void reads(String expression, String expected) {
        draws("x = " + expression + "\ny = 1\n", "{'x': " + expected + ", 'y': '1'}");
    }

    /** An expression that is wrong in this way comes to this nevertheless, and the line behind it is read. */
    static void bears(String expression, String expected, String warning) {
        draws("x = " + expression + "\ny = 1\n", "{'x': " + expected + ", 'y': '1'} " + warning);
    }

    /** A file comes to this, followed by what is wrong first, if something is; and all that is typed on the way is borne. */
    static void draws(String file, String expected) {
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
