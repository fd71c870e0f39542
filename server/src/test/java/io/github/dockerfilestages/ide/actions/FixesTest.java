package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FixesTest {
    @Test
    void onlyWhatTheUserMustDecideHasNoFix() {
        var without = Arrays.stream(DiagnosticCode.values())
                .filter(code -> Fixes.of(code).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));

        assertEquals(
                EnumSet.of(
                        DiagnosticCode.SHADOWED_IMAGE_NAME,
                        DiagnosticCode.COPY_FROM_PARENT_STAGE,
                        DiagnosticCode.INVALID_DEFAULT_ARG_IN_FROM,
                        DiagnosticCode.UNKNOWN_BUILD_TARGET,
                        DiagnosticCode.UNKNOWN_STAGE_IN_ARGUMENT,
                        DiagnosticCode.TARGET_OMITTED),
                without);
    }

    @Test
    void everyCodeWithAFixIsShownOnThePageOfTheFeatures() throws IOException {
        String page = Files.readString(Path.of("features/code-actions.md"));
        for (DiagnosticCode code : DiagnosticCode.values()) {
            boolean isShown = page.contains("### " + code.id() + "\n");
            assertEquals(!Fixes.of(code).isEmpty(), isShown, code.id());
        }
    }

    @Test
    void theMostLikelyFixComesFirst() {
        assertEquals(
                List.of("Change to 'build'", "Create the stage 'biuld'"),
                ActionCheck.titles(
                        "FROM golang AS build\nFROM scratch\nCOPY --from=biu$0ld /x /y\n",
                        StageAction.CodeActionCategory.QUICK_FIX));
        assertEquals(
                List.of("Insert AS", "Remove the rest"),
                ActionCheck.titles("FROM golang bui$0ld\n", StageAction.CodeActionCategory.QUICK_FIX));
    }

    @Test
    void whatGivesAStageAnotherNameIsARename() {
        assertEquals(
                EnumSet.of(
                        DiagnosticCode.INVALID_STAGE_NAME,
                        DiagnosticCode.DUPLICATE_STAGE_NAME,
                        DiagnosticCode.RESERVED_STAGE_NAME),
                Arrays.stream(DiagnosticCode.values())
                        .filter(Fixes::areRenames)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class))));
    }
}
