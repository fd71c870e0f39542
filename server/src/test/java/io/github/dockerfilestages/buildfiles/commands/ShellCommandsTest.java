package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the paths in a shell text are reliable. */
class ShellCommandsTest {
    @Test
    void pathsAreSureWhenNoCommandChangesTheFolder() {
        assertTrue(isPathSure("docker build --target a ."));
        assertTrue(isPathSure("make -j4 -f x; git -C y status; docker build --target a ."));
    }

    @Test
    void pathsAreNotSureWhenACommandAnywhereInTheTextDoes() {
        for (String change : List.of(
                "cd x",
                "pushd x >/dev/null",
                "Set-Location x",
                "Push-Location x",
                "if [ $1 ]; then cd x; fi",
                "here=$(cd \"$(dirname \"$0\")\" && pwd)",
                "make -C x",
                "make all --directory=x",
                "$MAKE -Cx all")) {
            assertFalse(isPathSure(change + "\ndocker build --target a ."), change);
            assertFalse(isPathSure("docker build --target a .\n" + change), change);
        }
        assertFalse(isPathSure("sh -c 'cd x && docker build --target a .'"));
    }

    @Test
    void aTextIsReadForAnyWordThatStartsABuild() {
        for (String text : List.of(
                "docker build .",
                "$BUILDAH bud .",
                "$BUILD_CMD --target a --push .",
                "/kaniko/executor --dockerfile x")) {
            assertEquals(1, builds(text).size(), text);
        }
    }

    private static boolean isPathSure(String text) {
        return builds(text).get(0).isPathSure();
    }
}
