package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Renaming;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

/** In a file where warnings make the build fail, a stage gets no name that BuildKit warns about. */
class FailingNameTest {
    private static final String FAILING = "# check=error=true\n";

    @Test
    void aNameWithUppercaseLettersWouldMakeTheBuildFail() {
        assertEquals(
                "The name 'Test' would make the build fail: it has uppercase letters, and '# check=error=true' at the top"
                        + " of the file makes the warning StageNameCasing an error.",
                renamed(FAILING + "FROM alpine AS build\n", "Test"));
    }

    @Test
    void soWouldAReservedName() {
        assertEquals(
                "The name 'context' would make the build fail: it is reserved, and '# check=error=true' at the top of the"
                        + " file makes the warning ReservedStageName an error.",
                renamed(FAILING + "FROM alpine AS build\n", "context"));
    }

    @Test
    void withoutTheDirectiveAWarningDoesNotMatter() {
        assertEquals("renamed", renamed("FROM alpine AS build\n", "Test"));
        assertEquals("renamed", renamed("# check=error=false\nFROM alpine AS build\n", "Test"));
        assertEquals("renamed", renamed("FROM alpine AS build\n", "context"));
    }

    @Test
    void aWarningThatIsSkippedFailsNothing() {
        String skipped = "# check=skip=StageNameCasing;error=true\nFROM alpine AS build\n";
        assertEquals("renamed", renamed(skipped, "Test"));
        assertEquals("renamed", renamed("# check=skip=all;error=true\nFROM alpine AS build\n", "Test"));
    }

    @Test
    void aBuildThatFailsAlreadyIsNoReason() {
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS Build\n", "Test"));
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS Build\n", "test"));
    }

    @Test
    void aPlainNameIsAlwaysFine() {
        assertEquals("renamed", renamed(FAILING + "FROM alpine AS build\n", "test"));
    }

    private static String renamed(String text, String newName) {
        var model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        Rename.RenameResult outcome = Renaming.of(model, model.table().stage(0), newName);
        return outcome instanceof Rename.RefusedRename refused
                ? refused.refusal().sentence()
                : "renamed";
    }
}
