package io.github.dockerfilestages.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void changesFarApartAreHunksOfTheirOwn() {
        assertEquals("""
                --- a/file
                +++ b/file
                @@ -1,4 +1,4 @@
                -1
                +one
                 2
                 3
                 4
                @@ -6,5 +6,5 @@
                 6
                 7
                 8
                -9
                +nine
                 10
                """, diff(numbers(10), "1", "one", "9", "nine"));
    }

    @Test
    void changesWhoseContextsMeetShareAHunk() {
        assertEquals("""
                --- a/file
                +++ b/file
                @@ -1,10 +1,10 @@
                -1
                +one
                 2
                 3
                 4
                 5
                 6
                 7
                -8
                +eight
                 9
                 10
                """, diff(numbers(10), "1", "one", "8", "eight"));
    }

    @Test
    void laterHunksAreMovedByWhatEarlierOnesAdd() {
        assertEquals("""
                --- a/file
                +++ b/file
                @@ -1,4 +1,5 @@
                -1
                +one
                +and
                 2
                 3
                 4
                @@ -6,5 +7,4 @@
                 6
                 7
                 8
                -9
                -10
                +nine
                """, diff(numbers(10), "1", "one\nand", "9\n10", "nine"));
    }

    @Test
    void aMissingLineEndIsReported() {
        assertEquals("""
                --- a/file
                +++ b/file
                @@ -1,2 +1,2 @@
                 1
                -2
                \\ No newline at end of file
                +two
                \\ No newline at end of file
                """, diff("1\n2", "2", "two"));
    }

    @Test
    void oneLineHasNoCountAndCarriageReturnsStay() {
        assertEquals("--- a/file\n+++ b/file\n@@ -1 +1 @@\n-a b\r\n+x y\r\n", diff("a b\r\n", "a", "x", "b", "y"));
    }

    @Test
    void aNameWithBlanksEndsInATab() {
        assertEquals(
                "--- a/my file\t\n+++ b/my file\t\n",
                UnifiedDiff.of("my file", "x\n", List.of()).lines().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void applyingItGivesTheEditedText() {
        var random = new java.util.Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(60), 0, 4)
                    .mapToObj(n -> "ab\n\n".substring(n, n + 1))
                    .collect(Collectors.joining());
            List<TextEdit> edits = edits(random, text);
            assertEquals(TextEdit.applyAll(text, edits), patch(text, UnifiedDiff.of("file", text, edits)), text);
        }
    }

    /** Edits that do not touch each other. */
    private static List<TextEdit> edits(java.util.Random random, String text) {
        var edits = new ArrayList<TextEdit>();
        for (int at = random.nextInt(20); at <= text.length(); at += 1 + random.nextInt(30)) {
            int end = Math.min(text.length(), at + random.nextInt(5));
            edits.add(new TextEdit(new TextRange(at, end), random.nextBoolean() ? "x" : "y\nz"));
            at = end;
        }
        return edits;
    }

    /** Does what {@code patch} does, and relies on the line numbers as it does. */
    private static String patch(String text, String diff) {
        Pattern header = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+\\d+(?:,\\d+)? @@\n");
        List<String> old = LineChange.split(text);
        var result = new StringBuilder();
        int done = 0;
        boolean isKept = false;
        for (String line : LineChange.split(diff).stream().skip(2).toList()) {
            Matcher hunk = header.matcher(line);
            if (hunk.matches()) {
                int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                old.subList(done, start).forEach(result::append);
                done = start;
            } else if (line.startsWith("\\")) {
                result.setLength(result.length() - (isKept ? 1 : 0));
            } else {
                isKept = !line.startsWith("-");
                result.append(isKept ? line.substring(1) : "");
                if (!line.startsWith("+")) {
                    assertEquals(withLineEnd(old.get(done)), line.substring(1));
                    done++;
                }
            }
        }
        old.subList(done, old.size()).forEach(result::append);
        return result.toString();
    }

    private static String withLineEnd(String line) {
        return line.endsWith("\n") ? line : line + "\n";
    }

    private static String numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> n + "\n").collect(Collectors.joining());
    }

    /** Replaces the first occurrence of each text by the text after it. */
    private static String diff(String text, String... replacements) {
        var edits = new ArrayList<TextEdit>();
        for (int at = 0; at < replacements.length; at += 2) {
            int start = text.indexOf(replacements[at]);
            edits.add(new TextEdit(new TextRange(start, start + replacements[at].length()), replacements[at + 1]));
        }
        return UnifiedDiff.of("file", text, edits);
    }
}
