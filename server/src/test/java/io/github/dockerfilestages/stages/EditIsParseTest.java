package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * An edited model equals the model of the edited text, and keeps the objects that the edit does not concern.
 *
 * <p>{@code -DdockerfileStages.edits=1000000} sets the number of random edits.
 */
class EditIsParseTest {
    private static final int EDITS_PER_TEXT = 20;

    @Test
    void anEditedModelEqualsTheModelOfTheEditedText() {
        var edits = new RandomEdits(20_240_601);
        for (int done = 0; done < RandomEdits.COUNT; done += EDITS_PER_TEXT) {
            edits.check(edits.text(12), EDITS_PER_TEXT);
        }
    }

    @Test
    void aModelAfterManyEditsAtOnceEqualsTheModelOfTheEditedText() {
        var edits = new RandomEdits(20_261_127);
        for (int done = 0; done < RandomEdits.COUNT; done += EDITS_PER_TEXT) {
            edits.checkTogether(edits.text(24), 40);
        }
    }

    @Test
    void aByteOrderMarkIsOneOnlyAtTheStartOfTheText() {
        StageModel model = model("\ufeffFROM alpine\n");
        SameModel.check(model.edit(new TextEdit(TextRange.at(0), "\n")), () -> "a line before the mark");
    }

    @Test
    void typingInTheBodyOfARunKeepsTheStageTable() {
        StageModel model = model("""
                FROM alpine AS build
                RUN --mount=type=bind,from=build,target=/x make a \\
                    && make b
                # a comment
                FROM build
                COPY --from=build /a /b
                RUN <<EOF
                body
                EOF
                """);
        StageModel edited = insert(model, "make a", " and more --from=x");
        edited = insert(edited, "make b", " \\\n && make c");
        edited = insert(edited, "body", "\nFROM none");
        assertSame(model.table(), edited.table());
        SameModel.check(edited, () -> "typing");
    }

    @Test
    void aNewInstructionWithoutStagesKeepsTheStageTable() {
        StageModel model = model("FROM alpine AS build\nRUN a\nFROM build\n");
        assertSame(model.table(), insert(model, "RUN a\n", "WORKDIR /x\n\n").table());
    }

    @Test
    void anEditOfAnythingThatStagesDependOnMakesANewTable() {
        StageModel model = model("# build makes\nFROM alpine AS build\nRUN --mount=from=build,target=/x a\n");
        assertNotSame(model.table(), insert(model, "AS build", "er").table());
        assertNotSame(model.table(), insert(model, "from=build", "er").table());
        assertNotSame(model.table(), insert(model, "# build makes", " all").table());
    }

    @Test
    void elementsThatAnEditDoesNotTouchStayTheSameObjects() {
        StageModel model = model("FROM alpine AS build\nRUN a\nRUN b\nRUN c\n");
        StageModel edited = insert(model, "RUN a", "\nRUN aa");
        int last = model.dockerfile().size() - 1;
        assertSame(
                model.dockerfile().element(last),
                edited.dockerfile().element(edited.dockerfile().size() - 1));
        assertSame(model.dockerfile().element(0), edited.dockerfile().element(0));
    }

    @Test
    void otherBuildParametersMakeAnotherTableOverTheSameText() {
        StageModel model = model("ARG BASE=build\nFROM alpine AS build\nFROM alpine AS test\nFROM ${BASE}\n");
        var parameters = new BuildParameters("linux/amd64", Map.of("BASE", "test"), Set.of());
        StageModel changed = model.with(parameters);
        assertSame(model.dockerfile(), changed.dockerfile());
        assertEquals(
                "build",
                model.table().baseStage(model.table().stage(2)).orElseThrow().name());
        assertEquals(
                "test",
                changed.table()
                        .baseStage(changed.table().stage(2))
                        .orElseThrow()
                        .name());
    }

    private static StageModel model(String text) {
        return StageModel.of(SourceText.of(text), BuildParameters.NONE);
    }

    private static StageModel insert(StageModel model, String before, String text) {
        int at = model.text().content().indexOf(before) + before.length();
        return model.edit(new TextEdit(TextRange.at(at), text));
    }
}
