package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.corpus.Corpus;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real Dockerfiles as if a user typed them: after every character of the shorter ones, and around each line end of the
 * longer ones, the edited model equals the model of the text so far.
 *
 * <p>{@code -DdockerfileStages.allPrefixes=true} tries every character of the longer ones too.
 */
class CorpusPrefixTest {
    private static final int SHORT = 2 * 1024;

    @Test
    void everyPrefixOfRealTextsIsReadTheSameHoweverItCameAbout() {
        List<String> texts = Corpus.require().texts();
        assertFalse(texts.isEmpty(), "the corpus has no texts");
        texts.parallelStream().forEach(CorpusPrefixTest::type);
    }

    private static void type(String text) {
        boolean everywhere = text.length() <= SHORT || Boolean.getBoolean("dockerfileStages.allPrefixes");
        StageModel model = StageModel.of(SourceText.of(""), BuildParameters.NONE);
        int typed = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (everywhere || isNearLineEnd(text, end)) {
                model = model.edit(new TextEdit(TextRange.at(typed), text.substring(typed, end)));
                typed = end;
                SameModel.check(model, () -> "typing");
            }
        }
    }

    private static boolean isNearLineEnd(String text, int end) {
        for (int at = end - 2; at <= end; at++) {
            if (at >= 0 && at < text.length() && text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
