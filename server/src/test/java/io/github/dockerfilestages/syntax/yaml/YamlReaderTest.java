package io.github.dockerfilestages.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    @Test
    void aTextIsAListOfDocuments() {
        assertEquals("[]", read(""));
        assertEquals("[]", read("# nothing\n"));
        assertEquals("[a]", read("a"));
        assertEquals("[a, {b: c}, -]", read("a\n---\nb: c\n---\n"));
        assertEquals("[{a: [b, {c: -, d: -}, -, -]}]", read("\uFEFF%YAML 1.2\n---\na: [b, {c, d: ~}, null, NULL]\n"));
    }

    @Test
    void theIndentationOfABlockCountsFromTheCollectionAroundIt() {
        assertEquals("[{a: {b:  c\n}}]", read("a:\n  b: |2\n     c\n"));
        assertEquals("[{a: {b: 1}, c:  d\n}]", read("a:\n  b: 1\nc: |2\n   d\n"));
        assertEquals("[{a: [ b\n], c:  d\n}]", read("a:\n  - |1\n    b\nc: |1\n  d\n"));
    }

    @Test
    void ofLinesThatEndInAnEscapeTheEmptyOnesStay() {
        assertEquals("[{a: bc}]", read("a: \"b\\\n  c\"\n"));
        assertEquals("[{a: b\nc}]", read("a: \"b\\\n\n  c\"\n"));
    }

    @Test
    void anAliasMeansTheValueOfItsAnchor() {
        assertEquals("[{a: {x: y}, b: {x: y}, c: [y, y]}]", read("a: &a {x: &y y}\nb: *a\nc: [*y, *y ]\n"));
        assertEquals("[{a: one, b: two, c: two}]", read("a: &x one\nb: &x two\nc: *x\n"));
        assertEquals("[{one: two, two: one}]", read("&a one: &b two\n*b : *a\n"));
    }

    @Test
    void anAliasOfNothingIsNothing() {
        assertEquals("[{a: -, b: c}]", read("a: *b\nb: c\n"));
        assertEquals("[{a: [-], b: c}]", read("a: &a [*a ]\nb: c\n"));
        assertEquals("[{a: 1}, {b: -}]", read("a: &x 1\n---\nb: *x\n"));
        assertEquals(Optional.of("line 1: an alias of nothing before it"), warning("a: *b\n"));
    }

    @Test
    void whatIsMergedGivesWayToWhatIsThere() {
        assertEquals("[{a: {x: 1, y: 1}, b: {y: 1, x: 2}}]", read("a: &a {x: 1, y: 1}\nb: {<<: *a, x: 2}\n"));
        assertEquals("[{b: {x: 1, y: 2}}]", read("b: {<<: [{x: 1}, {x: 2, y: 2}]}\n"));
        assertEquals("[{b: {z: 1, y: 1, x: 1}}]", read("b: {<<: {<<: {x: 2, z: 1}, y: 1}, x: 1}\n"));
        assertEquals("[{b: {x: 1}}]", read("b: {<<: text, x: 1}\n"));
    }

    @Test
    void tagsArePassedOverButForReferencesToElsewhere() {
        assertEquals("[{a: 1, b: [2], c: ?}]", read("a: !!str 1\nb: !x [!<tag:x> 2]\nc: !reference [a, b]\n"));
    }

    @Test
    void aLineThatBreaksTheTextIsLeftOut() {
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: 'x\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: [x\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: {x: [y\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: @x\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\n\tb: 2\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: \"\\q\"\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\nb: \"\\UFFFFFFFF\"\nc: 3\n"));
        assertEquals("[{a: 1, c: 3}]", read("a: 1\n{{ template }}: x: y\nc: 3\n"));
        assertEquals("[{a: 1, c: 3, d: 4}]", read("a: 1\nb: 'x\nc: 3\nx: \"y\nd: 4\n"));
        assertEquals("[{a: {b: 1}, e: 5}]", read("a:\n  b: 1\n c: 2\ne: 5\n"));
    }

    @Test
    void charactersThatYamlForbidsAreCharacters() {
        assertEquals(
                "[{a: b\u0000\u0007, c: \uD83D, d: \uDE00\u0085}]",
                read("a: b\u0000\u0007\nc: \uD83D\nd: \uDE00\u0085\n"));
    }

    @Test
    void aTextThatIsBrokenEverywhereIsReadUpToSomewhere() {
        String text = "a: 1\n" + "b: 'x\n".repeat(1_000);
        assertTrue(read(text).startsWith("[{a: 1"), read(text));
    }

    @Test
    void textsThatGrowWhenAliasesAreFollowedAreCut() {
        var laughs = new StringBuilder("l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int level = 1; level < 10; level++) {
            laughs.append(
                    "l%1$d: &l%1$d [*l%2$d%3$s]\n".formatted(level, level - 1, (" , *l" + (level - 1)).repeat(9)));
        }
        assertIsCut(laughs.toString());
        assertEquals(Optional.of("line 5: an alias of more than is read"), warning(laughs.toString()));

        String merges = laughs.toString()
                .replace("[*", "{<<: [*")
                .replace("]\n", "]}\n")
                .replace(": &l0 [", ": &l0 {<<: [");
        assertIsCut(merges);

        String longText = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a , ".repeat(1_000) + "]\nc: 1\n";
        String read = read(longText);
        assertTrue(read.length() < 6_000_000, () -> read.length() + " characters");
        assertEquals("c: 1}]", read.substring(read.lastIndexOf("c: ")));
    }

    private static void assertIsCut(String text) {
        int size = size(text);
        assertTrue(size <= 100_000, () -> size + " values");
    }

    @Test
    void textsWithoutEndAreReadUpToABound() {
        assertEquals(Optional.of("line 1: nested too deeply"), warning("[".repeat(1_000_000)));
        assertEquals(Optional.of("line 1: nested too deeply"), warning("- ".repeat(1_000_000)));
        assertEquals(Optional.of("line 1: nested too deeply"), warning("{a: ".repeat(500_000)));
        assertEquals(Optional.of("line 1: more values than are read"), warning("[" + "a,".repeat(1_000_000)));
        assertEquals(Optional.empty(), warning("a: " + "x".repeat(2_000_000)));
        assertEquals(Optional.empty(), warning("a: \"" + "x ".repeat(1_000_000) + "\""));
        assertEquals(Optional.empty(), warning("a: |\n" + "  xyz\n".repeat(300_000)));
        assertNotEquals(Optional.empty(), warning("a: 'b\n".repeat(300_000)));
    }

    @Test
    void noTextIsTooStrange() {
        String pieces = "ab :-?|>'\"\\#&*!{}[],%@`\n\n  \t\r\uFEFF\u0000\uD83D\uDE00~<=";
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            Tree tree = YamlReader.read(SourceText.of(text.toString())).tree();
            assertTrue(tree.range().end() == text.length() && size(text.toString()) >= 1, text::toString);
        }
    }

    private static int size(String text) {
        return size(YamlReader.read(SourceText.of(text)).tree());
    }

    private static int size(Tree tree) {
        return 1
                + tree.items().stream().mapToInt(YamlReaderTest::size).sum()
                + tree.fields().stream()
                        .mapToInt(field -> size(field.key()) + size(field.value()))
                        .sum();
    }

    private static Optional<String> warning(String text) {
        var source = SourceText.of(text);
        return YamlReader.read(source).warning(source);
    }

    private static String read(String text) {
        return draw(YamlReader.read(SourceText.of(text)).tree());
    }

    private static String draw(Tree tree) {
        if (tree instanceof Tree.Items items) {
            return items.items().stream().map(YamlReaderTest::draw).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Fields fields) {
            return fields.fields().stream()
                    .map(field -> draw(field.key()) + ": " + draw(field.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return tree instanceof Tree.Text text ? text.text() : tree instanceof Tree.Absent ? "-" : "?";
    }
}
