package io.github.dockerfilestages.buildfiles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CommentWordsTest {
    @Test
    void commentsShowArguments() {
        check("kind=smoke WHAT=test", """
                # docker build --build-arg kind=smoke --build-arg "WHAT=test" .
                # kind=other
                FROM alpine
                RUN docker build --build-arg kind=other .
                """);
    }

    @Test
    void commentsShowTargets() {
        check("smoke test last", """
                # docker build --target smoke .
                  # and then: docker build --target="test" .
                FROM alpine
                RUN docker build --target other .
                # --target, last
                # target: none
                """);
    }

    @Test
    void targetsComeFirst() {
        check("smoke kind=fast", "# docker build --build-arg kind=fast --target smoke .");
    }

    private static void check(String expected, String dockerfile) {
        assertEquals(
                expected,
                CommentWords.in(SourceText.of(dockerfile)).stream()
                        .map(word -> word.receiver().map(name -> name + "=").orElse("") + word.name())
                        .collect(Collectors.joining(" ")),
                dockerfile);
    }
}
