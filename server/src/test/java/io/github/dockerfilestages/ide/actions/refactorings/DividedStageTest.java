package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.ide.proof.LooseArgument;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DividedStageTest {
    private static final String ABOVE = "from a as Build\nARG V\nARG W=$V\nARG X\nRUN one$0\n";

    @Test
    void theRestContinuesUnderTheOldName() {
        DividedStage divided = divided(ABOVE + "RUN two\n");

        assertEquals("from base as Build\nARG V\nARG W=$V\nARG X\n", divided.continuing("base", repeated(divided)));
        assertEquals(Optional.of("base"), divided.named("base").map(edit -> edit.newText()));
    }

    @Test
    void onlyWhatIsReadIsRepeatedAndWhatThatNeeds() {
        assertEquals(List.of("ARG V", "ARG W=$V", "ARG X"), texts(divided(ABOVE + "RUN two\n")));
        assertEquals(List.of("ARG V", "ARG W=$V"), texts(divided(ABOVE + "COPY $W /y\n")));
        assertEquals(List.of(), texts(divided(ABOVE + "COPY x /y\n")));
    }

    @Test
    void theRestHasTheInstructionsBeforeTheNextStage() {
        assertEquals(
                2,
                divided(ABOVE + "# c\nRUN two\n\nRUN three\nFROM b\nRUN four\n")
                        .rest()
                        .size());
    }

    @Test
    void anArgumentWithoutASureValueIsNotRepeated() {
        DividedStage divided = divided("FROM a\nARG V=$V/x\nRUN one$0\nRUN two\n");

        assertEquals(
                Optional.of("ARG V on line 2 could get another value after the new FROM."),
                divided.refusal(repeated(divided)));
    }

    @Test
    void argumentsAreNamedInTheOrderOfTheText() {
        DividedStage divided = divided("FROM a\nARG V=$V/x Z=1 A=2 M=3 B=4\nRUN one$0\nRUN two\n");

        assertEquals(
                Optional.of("ARG V, Z, A, M, B on line 2 could get another value after the new FROM."),
                divided.refusal(repeated(divided)));
    }

    @Test
    void theDescriptionOfTheStageHasAllItsLines() {
        assertEquals(
                Optional.of("# build compiles\n# with care\n"),
                description("# other\n# build compiles\n# with care\n"));
        assertEquals(Optional.of("# build compiles\n"), description("# build compiles\n# hadolint ignore=DL3006\n"));
        assertEquals(Optional.empty(), description("# with care\n"));
    }

    private static Optional<String> description(String comments) {
        DividedStage divided = divided("ARG A\n" + comments + ABOVE + "RUN two\n");
        return divided.description().map(range -> divided.model().text().slice(range));
    }

    private static List<String> texts(DividedStage divided) {
        return repeated(divided).stream().map(LooseArgument::text).toList();
    }

    private static List<LooseArgument> repeated(DividedStage divided) {
        return divided.repeated(FlattenedBuilds.of(divided.model()));
    }

    /** The first stage, divided at the cursor. */
    private static DividedStage divided(String source) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        return new DividedStage(
                model, model.table().stage(0), model.dockerfile().elementAt(fixture.caret()));
    }
}
