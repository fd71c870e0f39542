package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Mark;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * What a reader finds, drawn into the text that it read. The label of a range is its role in a build: {@code name},
 * {@code parent}, {@code parent file}, {@code target}, {@code stage} (another value that names one),
 * {@code dockerfile}, {@code context}, {@code folder}, {@code key} and {@code source} of a named context,
 * {@code inline}. If the value is not a literal, its certainty follows; if it differs from the text at the range, the
 * value follows.
 */
public final class BuildDrawing {
    private BuildDrawing() {}

    /** Reads the text of the fixture and finds exactly the marked ranges. */
    public static void check(BuildFileReader reader, String path, Fixture fixture) {
        Assertions.assertEquals(
                fixture.drawing().toString(), draw(reader, path, fixture.text()).toString());
        assertReadsPrefixes(reader, path, fixture.text());
    }

    public static Drawing draw(BuildFileReader reader, String path, String text) {
        Set<Mark> marks = new LinkedHashSet<>();
        reader.read(path, SourceText.of(text)).builds().forEach(build -> addMarks(marks, build, text));
        return new Drawing(text, List.copyOf(marks));
    }

    /** Reads each prefix of a text, as while a user types, without failing. */
    public static void assertReadsPrefixes(BuildFileReader reader, String path, String text) {
        assertReadsPrefixes(reader, path, text, 1);
    }

    /** The same, but only for prefixes whose length is a multiple of the step. */
    public static void assertReadsPrefixes(BuildFileReader reader, String path, String text, int step) {
        for (int end = 0; end <= text.length(); end += step) {
            String prefix = text.substring(0, end);
            Assertions.assertDoesNotThrow(() -> draw(reader, path, prefix), () -> prefix);
        }
    }

    /** Replacing any literal of one piece at its range changes that literal, and nothing else, when the text is read again. */
    public static void assertLiteralsCanBeReplaced(BuildFileReader reader, String path, String text) {
        List<Value> values = values(reader, path, text);
        for (int index = 0; index < values.size(); index++) {
            Value value = values.get(index);
            if (value.isLiteral() && !value.isComposed()) {
                String edited = new TextEdit(value.range(), "zz9").apply(text);
                List<Value> after = values(reader, path, edited);
                Assertions.assertEquals(values.size(), after.size(), edited);
                Assertions.assertEquals("zz9", after.get(index).text(), edited);
            }
        }
    }

    private static List<Value> values(BuildFileReader reader, String path, String text) {
        return reader.read(path, SourceText.of(text)).builds().stream()
                .flatMap(build -> labelled(build).stream())
                .map(Labelled::value)
                .toList();
    }

    private record Labelled(String label, Value value) {}

    private static List<Labelled> labelled(Build build) {
        var all = new ArrayList<Labelled>();
        add(all, "name", build.name().stream());
        add(all, "parent", build.parents().stream());
        add(all, "parent file", build.parentFile().stream());
        add(all, "target", build.target().stream());
        add(all, "stage", build.otherStages().stream());
        add(all, "dockerfile", build.dockerfile().stream());
        add(all, "context", build.context().stream());
        add(all, "folder", build.folder().stream());
        add(all, "key", build.contexts().stream().map(NamedContext::name));
        add(all, "source", build.contexts().stream().map(NamedContext::source));
        return all;
    }

    private static void add(List<Labelled> all, String label, Stream<Value> values) {
        values.map(value -> new Labelled(label, value)).forEach(all::add);
    }

    private static void addMarks(Set<Mark> marks, Build build, String text) {
        for (Labelled found : labelled(build)) {
            marks.add(new Mark(found.value().range(), found.label() + suffix(found.value(), text)));
        }
        build.inline().ifPresent(inline -> marks.add(new Mark(inline.offsets().range(), "inline")));
    }

    private static String suffix(Value value, String text) {
        TextRange range = value.range();
        String certainty =
                value.isLiteral() ? "" : " (" + value.certainty().name().toLowerCase(Locale.ROOT) + ")";
        return certainty + (range.of(text).equals(value.text()) ? "" : " = " + value.text());
    }
}
