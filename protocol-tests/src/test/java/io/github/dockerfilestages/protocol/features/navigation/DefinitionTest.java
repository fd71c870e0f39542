package io.github.dockerfilestages.protocol.features.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.features.answers.Links;
import io.github.dockerfilestages.protocol.fixture.Drawing;
import io.github.dockerfilestages.protocol.fixture.Fixture;
import io.github.dockerfilestages.protocol.fixture.Mark;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code textDocument/definition}: from every kind of reference to its stage. */
@ExtendWith(SharedSession.class)
class DefinitionTest {
    private static final String METHOD = "textDocument/definition";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM node:20 AS build
                ^^^^^^^^^^^^^^^^^^^^^ stage…
                                ^^^^^ target
                RUN npm ci
                ^^^^^^^^^^ …stage

                FROM build AS test
                     ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                ^^^^^^^^^^^^^^^^^^^^^ stage
                                ^^^^^ target
                FROM scratch
                COPY --chown=1:1 --from=build /a /b
                                        ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                RUN --mount=type=bind,from=build,target=/x ls /x
                                           ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine AS parent
                ONBUILD COPY --from=build /a /b
                                    ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine AS parent
                ONBUILD RUN --mount=from=build,target=/x ls /x
                                         ^^^^^ origin
                """,
            })
    void leadsFromEachFormOfReference(String block, Session session) {
        Links.check(session, METHOD, block);
    }

    @Test
    void leadsFromAnIndexToTheAlias(Session session) {
        Links.check(session, METHOD, """
                FROM node:20 AS build
                FROM alpine AS test
                               ^^^^ target
                FROM scratch
                COPY --from=1 /a /b
                            ^ origin
                """);
    }

    @Test
    void leadsToTheBaseOfAnUnnamedStage(Session session) {
        Links.check(session, METHOD, """
                FROM --platform=$BUILDPLATFORM node:20
                                               ^^^^^^^ target
                FROM scratch
                COPY --from=0 /a /b
                            ^ origin
                """);
    }

    @Test
    void leadsThroughTheDefaultOfAnArgument(Session session) {
        Links.check(session, METHOD, """
                ARG BASE=build
                FROM node:20 AS build
                                ^^^^^ target
                FROM ${BASE}
                     ^^^^^^^ origin
                """);
    }

    @Test
    void leadsFromTheDefaultItself(Session session) {
        Links.check(session, METHOD, """
                ARG BASE=build
                         ^^^^^ origin
                FROM node:20 AS build
                                ^^^^^ target
                FROM ${BASE}
                """);
    }

    @Test
    void leadsFromTheArgumentsThatNameStagesToBuildKit(Session session) {
        Links.check(session, METHOD, """
                ARG SOURCE_DATE_EPOCH=epoch
                                      ^^^^^ origin
                FROM scratch AS epoch
                                ^^^^^ target
                ADD https://example.org/a.tar /
                FROM alpine
                """);
        Links.check(session, METHOD, """
                ARG BUILDKIT_SBOM_SCAN_STAGE=build,test
                                                   ^^^^ origin
                FROM node:20 AS build
                FROM alpine AS test
                               ^^^^ target
                FROM scratch
                """);
    }

    @Test
    void takesTheNearestEarlierDuplicateForABase(Session session) {
        Links.check(session, METHOD, """
                FROM node:18 AS build
                                ^^^^^ target
                FROM build AS test
                     ^^^^^ origin
                FROM node:20 AS build
                """);
    }

    @Test
    void takesTheLastDuplicateOfTheFileForACopy(Session session) {
        Links.check(session, METHOD, """
                FROM node:18 AS build
                FROM alpine
                COPY --from=build /a /b
                            ^^^^^ origin
                FROM node:20 AS build
                                ^^^^^ target
                """);
    }

    @Test
    void ignoresCaseInACopyAndInAMount(Session session) {
        Links.check(session, METHOD, """
                FROM node:20 AS Build
                                ^^^^^ target
                FROM alpine
                COPY --from=bUILD /a /b
                            ^^^^^ origin
                """);
        Links.check(session, METHOD, """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                RUN --mount=FROM=BUILD,target=/x ls
                                 ^^^^^ origin
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A later stage.
                """
                FROM alpine
                COPY --from=later /a /b
                            ^^^^^ origin
                FROM node:20 AS later
                                ^^^^^ target
                """,
                // The stage itself.
                """
                FROM alpine AS self
                               ^^^^ target
                COPY --from=self /a /b
                            ^^^^ origin
                """,
                // A later stage as base, which means an image.
                """
                FROM later
                     ^^^^^ origin
                FROM node:20 AS later
                                ^^^^^ target
                """,
                // A base in uppercase, which BuildKit does not find.
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM Build
                     ^^^^^ origin
                """,
            })
    void leadsFromAWrongReferenceToWhatWasMeant(String block, Session session) {
        Links.check(session, METHOD, block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM "build"
                      ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                COPY --from='build' /a /b
                             ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                RUN --mount="type=bind,from=build,target=/x" ls
                                            ^^^^^ origin
                """,
                """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                COPY --from=bu\\
                            ^^^ origin…
                ild /a /b
                ^^^ …origin
                """,
                """
                # escape=`
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                COPY --from=bu`
                            ^^^ origin…
                # a comment between the halves
                ild C:\\a C:\\b
                ^^^ …origin
                """,
            })
    void leadsFromQuotedAndSplitValues(String block, Session session) {
        Links.check(session, METHOD, block);
    }

    @Test
    void leadsFromALineThatIsNotComplete(Session session) {
        Links.check(session, METHOD, """
                FROM node:20 AS build
                                ^^^^^ target
                FROM alpine
                COPY --from=build
                            ^^^^^ origin
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM no$0de AS build\nFROM build\n",
                "FROM node AS build\nFROM build:lat$0est\n",
                "FROM node AS build\nFROM alpine\nCOPY --from=ng$0inx /a /b\n",
                "FROM node AS build\nFROM alpine\nCOPY \"--from=bu$0ild\" /b\n",
                "FROM node AS build\nFROM alpine\nRUN echo --from=bu$0ild\n",
                "FROM node AS build\nFROM alpine\n# COPY --from=bu$0ild /a /b\n",
                "FROM node AS build\nFROM alpine\nRUN <<EOF\nCOPY --from=bu$0ild /a /b\nEOF\n",
                "FROM node AS build\nFROM alpine\nRUN --mount=from=$00,target=/x ls\n",
                "FROM node AS build\nFROM alpine\nCOPY --from=7$0 /a /b\n",
                "$0",
            })
    void leadsNowhereFromWhatIsNoReference(String block, Session session) {
        Links.checkNothing(session, METHOD, block);
    }

    @Test
    void givesAPlainLocationToAClientWithoutLinks() {
        try (Session session = Client.plain().start()) {
            Fixture fixture = Fixture.of("""
                    FROM node:20 AS build
                                    ^^^^^ target
                    FROM scratch
                    COPY --from=build$0 /a /b
                    """);
            Document document = session.open(fixture.text());

            List<Mark> marks = Json.objects(document.request(METHOD, fixture.caret())).stream()
                    .map(location -> location(document, location))
                    .toList();

            assertEquals(fixture.drawn(), Drawing.draw(fixture.text(), marks));
        }
    }

    private static Mark location(Document document, JsonObject location) {
        assertEquals(document.uri(), Json.text(location, "uri"));
        return new Mark(document.span(Json.require(location, "range")), "target");
    }
}
