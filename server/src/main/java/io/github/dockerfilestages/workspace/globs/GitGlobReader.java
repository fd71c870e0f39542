package io.github.dockerfilestages.workspace.globs;

import io.github.dockerfilestages.workspace.globs.GitGlob.GitGlobPart;
import io.github.dockerfilestages.workspace.globs.GitGlob.Many;
import io.github.dockerfilestages.workspace.globs.GitGlob.One;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Splits a pattern of git into its parts. */
final class GitGlobReader {
    /** Characters are bytes, see {@link ByteText}. */
    private static final int CHARACTERS = 256;

    /** One part for each character; most parts are single characters, which all patterns share. */
    private static final List<One> LETTERS = IntStream.range(0, CHARACTERS)
            .mapToObj(letter -> new One(characters(c -> c == letter)))
            .toList();

    private static final One ANY_ONE = new One(characters(c -> c != '/'));

    /** Git's character classes: only ASCII, in every locale. */
    private static final Map<String, IntPredicate> CLASSES = Map.ofEntries(
            Map.entry("alnum", c -> isLower(c) || isUpper(c) || isDigit(c)),
            Map.entry("alpha", c -> isLower(c) || isUpper(c)),
            Map.entry("blank", c -> c == ' ' || c == '\t'),
            Map.entry("cntrl", c -> c < ' ' || c == 0x7f),
            Map.entry("digit", GitGlobReader::isDigit),
            Map.entry("graph", c -> c > ' ' && c < 0x7f),
            Map.entry("lower", GitGlobReader::isLower),
            Map.entry("print", c -> c >= ' ' && c < 0x7f),
            Map.entry("punct", c -> c > ' ' && c < 0x7f && !isLower(c) && !isUpper(c) && !isDigit(c)),
            Map.entry("space", c -> c == ' ' || c == '\t' || c == '\n' || c == '\r'),
            Map.entry("upper", GitGlobReader::isUpper),
            Map.entry("xdigit", c -> isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'));

    private final String glob;
    private final List<GitGlobPart> parts = new ArrayList<>();
    private int at;
    private boolean isBroken;

    private GitGlobReader(String glob) {
        this.glob = glob;
    }

    /**
     * Parses a pattern. Like git, it removes what precedes the first wildcard and parses the rest separately; so in
     * {@code a**}{@code /b} the two stars count as a whole name.
     *
     * @param pattern as {@link ByteText}
     * @return empty for a pattern that matches nothing: it ends inside brackets or after a backslash, or has an
     *     unknown class
     */
    static Optional<GitGlob> parse(String pattern) {
        int wildcard = 0;
        while (wildcard < pattern.length() && "*?[\\".indexOf(pattern.charAt(wildcard)) < 0) {
            wildcard++;
        }
        String prefix = pattern.substring(0, wildcard);
        return new GitGlobReader(pattern.substring(wildcard)).read().map(parts -> GitGlob.of(prefix, parts));
    }

    private Optional<List<GitGlobPart>> read() {
        while (at < glob.length() && !isBroken) {
            char c = next();
            switch (c) {
                case '*' -> star();
                case '?' -> parts.add(ANY_ONE);
                case '[' -> brackets();
                default -> parts.add(LETTERS.get(c == '\\' ? next() : c));
            }
        }
        return isBroken ? Optional.empty() : Optional.of(parts);
    }

    /** Two or more stars match any number of folders, but only if they are a whole name. */
    private void star() {
        int start = at - 1;
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        boolean isName = at - start > 1 && (start == 0 || glob.charAt(start - 1) == '/');
        if (isName && glob.startsWith("/", at)) {
            at++;
            add(Many.FOLDERS);
        } else {
            add(isName && (at == glob.length() || glob.startsWith("\\/", at)) ? Many.ANYTHING : Many.STAR);
        }
    }

    /** Two equal parts in a row mean the same as one. */
    private void add(Many many) {
        if (parts.isEmpty() || parts.get(parts.size() - 1) != many) {
            parts.add(many);
        }
    }

    private void brackets() {
        var characters = new BitSet(CHARACTERS);
        char c = next();
        boolean isNegated = c == '!' || c == '^';
        c = isNegated ? next() : c;
        // The start of a range, if the character before a hyphen can be one.
        int start = 0;
        do {
            if (c == '-' && start != 0 && at < glob.length() && glob.charAt(at) != ']') {
                char end = escaped(next());
                characters.set(Math.min(start, end + 1), end + 1);
                start = 0;
            } else if (c == '[' && isClass()) {
                namedClass(characters);
                start = 0;
            } else {
                start = escaped(c);
                characters.set(start);
            }
            c = next();
        } while (c != ']' && !isBroken);
        if (isNegated) {
            characters.flip(0, CHARACTERS);
        }
        characters.clear('/');
        parts.add(new One(characters));
    }

    /** Whether {@code :name:]} follows; a colon without a name means itself. */
    private boolean isClass() {
        int end = glob.indexOf(']', at + 1);
        return glob.startsWith(":", at) && (end < 0 || end > at + 1 && glob.charAt(end - 1) == ':');
    }

    private void namedClass(BitSet characters) {
        int end = glob.indexOf(']', at);
        IntPredicate isMember = end < 0 ? null : CLASSES.get(glob.substring(at + 1, end - 1));
        if (isMember == null) {
            isBroken = true;
        } else {
            characters.or(characters(isMember));
            at = end + 1;
        }
    }

    private char escaped(char c) {
        return c == '\\' ? next() : c;
    }

    /** The next character; if there is none, the pattern is invalid. */
    private char next() {
        isBroken |= at >= glob.length();
        return isBroken ? 0 : glob.charAt(at++);
    }

    private static BitSet characters(IntPredicate isMember) {
        var characters = new BitSet(CHARACTERS);
        IntStream.range(0, CHARACTERS).filter(isMember).forEach(characters::set);
        return characters;
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
