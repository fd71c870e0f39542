package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final Inspection INSPECTION = of("""
            ARG BASE=build
            FROM golang AS build
            FROM $BASE AS one
            FROM build AS two
            FROM Two
            COPY --link --from=one /x /y
            ONBUILD COPY --from=two /x /y
            """);

    @Test
    void aReferenceNamesWhatItsVariablesComeTo() {
        assertEquals(
                List.of("build", "golang", "build", "build", "Two", "one", "two"),
                INSPECTION.table().references().stream().map(INSPECTION::nameIn).toList());
    }

    @Test
    void childrenAreTheStagesBuiltFromAStage() {
        assertEquals(
                List.of("one", "two"),
                INSPECTION.childrenOf(0).stream().map(Stage::name).toList());
        assertEquals(List.of(), INSPECTION.childrenOf(3));
        assertEquals(List.of(), INSPECTION.childrenOf(-1));
    }

    @Test
    void aReferenceIsInItsFlagAndForOnbuildInTheTrigger() {
        var copy = INSPECTION.table().references().get(5);
        var onbuild = INSPECTION.table().references().get(6);

        assertEquals("from", INSPECTION.flagOf(copy).name());
        assertEquals("COPY", INSPECTION.statementOf(onbuild).word().value());
    }

    @Test
    void aStageCanBeMeantByAFromThatDoesNotFindIt() {
        Selection.check(
                INSPECTION::isMeant,
                List.of(INSPECTION.table().stage(2)),
                List.of(INSPECTION.table().stage(0)));
    }

    @Test
    void aNamedContextReplacesAStage() {
        var replaced = new Inspection(
                Fixture.of("FROM a AS build\nFROM b\n")
                        .model(DiagnosticCheck.contexts("build"))
                        .table(),
                DiagnosticCheck.SETTINGS);

        Selection.check(
                replaced::isReplaced,
                List.of(replaced.table().stage(0)),
                List.of(replaced.table().stage(1)));
    }

    @Test
    void wordsOfTemplatesAreNotLookedAt() {
        var template = of("FROM {{ image }} AS build\nFROM golang AS {{ name }}\nFROM golang AS last\n");

        assertTrue(template.isTemplate(), "words in braces");
        assertEquals(Optional.empty(), template.from(template.table().stage(0)));
        assertEquals(Optional.empty(), template.alias(template.table().stage(1)));
        assertEquals(
                Optional.of("last"), template.alias(template.table().stage(2)).map(word -> word.value()));
    }

    @Test
    void anotherPartyIsTheNameOrTheBaseOrTheFromOfAStage() {
        assertEquals("build", related("FROM golang AS build\n"));
        assertEquals("golang", related("FROM golang\n"));
        assertEquals("FROM", related("FROM\n"));
    }

    private static String related(String source) {
        var model = Fixture.of(source).model();
        var inspection = new Inspection(model.table(), DiagnosticCheck.SETTINGS);
        Finding.RelatedRange related = inspection.related(model.table().stage(0), "");
        return model.text().slice(model.absolute(related.instruction(), related.range()));
    }

    private static Inspection of(String source) {
        return new Inspection(Fixture.of(source).model().table(), DiagnosticCheck.SETTINGS);
    }
}
