package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueReachTest {
    @Test
    void allOfAValueThatTheCaretTouches() {
        check("COPY --from=bu$0ild /x /y\n            ^^^^^^^ reach\n");
        check("COPY --from=$0build /x /y\n            ^^^^^^^ reach\n");
        check("COPY --from=build$0 /x /y\n            ^^^^^ reach\n");
    }

    @Test
    void aValueThatIsNotTypedYetStartsAtTheCaret() {
        check("COPY --from=$0 /x /y\n            <> reach\n");
    }

    @Test
    void aValueThatRunsOverLines() {
        check("COPY --from=bu\\\n            ^>> reach\nil$0d /x /y\n    ^<< reach\n");
        check("COPY --from=\\\n$0build /x /y\n^^^^^^^ reach\n");
    }

    @Test
    void inAnOpenQuoteAsFarAsABlank() {
        check("COPY --from=\"bu$0ild /x /y\n             ^^^^^^^ reach\n");
        check("COPY --from=\"bu$0il\\ d /x /y\n             ^^^^^^^^^ reach\n");
        check("COPY --from=\"bu$0ild x\" /x /y\n             ^^^^^^^^^ reach\n");
    }

    @Test
    void upToTheCaretOnABlankLineWithinIt() {
        check("""
                COPY --from=bu\\
                            ^>> reach
                               ^<< reach
                $0
                ild /x /y
                """);
        check("COPY --from=bu\\\n $0\nild /x /y\n");
    }

    @Test
    void notWhereTheCaretIsElsewhere() {
        check("COPY --from=build $0/x /y\n");
        check("COPY$0 --from=build /x /y\n");
        check("COPY --from=$0\"build\" /x /y\n");
        check("COPY --from$0=\\\nbuild /x /y\n");
    }

    /** Checks the value of the first flag. */
    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        assertEquals(
                fixture.drawing().toString(),
                draw(fixture.model(), fixture.caret()).toString());
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), ValueReachTest::draw);
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        return InstructionCaret.at(model, offset)
                .flatMap(caret -> first(caret.statement().flags())
                        .flatMap(flag -> flag.value()
                                .flatMap(value -> ValueReach.of(
                                        caret, value.range(), flag.nameRange().end() + 1))))
                .map(reach -> drawing.mark(reach, "reach"))
                .orElse(drawing);
    }

    private static Optional<Flag> first(List<Flag> flags) {
        return flags.stream().findFirst();
    }
}
