package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.corpus.Corpus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random edits of real Dockerfiles: the edited model equals that of the edited text.
 *
 * <p>{@code -DdockerfileStages.edits=1000000} sets the number of edits.
 */
class CorpusEditTest {
    private static final int SHARE = 10;

    @Test
    void realTextsAreReadTheSameHoweverTheyWereEdited() {
        List<String> texts = Corpus.require().texts();
        assertFalse(texts.isEmpty(), "the corpus has no texts");
        int edits = Integer.getInteger("dockerfileStages.edits", RandomEdits.COUNT / SHARE) / texts.size() + 1;
        IntStream.range(0, texts.size())
                .parallel()
                .forEach(index -> new RandomEdits(index).check(texts.get(index), edits));
    }
}
