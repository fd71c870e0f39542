package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The code actions at a position, their order, and the requests that get them; their edits are tested by the test of
 * each action.
 */
class CodeActionsTest {
    private static final String WRONG = "FROM golang as Bu$0ild\nFROM scratch\nCOPY --from=Build /x /y\n";

    @Test
    void onlyTheKindsThatAreAskedForAreOffered() {
        assertEquals(
                List.of("Fix all stage names that can be fixed safely"),
                ActionCheck.titles(WRONG, CodeActionCategory.FIX_ALL));
        assertEquals(
                List.of("Write 'build' and its references in lowercase"),
                ActionCheck.titles(WRONG, CodeActionCategory.QUICK_FIX));
        assertEquals(List.of(), ActionCheck.titles(WRONG, CodeActionCategory.EXTRACT));
    }

    @Test
    void fixesComeFirstInTheOrderOfTheText() {
        String all = "FROM golang as Build\nFROM scratch\nCOPY --from=0 /x /y\n";
        var diagnosis = Diagnosis.of(Fixture.of(all).model(), ActionCheck.SETTINGS);
        var actions = CodeActions.find(
                Alone.of(diagnosis),
                new TextRange(0, all.length()),
                EnumSet.of(CodeActionCategory.QUICK_FIX, CodeActionCategory.REWRITE));

        assertEquals(
                List.of(
                        "Write 'AS' like its FROM",
                        "Write 'build' and its references in lowercase",
                        "Replace the index with 'build'",
                        "Remove stage 'build'"),
                actions.stream().map(StageAction::title).toList());
    }

    @Test
    void aRefactoringThatIsAFixAlreadyIsNotOfferedAgain() {
        assertEquals(
                List.of(CodeActionCategory.QUICK_FIX),
                offered(WRONG).stream()
                        .filter(action -> action.title().startsWith("Write 'build'"))
                        .map(StageAction::kind)
                        .toList());
    }

    @Test
    void aRequestForRefactoringsIncludesThoseThatAreFixes() {
        assertEquals(
                List.of("Replace the index with 'build'"),
                ActionCheck.titles(
                        "FROM golang AS build\nFROM scratch\nCOPY --from=$00 /x /y\n", CodeActionCategory.REWRITE));
    }

    @Test
    void aFixNamesItsDiagnostic() {
        StageAction fix = offered(WRONG).get(0);

        assertEquals("StageNameCasing", fix.fixes().orElseThrow().code().id());
    }

    @Test
    void whatNearlyEverybodyWouldChooseIsPreferred() {
        var offered = offered("FROM golang AS build\nFROM scratch\nCOPY --from=biu$0ld /x /y\n");

        assertEquals(
                List.of("Change to 'build'"),
                offered.stream()
                        .filter(StageAction::isPreferred)
                        .map(StageAction::title)
                        .toList());
    }

    @Test
    void whatCannotBeDoneIsShownWithoutEdits() {
        StageAction disabled = offered("FROM golang AS la$0st\n").get(0);

        assertEquals(
                "This is the last stage, which BuildKit builds when no target is named.",
                disabled.disabled().orElseThrow());
        assertEquals(List.of(), disabled.edits());
        assertFalse(disabled.isPreferred(), "a disabled action is preferred");
    }

    @Test
    void nothingIsOfferedOnOtherInstructions() {
        assertEquals(List.of(), offered("FROM golang as Build\nRUN ma$0ke\n"));
        assertEquals(List.of(), offered("$0"));
        assertEquals(List.of(), offered("# com$0ment\n"));
    }

    @Test
    void aLargeFileAsAWholeIsOfferedTheFixesOfItsFirstProblems() {
        String all = "FROM golang AS build\nFROM scratch\n" + "COPY --from=biuld /x /y\n".repeat(300);
        var diagnosis = Diagnosis.of(Fixture.of(all).model(), ActionCheck.SETTINGS);
        var actions = CodeActions.find(
                Alone.of(diagnosis), new TextRange(0, all.length()), EnumSet.of(CodeActionCategory.QUICK_FIX));

        assertEquals(
                diagnosis.diagnostics().subList(0, DiagnosticsInRange.MOST_IN_LINES),
                actions.stream()
                        .map(action -> action.fixes().orElseThrow())
                        .distinct()
                        .toList());
    }

    @Test
    void twiceAsManyProblemsTakeTwiceTheSteps() throws Exception {
        String many = "FROM golang AS build\nFROM scratch\nCOPY --from=0 /x /y\nCOPY --from=biuld /x /y\n".repeat(100);
        int steps = ActionCheck.steps(many, CodeActionCategory.QUICK_FIX);
        int more = ActionCheck.steps(many.repeat(2), CodeActionCategory.QUICK_FIX);

        assertTrue(more < 3 * steps, () -> steps + " steps, then " + more);
    }

    private static List<StageAction> offered(String source) {
        return ActionCheck.at(Fixture.of(source), EnumSet.complementOf(EnumSet.of(CodeActionCategory.FIX_ALL)));
    }
}
