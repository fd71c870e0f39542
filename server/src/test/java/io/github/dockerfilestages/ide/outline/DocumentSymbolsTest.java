package io.github.dockerfilestages.ide.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.FeatureCheck;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.OutlinedInstruction;
import io.github.dockerfilestages.ide.outline.DocumentSymbols.OutlinedStage;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class DocumentSymbolsTest {

    @Test
    void stagesHoldTheirInstructions() {
        check("""
                ARG VERSION=1
                # build compiles
                FROM golang:${VERSION} AS Build
                ^>> stage | Build | golang:${VERSION}
                                          ^^^^^ selection
                run make \\
                ^>> instruction | run | make
                ^^^ selection
                  all
                    ^<< instruction | run | make

                # why
                COPY <<EOF /x
                ^>> instruction | COPY | <<EOF /x
                ^^^^ selection
                FROM nothing
                EOF
                  ^<< instruction | COPY | <<EOF /x
                  ^<< stage | Build | golang:${VERSION}

                FROM alpine
                ^>> stage | stage 1 | alpine
                     ^^^^^^ selection
                CMD
                ^^^ instruction | CMD |
                ^^^ selection
                  ^<< stage | stage 1 | alpine
                """);
    }

    @Test
    void halfTypedStagesAreThereToo() {
        check("""
                FROM
                ^^^^ stage | stage 0 |
                ^^^^ selection
                FROM alpine AS
                ^>> stage | stage 1 | alpine
                     ^^^^^^ selection
                CO
                ^^ instruction | CO |
                ^^ selection
                 ^<< stage | stage 1 | alpine
                FROM alpine AS 1st --
                ^^^^^^^^^^^^^^^^^^^^^ stage | 1st | alpine
                               ^^^ selection
                """);
    }

    @Test
    void aLineWithoutAWordIsNoInstruction() {
        check("""
                FROM alpine
                ^>> stage | stage 0 | alpine
                     ^^^^^^ selection
                \\
                ^<< stage | stage 0 | alpine
                """);
    }

    @Test
    void aFileWithoutStagesHasNoSymbols() {
        check("ARG X=1\n");
        check("");
    }

    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        assertEquals(fixture.drawing().toString(), draw(fixture.model()).toString());
        FeatureCheck.assertSurvivesPrefixes(fixture.text(), (model, offset) -> draw(model));
    }

    private static Drawing draw(StageModel model) {
        var drawing = Drawing.of(model.text().content());
        for (OutlinedStage stage : DocumentSymbols.find(model)) {
            drawing = drawing.mark(stage.range(), label("stage", stage.name(), stage.base()))
                    .mark(stage.selection(), "selection");
            for (OutlinedInstruction instruction : stage.instructions()) {
                drawing = drawing.mark(
                                instruction.range(), label("instruction", instruction.keyword(), instruction.detail()))
                        .mark(instruction.selection(), "selection");
            }
        }
        return drawing;
    }

    private static String label(String kind, String name, String detail) {
        return (kind + " | " + name + " | " + detail).strip();
    }
}
