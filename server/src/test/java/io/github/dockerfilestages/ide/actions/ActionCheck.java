package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.Cancellation;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests the code actions at the cursor of a text, and applies them. */
public final class ActionCheck {
    public static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of("alpine", "golang", "nginx"));
    private static final Set<CodeActionCategory> AT_A_PLACE =
            EnumSet.complementOf(EnumSet.of(CodeActionCategory.FIX_ALL));

    private ActionCheck() {}

    /** Exactly one action with this title is offered, and it changes the text to {@code after}. */
    public static void offers(String source, String title, String after) {
        Fixture fixture = Fixture.of(source);
        assertEquals(after, done(fixture, possible(fixture, title)));
        assertSurvivesPrefixes(fixture.text());
    }

    /** The action is offered as disabled, with this sentence as the reason. */
    public static void disables(String source, String title, String sentence) {
        Fixture fixture = Fixture.of(source);
        assertEquals(Optional.of(sentence), named(fixture, title).disabled());
        assertSurvivesPrefixes(fixture.text());
    }

    /** No enabled action has a title that starts with this text. */
    public static void offersNo(String source, String titleStart) {
        Fixture fixture = Fixture.of(source);
        List<String> titles = at(fixture, AT_A_PLACE).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(StageAction::title)
                .filter(title -> title.startsWith(titleStart))
                .toList();
        assertEquals(List.of(), titles);
        assertSurvivesPrefixes(fixture.text());
    }

    /** The titles of the enabled actions, in their order. */
    public static List<String> titles(String source, CodeActionCategory... kinds) {
        return at(Fixture.of(source), EnumSet.of(kinds[0], kinds)).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(StageAction::title)
                .toList();
    }

    static List<StageAction> at(Fixture fixture, Set<CodeActionCategory> kinds) {
        return at(fixture, kinds, SETTINGS);
    }

    static List<StageAction> at(Fixture fixture, Set<CodeActionCategory> kinds, DiagnosticSettings settings) {
        return CodeActions.find(
                Alone.of(Diagnosis.of(fixture.model(), settings)), TextRange.at(fixture.caret()), kinds);
    }

    /** How many loop steps it takes to find the actions for the whole text. */
    static int steps(String text, CodeActionCategory kind) throws Exception {
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(text).model(), SETTINGS);
        var steps = new AtomicInteger();
        return Cancellation.call(() -> steps.incrementAndGet() < 0, () -> {
            CodeActions.find(Alone.of(diagnosis), new TextRange(0, text.length()), EnumSet.of(kind));
            return steps.get();
        });
    }

    static String done(Fixture fixture, StageAction action) {
        return TextEdit.applyAll(fixture.text(), edits(action));
    }

    static List<TextEdit> edits(StageAction action) {
        return action.edits().stream().map(FileEdit::edit).toList();
    }

    private static StageAction possible(Fixture fixture, String title) {
        StageAction action = named(fixture, title);
        assertEquals(Optional.empty(), action.disabled());
        return action;
    }

    private static StageAction named(Fixture fixture, String title) {
        List<StageAction> all = at(fixture, AT_A_PLACE);
        return all.stream()
                .filter(action -> action.title().equals(title))
                .reduce((first, second) -> {
                    throw new AssertionError("'" + title + "' is offered twice");
                })
                .orElseThrow(() -> new AssertionError(
                        "only " + all.stream().map(StageAction::title).toList() + " is offered"));
    }

    /** An editor requests code actions after every typed character: none of these texts may cause a failure. */
    private static void assertSurvivesPrefixes(String text) {
        for (int length = 0; length <= text.length(); length++) {
            var model = StageModel.of(SourceText.of(text.substring(0, length)), BuildParameters.NONE);
            CodeActions.find(
                    Alone.of(Diagnosis.of(model, SETTINGS)),
                    TextRange.at(length),
                    EnumSet.allOf(CodeActionCategory.class));
        }
    }
}
