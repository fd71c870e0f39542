package io.github.dockerfilestages.ide.completion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where completion offers something in a FROM, and which range it replaces; the mark shows both. */
class FromPositionFinderTest {
    private static final String ABOVE = "FROM golang AS build\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM $0
                     <> build""",
                """
                FROM b$0uilder
                     ^^^^^^^^^ build""",
                """
                FROM $0builder AS test
                     ^^^^^^^^^ build""",
                """
                FROM builder$0 AS test
                     ^^^^^^^^^ build""",
                """
                FROM $0 AS test
                     <> build""",
                """
                FROM --platform=linux/arm64 $0
                                            <> build""",
                """
                FROM "b$0uilder" AS test
                      ^^^^^^^^^ build""",
                """
                FROM 'b$0
                      ^^^ build""",
                """
                FROM "$0
                      <> build""",
                """
                FROM ""$0
                     ^^^^ build""",
                """
                FROM \\
                  $0
                  <> build""",
                """
                FROM \\
                # why
                  b$0 AS test
                  ^^^ build""",
                """
                FROM ${BA$0SE}
                     ^^^^^^^^^ build""",
            })
    void theBaseOfAFrom(String line) {
        Offered.check(ABOVE + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM alpine AS $0
                               <> files""",
                """
                FROM alpine as fi$0x
                               ^^^^^ files""",
                """
                FROM alpine \\
                  AS fi$0
                     ^^^^ files""",
            })
    void theNameAfterAs(String line) {
        Offered.check(line + "\n\nFROM alpine\nCOPY --from=files /a /b\n");
    }
}
