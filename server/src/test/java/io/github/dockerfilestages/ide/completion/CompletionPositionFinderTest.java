package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where completion offers something, and which range it replaces; the mark shows both. */
class CompletionPositionFinderTest {
    private static final String ABOVE = "FROM golang AS build\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                COPY --from=$0
                            <> build""",
                """
                COPY --from=$0 /a /b
                            <> build""",
                """
                COPY --from=b$0uilder /a /b
                            ^^^^^^^^^ build""",
                """
                COPY --from=$0builder /a /b
                            ^^^^^^^^^ build""",
                """
                COPY --from="$0" /a /b
                             <> build""",
                """
                COPY --from="$0 /a /b
                             <> build""",
                """
                COPY --from="$0
                             <> build""",
                """
                COPY --from='b$0uilder' /a /b
                             ^^^^^^^^^ build""",
                """
                COPY --from='b$0 /a /b
                             ^^^ build""",
                """
                COPY "--from=b$0" /a /b""",
                """
                COPY --from="b$0uilder x" /a /b
                             ^^^^^^^^^^^ build""",
                """
                COPY --chown=me --from=b$0 --link /a /b
                                       ^^^ build""",
                """
                COPY \\
                    --from=b$0 \\
                           ^^^ build
                    /a /b""",
                """
                COPY --from=\\
                $0
                <> build""",
                """
                COPY --from=\\
                b$0 /a /b
                ^^^ build""",
                """
                COPY --from=$0\\
                            <> build
                """,
                """
                COPY --from="\\
                $0
                <> build""",
                """
                COPY --from=bu\\
                $0
                <> build""",
                """
                COPY --from=bu$0\\
                            ^^^^ build
                ild /a /b""",
                """
                COPY --from=bu\\
                il$0d /a /b
                ^^^^^ build""",
                """
                COPY --from=\\
                # why
                $0
                <> build

                RUN make""",
                """
                ONBUILD COPY --from=b$0 /a /b
                                    ^^^ build here""",
            })
    void theValueOfTheFlagOfACopy(String line) {
        Offered.check(ABOVE + "FROM scratch AS here\n" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                RUN --mount=from=$0
                                 <> build""",
                """
                RUN --mount=type=bind,from=b$0,target=/x make
                                           ^^^ build""",
                """
                RUN --mount=type=bind,FROM=b$0 make
                                           ^^^ build""",
                """
                RUN --mount=type=cache,target=/c --mount=from=$0
                                                              <> build""",
                """
                RUN --mount="type=bind,from=b$0
                                            ^^^ build""",
                """
                RUN --mount="type=bind,from=b$0 make all
                                            ^^^ build""",
                """
                RUN --mount=type=bind,from="b$0uilder" make
                                            ^^^^^^^^^ build""",
                """
                RUN --mount='type=bind,"from=b$0uilder",target=/x' make
                                             ^^^^^^^^^ build""",
                """
                RUN --mount=from=\\
                $0
                <> build""",
                """
                ONBUILD RUN --mount=from=b$0 make
                                         ^^^ build here""",
            })
    void theSourceOfAMount(String line) {
        Offered.check(ABOVE + "FROM scratch AS here\n" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                COPY --$0
                     ^^^^ --from=""",
                """
                COPY --$0 /a /b
                     ^^^^ --from=""",
                """
                COPY --fr$0
                     ^^^^^^ --from=""",
                """
                COPY --fr$0om /a /b
                     ^^^^^^^^ --from=""",
                """
                COPY --fr$0=build /a /b
                     ^^^^^^^ --from=""",
                """
                COPY --link --f$0 /a /b
                            ^^^^^ --from=""",
                """
                ONBUILD COPY --f$0
                             ^^^^^ --from=""",
            })
    void theFlagOfACopy(String line) {
        Offered.check(ABOVE + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                RUN --mount=$0
                            <> from=""",
                """
                RUN --mount=type=bind,$0
                                      <> from=""",
                """
                RUN --mount=type=bind,fr$0 make
                                      ^^^^ from=""",
                """
                RUN --mount=type=bind,$0,target=/x make
                                      <> from=""",
                """
                RUN --mount="type=bind,f$0
                                       ^^^ from=""",
                """
                ONBUILD RUN --mount=f$0
                                    ^^^ from=""",
            })
    void theKeyOfAMount(String line) {
        Offered.check(ABOVE + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# COPY --from=$0",
                "RUN make \\\n# COPY --from=$0\n  all",
                "COPY --from=bu\\\n# com$0ment\nild /a /b",
                "RUN echo --from=$0",
                "RUN make --mount=from=$0",
                "RUN <<EOF\nCOPY --from=$0\nEOF",
                "COPY --from=build <<EOF /x\nFROM $0\nEOF",
                "COPY --from=build <<EOF /x\nEOF$0",
                "RUN cp $0",
                "CMD --from=$0",
                "ENV FROM=$0",
                "ENV FROM $0",
                "LABEL a=\"COPY --from=$0\"",
                "COPY /a --from=$0 /b",
                "COPY /a --$0",
                "COPY [\"--from=$0\", \"/b\"]",
                "COPY --from=build $0",
                "COPY --from= $0 /a /b",
                "COPY --from=\\\n  $0",
                "COPY --from=build\n$0",
                "COPY --$0 --from=build /a /b",
                "COPY --$0link /a /b",
                "COPY --$0chown=me /a /b",
                "COPY --fro$0x=build /a /b",
                "ADD --from=$0 /a /b",
                "ADD --$0",
                "RUN --$0",
                "RUN --mount=ty$0",
                "RUN --mount=type=$0",
                "RUN --mount=$0type=bind",
                "RUN --mount=from=build,$0",
                "RUN --from=$0",
                "FROM$0",
                "FROM --$0",
                "FROM --platform=$0",
                "FROM alpine $0",
                "FROM alpine A$0",
                "FROM alpine AS$0",
                "FROM alpine AS test $0",
                "FROM alpine\n$0",
                "FROM alpine \\\n# FROM $0\n",
                "ONBUILD $0",
                "ONBUILD FROM $0",
                "ONBUILD ADD --from=$0",
                "ONBUILD ONBUILD COPY --from=$0",
                "MAINTAINER --from=$0",
                "$0",
            })
    void nothingElsewhere(String line) {
        assertEquals(List.of(), Offered.labels(Fixture.of(ABOVE + "FROM scratch\n" + line)));
    }

    @Test
    void nothingBeforeTheFirstStage() {
        assertEquals(List.of(), Offered.labels(Fixture.of("COPY --from=$0 /a /b\nFROM golang AS build\n")));
        assertEquals(List.of(), Offered.labels(Fixture.of("$0")));
    }

    @Test
    void anotherEscapeCharacterContinuesLinesToo() {
        Offered.check("""
                # escape=`
                FROM golang AS build
                FROM scratch
                COPY --from=bu`
                il$0 /a /b
                ^^^^ build
                """);
    }

    @Test
    void windowsLineEndsChangeNothing() {
        var fixture = Fixture.of("FROM golang AS build\r\nFROM scratch\r\nCOPY --from=\\\r\nb$0 /a /b\r\n");
        CompletionProposal offered = Offered.at(fixture).get(0);

        assertEquals(
                "FROM golang AS build\r\nFROM scratch\r\nCOPY --from=\\\r\nbuild /a /b\r\n",
                offered.edit().apply(fixture.text()));
    }
}
