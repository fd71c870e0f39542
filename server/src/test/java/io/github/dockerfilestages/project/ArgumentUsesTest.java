package io.github.dockerfilestages.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.ArgumentUses.ArgumentValue;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentUsesTest {
    private static final String HEAD = """
            ARG BASE=build
            FROM golang AS build
            FROM $BASE
            """;

    @Test
    void aBaseThatIsTheStageIsNoOtherUse() {
        check(0, HEAD);
        check(4, HEAD + "FROM debian:$BASE\n");
        check(4, HEAD + "FROM --platform=$BASE debian\n");
    }

    @Test
    void anArgumentHasTheValueWhereAStageDeclaresIt() {
        check(0, HEAD + "LABEL base=$BASE\n");
        check(5, HEAD + "ARG BASE\nLABEL base=$BASE\n");
        check(0, HEAD + "ARG BASE=other\nLABEL base=$BASE\n");
        check(6, HEAD + "ARG BASE\nCOPY --from=$BASE /a /b\nCOPY /opt/${BASE} /\n");
    }

    @Test
    void aStageHasTheArgumentsOfItsBase() {
        check(6, HEAD.replace("FROM $BASE", "FROM $BASE AS one") + "ARG BASE\nFROM one\nENV KIND=${BASE:-x}\n");
        check(0, HEAD.replace("FROM $BASE", "FROM $BASE AS one") + "ARG BASE\nFROM debian\nENV KIND=${BASE:-x}\n");
    }

    @Test
    void anotherArgumentMayGetTheValue() {
        check(6, HEAD + "ARG BASE\nARG KIND=$BASE\nRUN echo $KIND\n");
        check(2, "ARG BASE=build\nARG IMAGE=shop:$BASE\nFROM golang AS build\nFROM $BASE\n");
    }

    @Test
    void aCommandCanReadAnArgumentThatItsStageDeclaresForNothingElse() {
        check(4, HEAD + "ARG BASE\nRUN make\n");
        check(0, HEAD + "ARG BASE\nCOPY --from=$BASE /a /b\nRUN make\n");
        check(0, HEAD + "ARG BASE\nWORKDIR /src\n");
    }

    @Test
    void aBuildReplacesEveryDefaultOfAnArgumentThatItPasses() {
        String text = "ARG BASE\nFROM golang AS build\nFROM $BASE\nARG BASE=other\nLABEL base=$BASE\n";
        check(5, text, Optional.empty());
        check(0, text, Optional.of(0));
    }

    @Test
    void commentsAndEscapedSignsAreNoUses() {
        check(0, HEAD + "ARG BASE\nCOPY --from=$BASE /a /b\nRUN make \\\n  # of $BASE\n  \\$BASE all\n");
        check(6, HEAD + "ARG BASE\nRUN <<EOF\n  make $BASE\nEOF\n");
    }

    private static void check(int line, String text) {
        check(line, text, Optional.of(0));
    }

    private static void check(int line, String text, Optional<Integer> declaration) {
        StageModel model = StageModel.of(SourceText.of(text), BuildParameters.NONE);
        Optional<Integer> found = ArgumentUses.firstOther(model, new ArgumentValue("BASE", declaration), Set.of(1));
        assertEquals(line, found.map(model.text()::lineNumber).orElse(0));
    }
}
