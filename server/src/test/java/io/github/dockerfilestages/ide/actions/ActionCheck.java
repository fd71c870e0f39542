package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.ide.symbols.FileEdit;
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

/** Asks what can be done at the caret of a text, and does it. */
public final class ActionCheck {
    public static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of("alpine", "golang", "nginx"));
    private static final Set<CodeActionCategory> AT_A_PLACE =
            EnumSet.complementOf(EnumSet.of(CodeActionCategory.FIX_ALL));

    private ActionCheck() {}

    /** One action of this title is offered, and the text is then as said. */
    public static void offers(String source, String title, String after) {
        Fixture fixture = Fixture.of(source);
        assertEquals(after, done(fixture, possible(fixture, title)));
        assertBearsPrefixes(fixture.text());
    }

    /** The action is shown, but cannot be chosen, and this sentence says why. */
    public static void disables(String source, String title, String sentence) {
        Fixture fixture = Fixture.of(source);
        assertEquals(Optional.of(sentence), named(fixture, title).disabled());
        assertBearsPrefixes(fixture.text());
    }

    /** No action that can be chosen has a title that starts so. */
    public static void offersNo(String source, String titleStart) {
        Fixture fixture = Fixture.of(source);
        List<String> titles = at(fixture, AT_A_PLACE).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(CodeAction::title)
                .filter(title -> title.startsWith(titleStart))
                .toList();
        assertEquals(List.of(), titles);
        assertBearsPrefixes(fixture.text());
    }

    /** The titles of what can be chosen, in the order in which it is shown. */
    public static List<String> titles(String source, CodeActionCategory... kinds) {
        return at(Fixture.of(source), EnumSet.of(kinds[0], kinds)).stream()
                .filter(action -> action.disabled().isEmpty())
                .map(CodeAction::title)
                .toList();
    }

    static List<CodeAction> at(Fixture fixture, Set<CodeActionCategory> kinds) {
        return at(fixture, kinds, SETTINGS);
    }

    static List<CodeAction> at(Fixture fixture, Set<CodeActionCategory> kinds, DiagnosticSettings settings) {
        return CodeActions.find(
                Alone.of(Diagnosis.of(fixture.model(), settings)), TextRange.at(fixture.caret()), kinds);
    }

    /** How many steps of loops it takes to find what can be done in all of a text. */
    static int steps(String text, CodeActionCategory kind) throws Exception {
        Diagnosis diagnosis = Diagnosis.of(Fixture.of(text).model(), SETTINGS);
        var steps = new AtomicInteger();
        return Cancellation.call(() -> steps.incrementAndGet() < 0, () -> {
            CodeActions.find(Alone.of(diagnosis), new TextRange(0, text.length()), EnumSet.of(kind));
            return steps.get();
        });
    }

    static String done(Fixture fixture, CodeAction action) {
        return TextEdit.applyAll(fixture.text(), edits(action));
    }

    static List<TextEdit> edits(CodeAction action) {
        return action.edits().stream().map(FileEdit::edit).toList();
    }

    private static CodeAction possible(Fixture fixture, String title) {
        CodeAction action = named(fixture, title);
        assertEquals(Optional.empty(), action.disabled());
        return action;
    }

    private static CodeAction named(Fixture fixture, String title) {
        List<CodeAction> all = at(fixture, AT_A_PLACE);
        return all.stream()
                .filter(action -> action.title().equals(title))
                .reduce((first, second) -> {
                    throw new AssertionError("'" + title + "' is offered twice");
                })
                .orElseThrow(() -> new AssertionError(
                        "only " + all.stream().map(CodeAction::title).toList() + " is offered"));
    }

    /** Somebody who types the text asks at every letter. */
    private static void assertBearsPrefixes(String text) {
        for (int length = 0; length <= text.length(); length++) {
            var model = StageModel.of(SourceText.of(text.substring(0, length)), BuildParameters.NONE);
            CodeActions.find(
                    Alone.of(Diagnosis.of(model, SETTINGS)),
                    TextRange.at(length),
                    EnumSet.allOf(CodeActionCategory.class));
        }
    }
}
