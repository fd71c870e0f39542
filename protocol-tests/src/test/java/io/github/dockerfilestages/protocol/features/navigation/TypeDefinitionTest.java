package io.github.dockerfilestages.protocol.features.navigation;

import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code textDocument/typeDefinition}: the stage that a stage is built from. */
@ExtendWith(SharedSession.class)
class TypeDefinitionTest {
    private static final String METHOD = "textDocument/typeDefinition";

    @Test
    void leadsFromAnAliasToTheStageItIsBuiltFrom(Session session) {
        Links.check(session, METHOD, """
                FROM golang AS base
                               ^^^^ target
                RUN make
                FROM base AS build
                             ^^^^^ origin
                """);
    }

    @Test
    void leadsFromAReferenceToTheBaseOfWhatItNames(Session session) {
        Links.check(session, METHOD, """
                FROM golang AS base
                               ^^^^ target
                FROM base AS build
                FROM scratch
                COPY --from=build /a /b
                            ^^^^^ origin
                """);
        Links.check(session, METHOD, """
                FROM golang AS base
                               ^^^^ target
                FROM base AS build
                FROM scratch
                RUN --mount=type=bind,from=BUILD,target=/x make
                                           ^^^^^ origin
                """);
    }

    @Test
    void leadsNowhereFromWhatIsBuiltFromAnImage(Session session) {
        Links.checkNothing(session, METHOD, "FROM golang AS ba$0se\n");
        Links.checkNothing(session, METHOD, "FROM gol$0ang AS base\n");
    }
}
