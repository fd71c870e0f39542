package io.github.dockerfilestages.workspace.globs;

import java.util.BitSet;
import java.util.List;

/**
 * A pattern of git for a path, as its {@code wildmatch} reads it with {@code WM_PATHNAME}.
 *
 * <p>Patterns come from the repository and are not trusted, so that no pattern may take long: each part is applied once
 * to all offsets of the path that the parts before it can reach. This takes time proportional to parts times
 * characters.
 *
 * @param prefix the characters before the first wildcard
 * @param parts what follows them
 * @param suffix the characters after the last wildcard, which exclude most paths quickly
 * @param shortest the smallest number of characters that the parts match
 */
public record GitGlob(String prefix, List<GitGlobPart> parts, String suffix, int shortest) {

    /** A part of a pattern. */
    public sealed interface GitGlobPart {}

    /** Exactly one of these characters. */
    record One(BitSet characters) implements GitGlobPart {}

    /** Any number of characters. */
    enum Many implements GitGlobPart {
        /** Inside a name. */
        STAR,
        /** Across folders. */
        ANYTHING,
        /** Nothing, or everything up to some slash. */
        FOLDERS
    }

    /** A pattern that starts with literal characters, followed by these parts. */
    static GitGlob of(String prefix, List<GitGlobPart> parts) {
        int letters = parts.size();
        while (letters > 0 && isLetter(parts.get(letters - 1))) {
            letters--;
        }
        var suffix = new StringBuilder();
        for (GitGlobPart letter : parts.subList(letters, parts.size())) {
            suffix.append((char) ((One) letter).characters().nextSetBit(0));
        }
        int shortest = (int) parts.stream().filter(One.class::isInstance).count();
        return new GitGlob(prefix, List.copyOf(parts), suffix.toString(), shortest);
    }

    private static boolean isLetter(GitGlobPart part) {
        return part instanceof One one && one.characters().cardinality() == 1;
    }

    /**
     * Whether the pattern matches the whole rest of a path.
     *
     * @param path as {@link ByteText}
     */
    boolean matches(String path, int from) {
        int rest = path.length() - from - prefix.length();
        if (rest < shortest || !path.startsWith(prefix, from) || !path.endsWith(suffix)) {
            return false;
        }
        return parts.isEmpty() ? rest == 0 : matches(path.substring(from + prefix.length()));
    }

    private boolean matches(String text) {
        var reached = new BitSet(text.length() + 1);
        reached.set(0);
        for (GitGlobPart part : parts) {
            reached = part instanceof One one ? after(one, reached, text) : after((Many) part, reached, text);
            if (reached.isEmpty()) {
                return false;
            }
        }
        return reached.get(text.length());
    }

    private static BitSet after(One one, BitSet reached, String text) {
        var next = new BitSet(text.length() + 1);
        for (int at = reached.nextSetBit(0); at >= 0 && at < text.length(); at = reached.nextSetBit(at + 1)) {
            next.set(at + 1, one.characters().get(text.charAt(at)));
        }
        return next;
    }

    private static BitSet after(Many many, BitSet reached, String text) {
        var next = new BitSet(text.length() + 1);
        boolean isWithin = false;
        for (int at = 0; at <= text.length(); at++) {
            boolean isAfterSlash = at > 0 && text.charAt(at - 1) == '/';
            isWithin &= many != Many.STAR || !isAfterSlash;
            boolean isFolder = many != Many.FOLDERS || isAfterSlash;
            next.set(at, reached.get(at) || isWithin && isFolder);
            isWithin |= reached.get(at);
        }
        return next;
    }
}
