package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.Configuration;
import org.junit.jupiter.api.Test;

class OpenDocumentTest {
    private static final String TEXT = "FROM alpine AS build\nRUN make\n";

    @Test
    void isADockerfileByItsLanguageOrItsName() {
        assertTrue(open("file:///a/unknown", "dockerfile").isDockerfile());
        assertTrue(open("file:///a/Dockerfile", "plaintext").isDockerfile());
        assertFalse(open("file:///a/compose.yaml", "yaml").isDockerfile());
    }

    /** IntelliJ opens them with its language for Dockerfiles. */
    @Test
    void aListOfIgnoredFilesIsNotADockerfileWhateverItsLanguage() {
        assertFalse(open("file:///a/.dockerignore", "dockerfile").isDockerfile());
        assertFalse(open("file:///a/Dockerfile.dockerignore", "Dockerfile").isDockerfile());
        assertFalse(open("file:///a/.containerignore", "containerfile").isDockerfile());
    }

    @Test
    void editsTextAndStagesTogether() {
        OpenDocument edited = open("file:///Dockerfile", "").edit(new TextEdit(new TextRange(15, 20), "test"));
        assertEquals("FROM alpine AS test\nRUN make\n", edited.text().content());
        assertSame(edited.text(), edited.stages().orElseThrow().text());
        assertEquals(1, edited.version());
        assertEquals(2, edited.withVersion(2).version());
    }

    @Test
    void editsTextOfOtherLanguagesToo() {
        OpenDocument edited = open("file:///a.yaml", "yaml").edit(new TextEdit(new TextRange(0, 4), ""));
        assertEquals(TEXT.substring(4), edited.text().content());
    }

    @Test
    void keepsItsStageTableWhileTheBodyOfARunIsTyped() {
        OpenDocument document = open("file:///Dockerfile", "");
        OpenDocument edited = document.edit(new TextEdit(TextRange.at(TEXT.length() - 1), " all"));
        assertSame(
                document.stages().orElseThrow().table(),
                edited.stages().orElseThrow().table());
    }

    private static OpenDocument open(String uri, String languageId) {
        return OpenDocument.of(new DocumentUri(uri, uri), languageId, 1, SourceText.of(TEXT), Configuration.DEFAULT);
    }
}
