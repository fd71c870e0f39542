package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.actions.FileActionCheck;
import io.github.dockerfilestages.ide.actions.StageAction;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the code actions that are offered in a file. */
final class MadeActions {
    private static final Set<CodeActionCategory> FIX_ALL = EnumSet.of(CodeActionCategory.FIX_ALL);
    private static final Set<CodeActionCategory> AT_A_PLACE =
            EnumSet.complementOf(EnumSet.of(CodeActionCategory.FIX_ALL));

    private MadeActions() {}

    /** The edits do not overlap; a fix is not offered for the same place afterwards. */
    static void check(FuzzProject files, FilePath file, TextRange range) {
        for (StageAction action : FileActionCheck.in(files.project(), file, range, AT_A_PLACE)) {
            if (action.disabled().isEmpty()) {
                checkMade(files, file, action);
            }
        }
    }

    /** When all safe fixes were made, there are none. */
    static void checkAll(FuzzProject files, FilePath file) {
        for (StageAction action : FileActionCheck.in(files.project(), file, TextRange.at(0), FIX_ALL)) {
            FuzzProject after = files.edited(action.edits());
            assertEquals(List.of(), FileActionCheck.in(after.project(), file, TextRange.at(0), FIX_ALL));
        }
    }

    private static void checkMade(FuzzProject files, FilePath file, StageAction action) {
        FuzzProject after = files.edited(action.edits());
        action.fixes()
                .ifPresent(fixed -> FuzzProject.moved(file, fixed.range().start(), action.edits())
                        .ifPresent(offset -> assertEquals(
                                List.of(),
                                titles(after, file, fixed, offset).stream()
                                        .filter(action.title()::equals)
                                        .toList(),
                                () -> "offered again in\n" + after.texts())));
    }

    /** The titles of the fixes of the diagnostic at an offset. */
    private static List<String> titles(FuzzProject files, FilePath file, LocatedDiagnostic like, int offset) {
        var at = TextRange.at(
                Math.min(offset, files.texts().getOrDefault(file, "").length()));
        return FileActionCheck.in(files.project(), file, at, EnumSet.of(CodeActionCategory.QUICK_FIX)).stream()
                .filter(action -> action.fixes()
                        .filter(fixed ->
                                fixed.code() == like.code() && fixed.range().start() == offset)
                        .isPresent())
                .map(StageAction::title)
                .toList();
    }
}
