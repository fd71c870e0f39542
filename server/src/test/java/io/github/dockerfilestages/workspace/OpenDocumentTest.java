package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDocumentTest {
    private static final String TEXT = "FROM alpine AS build\nRUN make\n";

    @Test
    void isADockerfileByItsLanguageOrItsName() {
        Selection.check(
                OpenDocument::isDockerfile,
                List.of(open("file:///a/unknown", "dockerfile"), open("file:///a/Dockerfile", "plaintext")),
                List.of(open("file:///a/compose.yaml", "yaml")));
    }

    /** IntelliJ opens them with its language for Dockerfiles. */
    @Test
    void aListOfIgnoredFilesIsNotADockerfileWhateverItsLanguage() {
        Selection.check(
                OpenDocument::isDockerfile,
                List.of(),
                List.of(
                        open("file:///a/.dockerignore", "dockerfile"),
                        open("file:///a/Dockerfile.dockerignore", "Dockerfile"),
                        open("file:///a/.containerignore", "containerfile")));
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
