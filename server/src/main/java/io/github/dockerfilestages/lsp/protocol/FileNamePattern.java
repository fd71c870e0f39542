package io.github.dockerfilestages.lsp.protocol;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The patterns of file names that IntelliJ has: {@code *} stands for any characters, {@code ?} for one. */
final class FileNamePattern {
    private FileNamePattern() {}

    static boolean matches(String pattern, String fileName) {
        String regex = Arrays.stream(pattern.split("(?<=[*?])|(?=[*?])", -1))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return fileName.matches(regex);
    }
}
