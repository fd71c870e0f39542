package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads shell text. */
final class ShellCheck {
    private static final ShellReader READER = new ShellReader();
    private static final String PATH = "build.sh";

    private ShellCheck() {}

    /** The marks are what is found, and every literal can be replaced where it stands. */
    static void check(String source) {
        checkRead(source);
        BuildDrawing.assertLiteralsCanBeReplaced(
                READER, PATH, Fixture.of(source).text());
    }

    /** The marks are what is found; a value may say more than what stands there. */
    static void checkRead(String source) {
        BuildDrawing.check(READER, PATH, Fixture.of(source));
    }

    static List<Build> builds(String text) {
        return READER.read(PATH, SourceText.of(text)).builds();
    }
}
