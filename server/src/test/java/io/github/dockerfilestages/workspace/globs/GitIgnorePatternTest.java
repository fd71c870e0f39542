package io.github.dockerfilestages.workspace.globs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of gitignore(5) for one line. A path that ends in a slash is a folder. */
class GitIgnorePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // A line without a slash matches at any depth.
                "foo|foo foo/ a/foo a/b/foo/|food a/food foo.x",
                // With a slash at the start or inside, it matches from the folder of the file.
                "/foo|foo foo/|a/foo",
                "a/foo|a/foo|foo b/a/foo",
                // With a slash at the end, it only matches folders.
                "foo/|foo/ a/foo/|foo a/foo",
                "/foo/|foo/|foo a/foo/",
                // Wildcards stay within a name.
                "*.d|x.d a/.d|x.d.e d",
                "a/*|a/x|a/x/y",
                "?|a x/b|ab",
                // Two stars cross folders, but only as a whole name.
                "**/foo|foo a/foo a/b/foo|food",
                "foo/**|foo/a foo/a/b|foo a/foo/b",
                "a/**/b|a/b a/x/b a/x/y/b|ab a/xb",
                "**|a a/b/|",
                "/**/|a/ a/b/|a",
                "***/b|b a/b|ab",
                "a**b|ab axb|a/b",
                // Brackets contain letters, ranges and named classes.
                "[a-c]x|ax cx|dx x",
                "[!a-c]x|dx|ax",
                "[^a-c]x|dx|ax",
                "[]-]x|]x -x|ax",
                "[[:digit:]b]x|1x bx|ax",
                "[\\]]|]|a",
                "a[!b]c|axc|a/c abc",
                // An incomplete or unknown pattern matches nothing.
                "[a||a [a",
                "[[:nothing:]]||n",
                "[[:alpha||a",
                // A class needs its name between colons; a range that runs backwards is empty.
                "[[:]x|[x :x|ax",
                "[z-a]|z|a -",
                "[a-]x|ax -x|bx",
                "[--0]|- 0|/ a",
                "[[:space:][:upper:]]|A|a 1",
                // A slash in brackets matches nothing; a slash after a backslash is a slash.
                "a[/]b||a/b",
                "a\\/b|a/b|ab",
                "x/**\\/b|x/y/b|x/b b",
                "x/***|x/a x/a/b|xa",
                "[*]**/b|*x/b|*/y/b b",
                // Like git, the text before the first wildcard is removed before the rest is parsed.
                "a**/b|ab a/b a/x/b|b",
                "x/a**/b|x/ab x/a/y/b|x/b",
                "a*/**|ab/c|ab",
                // Git compares bytes, and this letter has two.
                "caf?||café",
                "caf??|café|cafe",
                "a\\||a a\\",
                // What has a meaning in regular expressions means itself here.
                "a.b|a.b|axb",
                "a+(b)|a+(b)|aab",
                "[a&&b]|a & b|c",
                "é|é|e",
                // A backslash removes the special meaning.
                "\\#a|#a|a",
                "\\!a|!a|a",
                "\\*|*|a",
                // Blanks at the end do not count, comments do not count.
                "a  |a|b",
                "#a||#a a",
                "/||a a/"
            })
    void aLineMatches(String line, String matched, String other) {
        assertEquals(words(matched), matchedBy(line, words(matched)));
        assertEquals("", matchedBy(line, words(other)));
    }

    /** They are those of POSIX for ASCII, but that only four characters are spaces. */
    @ParameterizedTest
    @CsvSource({
        "alnum, \\p{Alnum}",
        "alpha, \\p{Alpha}",
        "blank, \\p{Blank}",
        "cntrl, \\p{Cntrl}",
        "digit, \\p{Digit}",
        "graph, \\p{Graph}",
        "lower, \\p{Lower}",
        "print, \\p{Print}",
        "punct, \\p{Punct}",
        "space, '[ \\t\\n\\r]'",
        "upper, \\p{Upper}",
        "xdigit, \\p{XDigit}"
    })
    void aNamedClassHasItsCharacters(String name, String regex) {
        GitIgnorePattern pattern = GitIgnorePattern.parse("[[:" + name + ":]]").orElseThrow();
        var expected = Pattern.compile(regex);

        // A slash separates names, and brackets never match it.
        List<String> characters = IntStream.range(1, 0x100)
                .filter(c -> c != '/')
                .mapToObj(c -> String.valueOf((char) c))
                .toList();
        assertEquals(
                characters.stream().filter(expected.asMatchPredicate()).toList(),
                characters.stream()
                        .filter(c -> pattern.matches(c, EntryKind.FILE))
                        .toList());
    }

    @Test
    void aBlankAtTheEndCountsWhenItIsEscaped() {
        GitIgnorePattern pattern = GitIgnorePattern.parse("a\\  ").orElseThrow();

        assertEquals(true, pattern.matches("a ", EntryKind.FILE));
        assertEquals(false, pattern.matches("a", EntryKind.FILE));
    }

    @Test
    void aBlankLineIsNotAPattern() {
        assertEquals(Optional.empty(), GitIgnorePattern.parse(""));
        assertEquals(Optional.empty(), GitIgnorePattern.parse("  "));
    }

    @Test
    void anExclamationMarkCancels() {
        GitIgnorePattern pattern = GitIgnorePattern.parse("!a").orElseThrow();

        assertEquals(true, pattern.isNegated());
        assertEquals(true, pattern.matches("a", EntryKind.FILE));
    }

    /** A matcher with backtracking would take forever here. */
    @ParameterizedTest
    @Timeout(60)
    @CsvSource({
        "*a*a*a*a*a*ab",
        "**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b",
        "*?*?*?*?*?*?*?*b",
        "**/*a*/**/*a*/**/*b"
    })
    void aPatternTakesNoLongerThanItsPartsTimesThePath(String line) {
        String path = "a/".repeat(2_000) + "a".repeat(20_000);

        assertEquals("", matchedBy(line, path));
        assertEquals("", matchedBy(line.repeat(20), path));
    }

    private static String matchedBy(String line, String paths) {
        return GitIgnorePattern.parse(ByteText.of(line)).stream()
                .flatMap(pattern -> Stream.of(paths.split(" ")).filter(path -> matches(pattern, path)))
                .collect(Collectors.joining(" "));
    }

    private static boolean matches(GitIgnorePattern pattern, String path) {
        String bytes = ByteText.of(path);
        return bytes.endsWith("/")
                ? pattern.matches(bytes.substring(0, bytes.length() - 1), EntryKind.FOLDER)
                : pattern.matches(bytes, EntryKind.FILE);
    }

    /** An empty cell is read as null. */
    private static String words(String cell) {
        return cell == null ? "" : cell;
    }
}
