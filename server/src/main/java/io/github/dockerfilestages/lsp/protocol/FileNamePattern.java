package io.github.dockerfilestages.lsp.protocol;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The file name patterns of IntelliJ: {@code *} matches any characters, {@code ?} one character. */
final class FileNamePattern {
    private FileNamePattern() {}

    static boolean matches(String pattern, String fileName) {
        String regex = Arrays.stream(pattern.split("(?<=[*?])|(?=[*?])", -1))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return fileName.matches(regex);
    }
}
