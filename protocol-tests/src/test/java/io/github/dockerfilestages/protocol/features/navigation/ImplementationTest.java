package io.github.dockerfilestages.protocol.features.navigation;

import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/implementation}: the stages that are built from a stage. */
@ExtendWith(SharedSession.class)
class ImplementationTest {
    private static final String METHOD = "textDocument/implementation";

    @Test
    void leadsToTheStagesThatAreBuiltFromThisOne(Session session) {
        Links.check(session, METHOD, """
                FROM golang AS base
                               ^^^^ origin
                FROM base AS build
                ^^^^^^^^^^^^^^^^^^ stage
                             ^^^^^ target
                FROM scratch
                COPY --from=base /a /b
                """);
    }

    @Test
    void leadsThroughAnArgumentAndToAnUnnamedStage(Session session) {
        Links.check(session, METHOD, """
                ARG BASE=base
                FROM golang AS base
                               ^^^^ origin
                FROM ${BASE}
                     ^^^^^^^ target
                """);
    }

    @Test
    void leadsNowhereWhenNothingIsBuiltFromIt(Session session) {
        Links.checkNothing(session, METHOD, """
                FROM golang AS ba$0se
                FROM scratch
                COPY --from=base /a /b
                """);
    }
}
