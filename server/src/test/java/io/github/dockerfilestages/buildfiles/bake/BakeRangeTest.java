package io.github.dockerfilestages.buildfiles.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ranges are exact however a bake file is written: with comments, escapes, line ends and characters of every kind. The
 * reader finds the text that was written, and finds another text if that is written at the range.
 */
class BakeRangeTest {
    private static final int TEXTS = 300;

    @Test
    void hcl() {
        var random = new Random(11);
        for (int round = 0; round < TEXTS; round++) {
            check("docker-bake.hcl", new HclWriter(random));
        }
    }

    @Test
    void json() {
        var random = new Random(12);
        for (int round = 0; round < TEXTS; round++) {
            check("docker-bake.json", new JsonWriter(random));
        }
    }

    private static void check(String path, Writer writer) {
        String text = writer.file();
        var reader = new BakeReader();
        BuildFile file = reader.read(path, SourceText.of(text));
        List<String> stages = file.builds().stream()
                .flatMap(build -> Stream.concat(build.target().stream(), build.otherStages().stream()))
                .filter(Value::isLiteral)
                .map(Value::text)
                .toList();
        assertEquals(writer.stages, stages, text);
        assertEquals(List.of(), file.warning().stream().toList(), text);
        BuildDrawing.assertLiteralsCanBeReplaced(reader, path, text);
    }

    /** Writes bake files in unusual ways, and keeps the stages that it names. */
    private abstract static class Writer {
        final List<String> stages = new ArrayList<>();
        final Random random;

        Writer(Random random) {
            this.random = random;
        }

        String file() {
            String blocks =
                    Stream.generate(this::block).limit(1 + random.nextInt(3)).collect(Collectors.joining(separator()));
            String eol = random.nextBoolean() ? "\n" : "\r\n";
            return file(blocks).replace("\n", eol);
        }

        private String block() {
            String target = stage();
            List<String> filters =
                    Stream.generate(this::stage).limit(random.nextInt(3)).toList();
            return block(target, filters);
        }

        private String stage() {
            String name = pick("build", "b", "run-time", "v1.2_x");
            stages.add(name);
            int escaped = random.nextInt(2 * name.length());
            return escaped >= name.length()
                    ? name
                    : name.substring(0, escaped)
                            + "\\u%04x".formatted((int) name.charAt(escaped))
                            + name.substring(escaped + 1);
        }

        final String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        final String quoted(List<String> values, String comma, String last) {
            return values.stream()
                    .map(value -> '"' + value + '"' + gap())
                    .collect(Collectors.joining(comma, "[" + gap(), values.isEmpty() ? "]" : last + "]"));
        }

        String gap() {
            return pick("", " ", "\t ", "\n  ", " /* 😀 \"}] */ ", " // é {\n");
        }

        abstract String separator();

        abstract String file(String blocks);

        abstract String block(String target, List<String> filters);
    }

    private static final class HclWriter extends Writer {
        HclWriter(Random random) {
            super(random);
        }

        @Override
        String separator() {
            return pick("\n", "\n\n# target \"no\" {\n");
        }

        @Override
        String file(String blocks) {
            return pick("", "# 😀\n", "group \"default\" { targets = [\"web\"] }\n") + blocks + pick("", "\n");
        }

        @Override
        String block(String target, List<String> filters) {
            String attributes = pick("", "\n  args = { X = \"${Y}}\", \"z\" : 1\n }\n", "\n x = a ? [\n1] : f(\"}\")\n")
                    + "\n  target" + blank() + "=" + blank() + '"' + target + '"' + pick("\n", " # \"no\"\n", "// x\n")
                    + pick("", "  description = <<-EOT\n  target = \"no\"\n  ${x(\"}\")}\n  EOT\n")
                    + "no-cache-filter =" + quoted(filters, "," + gap(), pick("", ",")) + "\n";
            return "target" + blank() + pick("\"wéb\"", "web") + blank() + "{" + attributes + "}";
        }

        private String blank() {
            return pick(" ", "\t", " /* 😀 = */ ");
        }
    }

    private static final class JsonWriter extends Writer {
        private int blocks;

        JsonWriter(Random random) {
            super(random);
        }

        @Override
        String separator() {
            return "," + gap();
        }

        @Override
        String file(String blocks) {
            return gap() + "{" + gap() + "\"target\"" + gap() + ":" + gap() + "{" + blocks + gap() + pick("", ",") + "}"
                    + gap() + "}";
        }

        @Override
        String block(String target, List<String> filters) {
            String attributes = pick("", "\"x\": [{\"target\": \"no\"}, 1e3, true, null, \"\\\\\\\"}\\ud83d\\ude00\"],")
                    + gap() + "\"target\"" + gap() + ":" + gap() + '"' + target + '"' + gap()
                    + ",\"no-cache-filter\":" + quoted(filters, ",", pick("", ","));
            return "\"wéb" + blocks++ + "\":" + gap() + "{" + attributes + gap() + "}";
        }
    }
}
