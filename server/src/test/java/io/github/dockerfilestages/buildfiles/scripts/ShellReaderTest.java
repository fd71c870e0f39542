package io.github.dockerfilestages.buildfiles.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files are shell scripts. */
class ShellReaderTest {
    private static void check(boolean expected, String path, String text) {
        assertEquals(expected, new ShellReader().reads(path, SourceText.of(text)), path + ": " + text);
    }

    @Test
    void goByTheirEnding() {
        for (String path : List.of("build.sh", "ci/build.bash", "a.b/x.zsh", "x.ksh", "X.SH")) {
            check(true, path, "");
        }
        for (String path : List.of("build.py", "build.sh.in", "sh", "a.sh/x")) {
            check(false, path, "");
        }
    }

    @Test
    void withoutAnEndingGoByTheirFirstLine() {
        for (String line : List.of(
                "#!/bin/sh",
                "#!/bin/bash -e",
                "#! /usr/bin/env bash",
                "#!/usr/bin/env -S zsh -f",
                "#!/bin/busybox sh")) {
            check(true, "hack/build", line + "\necho\n");
            check(false, "hack/build.py", line + "\necho\n");
        }
        for (String line : List.of("", "#!/usr/bin/env python3", "#!/usr/bin/fish", "# /bin/sh", "echo #!/bin/sh")) {
            check(false, "hack/build", line + "\n#!/bin/sh\n");
        }
    }

    @Test
    void whatHasAnotherEndingNeedNotBeLookedInto() {
        for (String path : List.of("build.sh", "hack/build", "a.b/build")) {
            assertTrue(new ShellReader().mayRead(path), path);
        }
        for (String path : List.of("build.py", "build.sh.in", "LICENSE.txt")) {
            assertFalse(new ShellReader().mayRead(path), path);
        }
    }
}
