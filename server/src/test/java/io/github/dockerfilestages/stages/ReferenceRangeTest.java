package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Ranges are exact however a name is written. The names are written in every possible way (quoted, escaped, split over
 * lines with comments between). Reading the text at a range gives the name, and writing another name there gives that
 * name.
 */
class ReferenceRangeTest {
    private static final int TEXTS = RandomEdits.COUNT / 10;

    @Test
    void theTextAtARangeIsTheNameAndCanBeReplacedByAnother() {
        var random = new Random(7);
        for (int round = 0; round < TEXTS; round++) {
            char escape = random.nextBoolean() ? '\\' : '`';
            String text = new Writer(random, escape).dockerfile();
            StageModel model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
            for (Reference reference : model.table().references()) {
                if (reference.resolution().isStage()) {
                    assertEquals("build", plain(model.text().slice(model.range(reference)), escape), text);
                    checkRespelled(model, reference);
                }
            }
        }
    }

    private static void checkRespelled(StageModel model, Reference reference) {
        TextEdit edit =
                model.absolute(reference.instruction(), reference.respell("zz9").orElseThrow());
        StageModel edited = model.edit(edit);
        int index = model.table().references().indexOf(reference);
        Reference respelled = edited.table().references().get(index);
        String written = respelled.kind() == ReferenceKind.FROM
                ? edited.table()
                        .stage(respelled.stage())
                        .base()
                        .orElseThrow()
                        .expansion()
                        .text()
                : respelled.value();
        assertEquals("zz9", written, () -> model.text() + "with " + edit);
        String name = edited.text().slice(edited.range(respelled));
        assertTrue(name.contains("zz9"), () -> "the range of the name has '" + name + "'");
    }

    /** A word without quotes, escapes, continuations and the comments between them. */
    private static String plain(String written, char escape) {
        return written.replaceAll("(?m)^[ \t]*#[^\n]*\n", "")
                .replaceAll("[\"'\r\n" + (escape == '`' ? "`" : "\\\\") + "]", "");
    }

    /** Writes Dockerfiles that name the stage {@code build} in unusual ways. */
    private record Writer(Random random, char escape) {

        String dockerfile() {
            String eol = random.nextInt(3) == 0 ? "\r\n" : "\n";
            var text = new StringBuilder(escape == '`' ? "# escape=`\n" : "");
            text.append("# 😀\nFROM alpine AS ").append(split("build")).append("\nFROM alpine\n");
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                text.append(reference()).append('\n');
            }
            return text.toString().replace("\n", eol);
        }

        private String reference() {
            return switch (random.nextInt(6)) {
                case 0 -> "FROM " + quoted("build") + " AS x";
                case 1 -> "COPY --link" + gap() + "--from=" + quoted("build") + gap() + "/a /b";
                case 2 -> "COPY \"--from=x\" /b";
                case 3 -> "RUN --mount=type=bind,from=" + quoted("build") + ",target=/x true";
                case 4 -> "RUN --mount=\"target=/é😀,FROM=" + split("build") + "\" true";
                default -> "ONBUILD COPY --from=" + quoted("build") + gap() + "[\"/a\", \"/b\"]";
            };
        }

        private String gap() {
            return switch (random.nextInt(3)) {
                case 0 -> "\t ";
                case 1 -> " " + escape + "\n  # --from=zzz\n\n  ";
                default -> " ";
            };
        }

        /** Quotes the name or a part of it, escapes a character, splits it, or leaves it as it is. */
        private String quoted(String name) {
            int cut = 1 + random.nextInt(name.length() - 1);
            String head = name.substring(0, cut);
            String tail = name.substring(cut);
            return switch (random.nextInt(7)) {
                case 0 -> "\"" + name + "\"";
                case 1 -> "'" + name + "'";
                case 2 -> head + "\"" + tail + "\"";
                case 3 -> "'" + head + "'" + tail;
                case 4 -> head + escape + tail;
                case 5 -> split(name);
                default -> name;
            };
        }

        private String split(String name) {
            int cut = 1 + random.nextInt(name.length() - 1);
            String between = random.nextBoolean() ? "" : " # not this\n";
            return random.nextInt(3) == 0
                    ? name.substring(0, cut) + escape + "\n" + between + name.substring(cut)
                    : name;
        }
    }
}
