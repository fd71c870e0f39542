package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** Texts that would be slow to read, or overflow the stack, if a reader took each of their pieces as a start of more. */
public final class HostileTexts {
    private static final int REPEATED = 10_000;

    private HostileTexts() {}

    /**
     * Reads each piece many times after a build of the stage {@code kept}: the reader comes to the end of the text, still
     * finds that build, and finds nothing outside the text.
     */
    public static void check(BuildFileReader reader, String path, String build, String... pieces) {
        for (String piece : pieces) {
            String text = build + piece.repeat(REPEATED);
            List<Value> targets = reader.read(path, SourceText.of(text)).builds().stream()
                    .map(Build::target)
                    .flatMap(Optional::stream)
                    .toList();

            Assertions.assertTrue(
                    targets.stream().anyMatch(target -> target.text().equals("kept")),
                    () -> "the build before '" + piece + "' is not found");
            Assertions.assertTrue(
                    targets.stream().allMatch(target -> target.range().end() <= text.length()),
                    () -> "a target after '" + piece + "' ends outside the text");
        }
    }
}
