package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered at the caret, and what the text is when it has been done. */
class CodeActionsTest {

    @Test
    void an_invalid_name_becomes_a_valid_one_with_its_references() {
        check("FROM alpine AS 1$0build\nCOPY --from=1build /x /y\n", "Rename the stage to 'build'", """
                FROM alpine AS build
                COPY --from=build /x /y
                """);
    }

    @Test
    void a_second_stage_of_a_name_gets_one_of_its_own_with_its_own_references() {
        check("""
                FROM alpine AS build
                FROM build AS test
                FROM rust AS bu$0ild
                FROM build
                """, "Rename the stage to 'build-2'", """
                FROM alpine AS build
                FROM build AS test
                FROM rust AS build-2
                FROM build-2
                """);
    }

    @Test
    void a_name_in_capitals_is_written_in_lower_case_wherever_it_stands() {
        check(
                "FROM alpine AS Bu$0ild\nFROM scratch\nCOPY --from=Build /x /y\n",
                "Write 'build' in lower case, its references too",
                "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void a_stage_that_is_referred_to_too_early_moves_up() {
        check("""
                FROM alpine AS run
                COPY --from=bu$0ild /x /y
                FROM golang AS build
                RUN make
                """, "Move stage 'build' before stage 'run'", """
                FROM golang AS build
                RUN make

                FROM alpine AS run
                COPY --from=build /x /y
                """);
    }

    @Test
    void a_misspelled_name_becomes_the_one_that_was_meant() {
        check(
                "FROM alpine AS build\nFROM scratch\nCOPY --from=biu$0ld /x /y\n",
                "Change to 'build'",
                "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void a_variable_in_from_becomes_a_stage_that_is_built_from_it() {
        check("""
                ARG TOOLS=golang
                FROM alpine
                COPY --from=$TO$0OLS /x /y
                """, "Make '$TOOLS' the stage 'tools'", """
                ARG TOOLS=golang
                FROM $TOOLS AS tools

                FROM alpine
                COPY --from=tools /x /y
                """);
    }

    @Test
    void an_index_becomes_the_name_of_its_stage() {
        check(
                "FROM alpine AS build\nFROM scratch\nCOPY --from=$00 /x /y\n",
                "Replace the index by 'build'",
                "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n");
    }

    @Test
    void a_stage_without_a_name_gets_one_for_its_index_to_become() {
        check(
                "FROM golang\nFROM scratch\nCOPY --from=$00 /x /y\n",
                "Name stage 0 'golang-stage' and replace the index by it",
                "FROM golang AS golang-stage\nFROM scratch\nCOPY --from=golang-stage /x /y\n");
    }

    @Test
    void an_image_that_is_copied_from_becomes_a_stage() {
        check("FROM alpine\nCOPY --from=nginx:1$0.27 /x /y\n", "Make 'nginx:1.27' the stage 'nginx'", """
                FROM nginx:1.27 AS nginx

                FROM alpine
                COPY --from=nginx /x /y
                """);
    }

    @Test
    void a_stage_that_nobody_can_be_named_after_any_more_is_offered_no_name() {
        String text = "ARG A=x\nARG B=y\nFROM alpine AS 1$0build\nFROM $A$B\nCOPY --from=1build /x /y\n";
        Fixture fixture = Fixture.of(text);
        assertTrue(offered(fixture, EnumSet.of(Kind.QUICK_FIX)).stream()
                .noneMatch(action -> action.title().startsWith("Rename")));
    }

    @Test
    void only_the_kinds_that_are_asked_for_are_offered() {
        Fixture fixture = Fixture.of("FROM alpine as Bu$0ild\nFROM scratch\nCOPY --from=Build /x /y\n");
        List<CodeAction> all = offered(fixture, EnumSet.of(Kind.FIX_ALL));
        assertEquals(List.of(Kind.FIX_ALL), all.stream().map(CodeAction::kind).toList());
        assertFalse(offered(fixture, EnumSet.of(Kind.QUICK_FIX)).isEmpty());
        assertEquals(
                "FROM alpine AS build\nFROM scratch\nCOPY --from=build /x /y\n",
                TextEdit.applyAll(fixture.text(), all.get(0).edits()));
    }

    private static void check(String source, String title, String after) {
        Fixture fixture = Fixture.of(source);
        List<CodeAction> offered = offered(fixture, EnumSet.complementOf(EnumSet.of(Kind.FIX_ALL)));
        CodeAction chosen = offered.stream()
                .filter(action -> action.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "only " + offered.stream().map(CodeAction::title).toList() + " is offered"));
        assertEquals(after, TextEdit.applyAll(fixture.text(), chosen.edits()));
    }

    private static List<CodeAction> offered(Fixture fixture, Set<Kind> kinds) {
        var model = StageModel.of(SourceText.of(fixture.text()), BuildParameters.NONE);
        var diagnosis = Diagnosis.of(model, DiagnosticSettings.of(Set.of("alpine", "golang", "nginx")));
        return CodeActions.find(diagnosis, TextRange.at(fixture.caret()), kinds);
    }
}
