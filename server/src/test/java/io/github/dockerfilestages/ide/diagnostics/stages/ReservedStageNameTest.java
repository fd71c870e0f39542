package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;

import org.junit.jupiter.api.Test;

class ReservedStageNameTest {

    @Test
    void scratchAndContext() {
        check("""
                FROM alpine AS scratch
                               ^^^^^^^ ReservedStageName
                FROM alpine AS context
                               ^^^^^^^ ReservedStageName
                """);
    }

    @Test
    void otherWordsOfBuildKitAreFree() {
        check("""
                FROM scratch AS as
                FROM alpine AS from
                FROM alpine AS latest
                """);
    }
}
