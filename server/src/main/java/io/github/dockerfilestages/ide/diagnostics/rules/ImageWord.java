package io.github.dockerfilestages.ide.diagnostics.rules;

/** Examines a word as the name of an image. */
public final class ImageWord {
    private ImageWord() {}

    /** Whether nothing in the word shows that it is an image: no registry, path, tag, digest or dot. */
    public static boolean isBare(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '/' || c == ':' || c == '@' || c == '.') {
                return false;
            }
        }
        return true;
    }

    /** The word without tag and digest. */
    public static String repository(String word) {
        int at = word.indexOf('@');
        String named = at < 0 ? word : word.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return colon < 0 ? named : named.substring(0, colon);
    }
}
