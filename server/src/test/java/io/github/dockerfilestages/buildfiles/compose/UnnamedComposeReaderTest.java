package io.github.dockerfilestages.buildfiles.compose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnnamedComposeReaderTest {
    private static final UnnamedComposeReader READER = new UnnamedComposeReader();

    @Test
    void composeFilesAreRecognizedByTheirServices() {
        for (String text : List.of(
                "services:\n  web:\n    build: .\n",
                "name: x\nservices:\n  db: {image: a}\n  web:\n    build: {target: dev}\n",
                "services:\n  web:\n    build:\n      dockerfile_inline: FROM a\n")) {
            assertTrue(READER.reads("ops/dev.yml", SourceText.of(text)), text);
            assertFalse(READER.reads("ops/dev.toml", SourceText.of(text)), text);
        }
    }

    @Test
    void otherFilesHaveOtherServices() {
        for (String text : List.of(
                "services:\n  - postgres\nbuild:\n  script: make\n",
                "services:\n  web:\n    build: make all\n",
                "services:\n  web:\n    build: [composer install]\n",
                "services:\n  web: {image: a}\n",
                "job:\n  services:\n    web:\n      build: .\n")) {
            assertFalse(READER.reads("ci/other.yml", SourceText.of(text)), text);
        }
    }

    @Test
    void theyAreReadLikeAllComposeFiles() {
        BuildDrawing.check(READER, "ops/dev.yml", Fixture.of("""
                services:
                  web:
                  ^^^ name
                    build:
                      context: ..
                               ^^ context
                      target: dev
                              ^^^ target
                """));
    }
}
