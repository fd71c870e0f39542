package io.github.dockerfilestages.buildfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

/** How an edit of an inline Dockerfile is written in the build file. */
class InlineEditTest {
    private static final String COMPOSE = """
            services:
              web:
                build:
                  dockerfile_inline: |

                    FROM a AS b

                    FROM b
                    RUN c
                image: d
            """;

    /** Replacing a part of the Dockerfile in a file gives the expected file. */
    private static void check(String path, String file, String part, String by, String expected) {
        var text = SourceText.of(file);
        InlineDockerfile inline = BuildFileReaders.read(path, text).builds().stream()
                .flatMap(build -> build.inline().stream())
                .findFirst()
                .orElseThrow();
        int start = inline.text().indexOf(part);
        var edit = new TextEdit(new TextRange(start, start + part.length()), by);
        assertEquals(expected, InlineEdit.of(text, inline, edit).apply(file));
    }

    private static void compose(String part, String by, String inFile, String expected) {
        check("compose.yaml", COMPOSE, part, by, COMPOSE.replace(inFile, expected));
        check(
                "compose.yaml",
                COMPOSE.replace("\n", "\r\n"),
                part,
                by,
                COMPOSE.replace(inFile, expected).replace("\n", "\r\n"));
    }

    private static void json(String part, String by, String expected) {
        String file = "{\"target\": {\"web\": {\"dockerfile-inline\": \"%s\"}}}";
        check("docker-bake.json", file.formatted("FROM a\\nRUN b"), part, by, file.formatted(expected));
    }

    private static void bake(String part, String by, String expected) {
        String file = "target \"web\" {\n  dockerfile-inline = <<%s\n}\n";
        check("docker-bake.hcl", file.formatted("E\nFROM a\nRUN b\nE"), part, by, file.formatted(expected));
    }

    @Test
    void aWordIsReplacedInItsLine() {
        compose("FROM b", "FROM x", "FROM b", "FROM x");
        compose(" AS b", "", " AS b", "");
        compose("RUN c", "RUN $X", "RUN c", "RUN $$X");
        bake("RUN b", "RUN ${X} $Y %{Z}", "E\nFROM a\nRUN $${X} $Y %%{Z}\nE");
        bake("a\nRUN b", "x", "E\nFROM x\nE");
    }

    @Test
    void newLinesAreIndentedLikeTheFirstThatIsNotEmptyAndEmptyOnesAreNot() {
        compose("FROM b", "FROM x\n\n  RUN y\nFROM b", "FROM b", "FROM x\n\n          RUN y\n        FROM b");
        compose("c", "c\nRUN x\n", "RUN c\n", "RUN c\n        RUN x\n\n");
        compose("b\n\nFROM b", "b\n\n", "b\n\n        FROM b\n", "b\n\n\n");
    }

    @Test
    void linesThatGoTakeTheirIndentationAlong() {
        compose("RUN c\n", "", "        RUN c\n", "");
        compose("FROM b\n", "", "        FROM b\n", "");
        compose("\nFROM b\nRUN c\n", "", "\n        FROM b\n        RUN c\n", "");
        compose("FROM a AS b\n", "FROM x\nFROM y\n", "FROM a AS b\n", "FROM x\n        FROM y\n");
    }

    @Test
    void withinDoubleQuotesSpecialCharactersAreEscaped() {
        json("b", "\"x\\y\"\tz", "FROM a\\nRUN \\\"x\\\\y\\\"\\tz");
        json("FROM a", "FROM x\r\nFROM y", "FROM x\\r\\nFROM y\\nRUN b");
        json("\nRUN b", "", "FROM a");
    }
}
