package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import org.junit.jupiter.api.Test;

class ReferenceMeaningTest {
    private static final String ABOVE = "FROM golang AS build\nFROM alpine AS here\n";

    @Test
    void aReferenceToAStageThatIsAsItShouldBeNeedsNoWord() {
        assertMeaning("", ABOVE + "COPY --from=bui$0ld x y\n");
        assertMeaning("", ABOVE + "FROM he$0re\n");
    }

    @Test
    void aStageThatCannotBeCopiedFrom() {
        assertMeaning(
                "This is the stage itself: BuildKit reports a circular dependency.",
                ABOVE + "COPY --from=he$0re x y\n");
        assertMeaning(
                "This stage is declared later, and BuildKit refuses to take files from a later stage.",
                ABOVE + "COPY --from=la$0ter x y\nFROM a AS later\n");
    }

    @Test
    void anImageAndWhyItIsNoStage() {
        assertMeaning("The image nginx: no stage of this file has the name.", ABOVE + "COPY --from=ngi$0nx x y\n");
        assertMeaning(
                "The image build:1: with a tag or digest it is never the stage build.",
                ABOVE + "COPY --from=bui$0ld:1 x y\n");
        assertMeaning("The image build:5000/tools.", ABOVE + "COPY --from=bui$0ld:5000/tools x y\n");
        assertMeaning("The image a.b/c.", ABOVE + "COPY --from=a.b/$0c x y\n");
        assertMeaning(
                "The image later: a FROM sees only the stages above it, and the stage of this name comes later, on line 4.",
                ABOVE + "FROM la$0ter\nFROM a AS later\n");
        assertMeaning("The image own: a FROM does not see the stage that it opens.", ABOVE + "FROM ow$0n AS own\n");
    }

    @Test
    void whatIsNeither() {
        assertMeaning("scratch is the empty image.", "FROM scr$0atch\n");
        assertMeaning("Without a name this is the build context.", ABOVE + "COPY --from=$0 x y\n");
        assertMeaning("No stage has the index 7: those of this file are 0 to 1.", ABOVE + "COPY --from=$07 x y\n");
        assertMeaning(
                "Variables are not expanded here: name a stage that is built FROM $V and refer to that.",
                ABOVE + "COPY --from=$0$V x y\n");
        assertMeaning("The base becomes nothing, and BuildKit stops.", "ARG V\nFROM $0$V\n");
    }

    private static void assertMeaning(String sentence, String source) {
        Fixture fixture = Fixture.of(source);
        StageModel model = fixture.model();
        HoverContent hover = HoverContent.of(
                "",
                ReferenceMeaning.of(model, model.referenceAt(fixture.caret()).orElseThrow()));
        assertEquals(sentence, HoverRenderer.plainText(hover));
    }
}
