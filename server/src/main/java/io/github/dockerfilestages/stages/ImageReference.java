package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import java.util.Set;

/**
 * The grammar of image references that Docker can pull: {@code ParseNormalizedNamed} of the distribution project.
 *
 * <p>Parsed by hand, not with a pattern, since a Java pattern with repeated groups overflows the stack on long words.
 */
public final class ImageReference {
    private static final int MAX_PATH = 255;
    private static final Set<String> DIGEST_LENGTHS = Set.of("sha256:64", "sha384:96", "sha512:128");

    /** The tag that BuildKit adds to a reference without one. */
    private static final String LATEST = ":latest";

    private ImageReference() {}

    /** The reference without the tag that is the same as none: under this name BuildKit looks for a named context. */
    public static String withoutLatest(String word) {
        return word.substring(0, word.length() - latestTag(word).length());
    }

    /** The tag {@code :latest} with its colon, if the word ends with it; otherwise nothing. */
    public static String latestTag(String word) {
        return word.endsWith(LATEST) ? LATEST : "";
    }

    /** Whether the word can be an image. */
    public static boolean isValid(String word) {
        if (word.length() == 64 && word.chars().allMatch(c -> isHexadecimal(c) && !isUpper(c))) {
            return false; // an image id is not a reference
        }
        int slash = word.indexOf('/');
        String first = slash < 0 ? "" : word.substring(0, slash);
        boolean hasDomain = first.contains(".") || first.contains(":") || first.equals("localhost") || hasUpper(first);
        if (!hasDomain) {
            return new ImageReferenceReader(word).isRemainder(slash < 0 ? "library/".length() : 0);
        }
        return new ImageReferenceReader(first).isDomain()
                && new ImageReferenceReader(word.substring(slash + 1)).isRemainder(0);
    }

    private static boolean isDigest(String digest) {
        int colon = digest.indexOf(':');
        return colon > 0
                && DIGEST_LENGTHS.contains(digest.substring(0, colon + 1) + (digest.length() - colon - 1))
                && digest.substring(colon + 1).chars().allMatch(c -> isHexadecimal(c) && !isUpper(c));
    }

    private static boolean hasUpper(String text) {
        return !text.equals(LowerCase.of(text));
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLowerOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return isLowerOrDigit(c) || isUpper(c);
    }

    private static boolean isWord(int c) {
        return isAsciiLetterOrDigit(c) || c == '_';
    }

    private static boolean isTagMark(int c) {
        return c == '.' || c == '-';
    }

    private static boolean isHexadecimal(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Reads a word in one pass. */
    private static final class ImageReferenceReader {
        private final String text;
        private int at;

        ImageReferenceReader(String text) {
            this.text = text;
        }

        /** Path components with slashes between them, then optionally a tag and a digest. */
        private boolean isRemainder(int implied) {
            do {
                if (!component()) {
                    return false;
                }
            } while (accept('/'));
            if (at + implied > MAX_PATH) {
                return false;
            }
            if (accept(':') && !tag()) {
                return false;
            }
            return accept('@') ? isDigest(text.substring(at)) : at == text.length();
        }

        /** Lowercase letters and digits; between them one dot, one or two underscores, or any number of dashes. */
        private boolean component() {
            do {
                int start = at;
                while (at < text.length() && isLowerOrDigit(text.charAt(at))) {
                    at++;
                }
                if (at == start) {
                    return false;
                }
            } while (separator());
            return true;
        }

        private boolean separator() {
            if (accept('.')) {
                return true;
            }
            if (accept('_')) {
                accept('_');
                return true;
            }
            int start = at;
            while (accept('-')) {
                // any number
            }
            return at > start;
        }

        private boolean tag() {
            int start = at;
            while (at < text.length() && (isWord(text.charAt(at)) || at > start && isTagMark(text.charAt(at)))) {
                at++;
            }
            return at > start && at - start <= 128;
        }

        private boolean isDomain() {
            if (accept('[')) {
                while (at < text.length() && (isHexadecimal(text.charAt(at)) || text.charAt(at) == ':')) {
                    at++;
                }
                return accept(']') && isPort();
            }
            do {
                int start = at;
                while (at < text.length() && (isAsciiLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
                    at++;
                }
                if (at == start || text.charAt(start) == '-' || text.charAt(at - 1) == '-') {
                    return false;
                }
            } while (accept('.'));
            return isPort();
        }

        private boolean isPort() {
            if (at == text.length()) {
                return true;
            }
            return accept(':')
                    && at < text.length()
                    && text.substring(at).chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private boolean accept(char c) {
            if (at < text.length() && text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }
    }
}
