package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.NameMention;
import io.github.dockerfilestages.buildfiles.SearchedText;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class BakeTargetWordsTest {

    @Test
    void theOperandsOfACommandAreWords() {
        assertEquals(List.of("app", "web"), words("docker buildx bake --push app web # other\necho no\n"));
        assertEquals(List.of("app", "web"), words("docker buildx bake \\\n  app \\\n  web\necho no\n"));
        assertEquals(List.of("app", "test"), words("run(['buildx', 'bake', 'app', \"test\"])\n"));
        assertEquals(List.of("app"), words("\t$(BAKE) app && echo web\n"));
        assertEquals(List.of(), words("./bake-all app\nbakery app\n"));
    }

    @Test
    void theTargetsOfTheActionAreWords() {
        assertEquals(
                List.of("app", "web", "test"),
                words("uses: docker/bake-action@v6\nwith:\n  targets: |\n    app,web\n    test\n  push: true\n"));
        assertEquals(List.of("app"), words("uses: docker/bake-action@v6\nwith: {targets: app, push: true}\n"));
        assertEquals(List.of(), words("targets: app\n"));
    }

    @Test
    void textsWithoutTheProgramAreNotRead() {
        Selection.check(
                BakeTargetWords::isOne,
                BakeTargetWords.in(SearchedText.of(SourceText.of("bake app"))),
                NameMention.in(SearchedText.of(SourceText.of("target: app"))));
    }

    private static List<String> words(String text) {
        return BakeTargetWords.in(SearchedText.of(SourceText.of(text))).stream()
                .map(NameMention::name)
                .toList();
    }
}
