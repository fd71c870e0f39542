package io.github.dockerfilestages.ide.outline;

import io.github.dockerfilestages.fixture.Alone;
import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import org.junit.jupiter.api.Test;

/** The label of a range is the number of ranges inside it. */
class SelectionRangesTest {

    @Test
    void wordValueFlagInstructionStageFile() {
        check("""
                FROM golang AS build-env
                ^>> 5
                FROM alpine
                ^>> 4
                COPY --from=bu$0ild-env /x /y
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3
                     ^^^^^^^^^^^^^^^^^^ 2
                            ^^^^^^^^^^^ 1
                            ^^^^^^^ 0
                RUN make
                       ^<< 4
                        ^<< 5
                """);
    }

    @Test
    void theFieldOfAMount() {
        check("""
                FROM alpine
                ^>> 6
                ^>> 5
                RUN --mount=type=bind,from="bu$0ild-env" make
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2
                                            ^^^^^^^^^^^ 1
                                            ^^^^^^^ 0
                                                            ^<< 5
                                                             ^<< 6
                """);
    }

    @Test
    void theInstructionOfATrigger() {
        check("""
                FROM alpine
                ^>> 4
                ^>> 3
                ONBUILD COPY --from=bu$0ild /x /y
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2
                             ^^^^^^^^^^^^^^ 1
                                    ^^^^^^^ 0
                                                ^<< 3
                                                 ^<< 4
                """);
    }

    @Test
    void heredocsAndComments() {
        check("""
                FROM alpine
                ^>> 4
                ^>> 3
                RUN <<EOF
                ^>> 2
                one t$0wo
                ^>> 1
                    ^^^^^ 0
                three
                     ^<< 1
                EOF
                  ^<< 2
                  ^<< 3
                   ^<< 4
                """);
        check("""
                # a few wo$0rds
                ^>> 2
                  ^^^^^^^^^^^^^ 1
                        ^^^^^^^ 0
                FROM alpine
                           ^<< 2
                """);
    }

    @Test
    void outsideOfWordsAndStages() {
        check("""
                $0
                ^>> 0
                FROM alpine
                           ^<< 0
                """);
        check("$0\n<> 0");
    }

    private static void check(String source) {
        FeatureCheck.atCaret(Fixture.of(source), SelectionRangesTest::draw);
    }

    private static Drawing draw(StageModel model, int offset) {
        var drawing = Drawing.of(model.text().content());
        int inside = 0;
        for (TextRange range : SelectionRanges.find(Alone.position(model, offset))) {
            drawing = drawing.mark(range, String.valueOf(inside++));
        }
        return drawing;
    }
}
