package io.github.dockerfilestages.lsp.protocol;

/** The file name patterns of IntelliJ: {@code *} matches any characters, {@code ?} one character. */
final class FileNamePattern {
    private FileNamePattern() {}

    /** Whether a pattern matches the whole name. Only the last star is tried again, since that finds every match. */
    static boolean matches(String pattern, String fileName) {
        int at = 0;
        int afterStar = -1;
        int tried = 0;
        for (int in = 0; in < fileName.length(); ) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (wanted == '*') {
                afterStar = ++at;
                tried = in;
            } else if (at < pattern.length() && (wanted == '?' || wanted == fileName.charAt(in))) {
                at++;
                in++;
            } else if (afterStar >= 0) {
                at = afterStar;
                in = ++tried;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }
}
