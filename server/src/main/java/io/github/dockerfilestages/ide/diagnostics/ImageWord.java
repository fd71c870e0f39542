package io.github.dockerfilestages.ide.diagnostics;

/** Looks at a word as the name of an image. */
public final class ImageWord {
    private ImageWord() {}

    /** Whether nothing about it says image: neither registry, path, tag, digest nor a dot. */
    static boolean isBare(String word) {
        return word.chars().noneMatch(c -> c == '/' || c == ':' || c == '@' || c == '.');
    }

    /** The word without tag and digest. */
    public static String repository(String word) {
        int at = word.indexOf('@');
        String named = at < 0 ? word : word.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return colon < 0 ? named : named.substring(0, colon);
    }
}
