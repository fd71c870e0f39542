package io.github.dockerfilestages.buildfiles.commands;

import static io.github.dockerfilestages.buildfiles.commands.ShellCheck.builds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the paths in a shell text are reliable. */
class ShellCommandsTest {
    @Test
    void pathsAreSureWhenNoCommandChangesTheFolder() {
        Selection.check(
                ShellCommandsTest::isPathSure,
                List.of("docker build --target a .", "make -j4 -f x; git -C y status; docker build --target a ."),
                List.of());
    }

    @Test
    void pathsAreNotSureWhenACommandAnywhereInTheTextDoes() {
        for (String change : List.of(
                "cd x",
                "pushd x >/dev/null",
                "Set-Location x",
                "Push-Location x",
                "if [ $1 ]; then cd x; fi",
                "make -C x",
                "make all --directory=x",
                "$MAKE -Cx all")) {
            assertFalse(isPathSure(change + "\ndocker build --target a ."), change);
            assertFalse(isPathSure("docker build --target a .\n" + change), change);
        }
        Selection.check(
                ShellCommandsTest::isPathSure,
                List.of(),
                List.of(
                        "cd x; make -C y && docker build --target a .",
                        "cd x\n".repeat(300) + "(cd x)\ndocker build --target a ."));
    }

    @Test
    void aChangeInASubshellOrOnAnotherMachineChangesNothingElse() {
        for (String change : List.of(
                "here=$(cd \"$(dirname \"$0\")\" && pwd)",
                "(cd x; true)",
                "ssh host cd x",
                "ssh host 'cd x && make'")) {
            assertTrue(isPathSure(change + "\ndocker build --target a ."), change);
        }
        String inside = "(cd x; case $1 in\na) docker build --target a . ;; esac)";
        assertFalse(isPathSure(inside), inside);
    }

    @Test
    void aFolderIsKnownOnOneLine() {
        for (String text : List.of(
                "sh -c 'cd x && docker build --target a .'",
                "cd x && docker build --target a .",
                "(cd x; docker build --target a .)\n")) {
            assertEquals(PathCertainty.FOLLOWED, builds(text).get(0).place().certainty(), text);
            assertEquals("x", builds(text).get(0).folder().orElseThrow().text(), text);
        }
        assertEquals(
                "x/../y",
                builds("cd x\ncd ../y\ndocker build --target a .")
                        .get(0)
                        .folder()
                        .orElseThrow()
                        .text());
        for (String unknown :
                List.of("cd", "cd /x", "cd x y", "cd \"$X\"", "cd x\ncd $Y\ncd z", "cd\ncd x", "X=y\ncd\ncd $X")) {
            assertFalse(
                    builds(unknown + "\ndocker build --target a .")
                            .get(0)
                            .folder()
                            .orElseThrow()
                            .isKnown(),
                    unknown);
        }
    }

    @Test
    void aCommandCanGoBackToTheFolderBefore() {
        for (String back :
                List.of("cd -", "popd", "cd x\ncd -", "pushd x\npopd >/dev/null", "pushd x\npushd y\npopd\npopd")) {
            assertEquals(
                    Optional.empty(),
                    builds(back + "\ndocker build --target a .").get(0).folder(),
                    back);
        }
        assertEquals(
                "x",
                builds("cd x\npushd y\npopd\ndocker build --target a .")
                        .get(0)
                        .folder()
                        .orElseThrow()
                        .text());
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
