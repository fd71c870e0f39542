package io.github.dockerfilestages.ide.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.outline.FoldingRanges.Fold;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class FoldingRangesTest {

    @Test
    void stagesInstructionsHeredocsAndComments() {
        check("""
                # syntax=docker/dockerfile:1
                ^>> COMMENTS
                # about all of it
                # and more
                          ^<< COMMENTS

                FROM golang AS build
                ^>> STAGE
                # one line
                RUN make \\
                ^>> INSTRUCTION
                  # inside
                  all
                    ^<< INSTRUCTION
                RUN <<A <<B cat
                ^>> INSTRUCTION
                one
                ^>> HEREDOC
                two
                   ^<< HEREDOC
                A
                only
                B
                ^<< INSTRUCTION
                ^<< STAGE

                # of the second stage
                ^>> COMMENTS
                # again
                       ^<< COMMENTS
                FROM \\
                ^>> STAGE
                ^>> INSTRUCTION
                  alpine
                       ^<< INSTRUCTION
                       ^<< STAGE
                """);
    }

    @Test
    void commentsAtTheEndOfTheText() {
        check("""
                FROM golang
                # one
                ^>> COMMENTS
                # two
                    ^<< COMMENTS""");
    }

    @Test
    void whatHasOneLineIsNotFolded() {
        check("""
                # comment
                FROM golang

                # comment

                # comment
                FROM alpine
                """);
    }

    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        assertEquals(fixture.drawing().toString(), draw(fixture.model()).toString());
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), (model, offset) -> draw(model));
    }

    private static Drawing draw(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (Fold fold : FoldingRanges.find(model)) {
            drawing = drawing.mark(fold.range(), fold.kind().name());
        }
        return drawing;
    }
}
