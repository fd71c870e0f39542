package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** In a file where warnings make the build fail, a stage gets no name that BuildKit warns about. */
class FailingNameTest {
    private static final String FAILING = "# check=error=true\n";

    @Test
    void a_name_with_uppercase_letters_would_make_the_build_fail() {
        assertEquals(
                "The name 'Test' would make the build fail: it has uppercase letters, and '# check=error=true' at the top"
                        + " of the file makes the warning StageNameCasing an error.",
                renamed(FAILING + "FROM alpine AS build\n", "Test"));
    }

    @Test
    void so_would_a_reserved_name() {
        assertEquals(
                "The name 'context' would make the build fail: it is reserved, and '# check=error=true' at the top of the"
                        + " file makes the warning ReservedStageName an error.",
                renamed(FAILING + "FROM alpine AS build\n", "context"));
    }

    @Test
    void without_the_directive_a_warning_does_not_matter() {
        assertEquals("renamed", renamed("FROM alpine AS build\n", "Test"));
        assertEquals("renamed", renamed("# check=error=false\nFROM alpine AS build\n", "Test"));
        assertEquals("renamed", renamed("FROM alpine AS build\n", "context"));
    }

    @Test
    void a_warning_that_is_skipped_fails_nothing() {
        String skipped = "# check=skip=StageNameCasing;error=true\nFROM alpine AS build\n";
        assertEquals("renamed", renamed(skipped, "Test"));
        assertEquals("renamed", renamed("# check=skip=all;error=true\nFROM alpine AS build\n", "Test"));
    }

    @Test
    void a_build_that_fails_already_is_no_reason() {
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS Build\n", "Test"));
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS Build\n", "test"));
    }

    @Test
    void a_plain_name_is_always_fine() {
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS build\n", "test"));
    }

    private static String renamed(String text, String newName) {
        var model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        StageRename.StageRenameResult outcome =
                StageRename.of(model, model.table().stage(0), newName);
        return outcome instanceof StageRename.StageRenameRefused refused
                ? refused.refusal().sentence()
                : "renamed";
    }
}
