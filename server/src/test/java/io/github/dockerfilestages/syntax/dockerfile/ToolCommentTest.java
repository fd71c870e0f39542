package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCommentTest {
    @Test
    void someAreAboutAnInstruction() {
        assertEquals(
                List.of(true, true, true, true),
                List.of("hadolint ignore=DL3008", "renovate: datasource=docker", "trivy:ignore:DS002", "nosec why")
                        .stream()
                        .map(ToolComment::isForInstruction)
                        .toList());
    }

    @Test
    void someAreAboutTheFile() {
        assertEquals(
                List.of(true, true, false, false),
                List.of("hadolint global ignore=DL3008", "check = skip=all", "hadolint ignore=DL3008", "check this")
                        .stream()
                        .map(ToolComment::isForFile)
                        .toList());
    }

    @Test
    void proseIsNeither() {
        for (String prose : List.of("hadolint", "trivy scans this", "nosecrets", "syntax is odd here", "")) {
            assertEquals(
                    List.of(false, false),
                    List.of(ToolComment.isForFile(prose), ToolComment.isForInstruction(prose)),
                    prose);
        }
    }
}
