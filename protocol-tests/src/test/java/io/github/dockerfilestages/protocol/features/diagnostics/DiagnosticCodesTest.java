package io.github.dockerfilestages.protocol.features.diagnostics;

import io.github.dockerfilestages.protocol.features.answers.Diagnostics;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each diagnostic code as it is sent: severity, exact range, and nothing else. */
@ExtendWith(SharedSession.class)
class DiagnosticCodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM alpine AS 1build
                               ^^^^^^ error InvalidStageName
                FROM 1build
                """,
                """
                FROM alpine AS build-
                               ^^^^^^ error InvalidStageName
                """,
                """
                FROM node:18 AS build
                FROM node:20 AS Build
                                ^^^^^ information StageNameCasing
                                ^^^^^ warning DuplicateStageName
                """,
                """
                FROM alpine AS scratch
                               ^^^^^^^ warning ReservedStageName
                """,
                """
                FROM alpine as build
                            ^^ hint FromAsCasing
                """,
            })
    void ofAnAlias(String block, Session session) {
        Diagnostics.check(session, block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM alpine
                COPY --from=BAD^name /a /b
                            ^^^^^^^^ error UnknownStage
                """,
                """
                FROM alpine AS builder
                FROM alpine
                COPY --from=buidler /a /b
                            ^^^^^^^ warning UnknownStage
                """,
                """
                FROM alpine
                RUN --mount=from=mystery,target=/x ls
                                 ^^^^^^^ information UnknownStage
                """,
                """
                FROM alpine AS builder
                FROM buidler
                     ^^^^^^^ warning UnknownStage
                """,
                """
                FROM alpine
                COPY --from=later /a /b
                            ^^^^^ error ForwardStageReference
                FROM alpine AS later
                """,
                """
                FROM later
                     ^^^^^ warning ForwardStageReference
                FROM alpine AS later
                """,
                """
                FROM alpine AS self
                COPY --from=self /a /b
                            ^^^^ error CircularStageDependency
                """,
                """
                FROM alpine AS one
                COPY --from=two /a /b
                            ^^^ error CircularStageDependency
                FROM alpine AS two
                COPY --from=one /a /b
                """,
                """
                FROM alpine
                COPY --from=7 /a /b
                            ^ error InvalidStageIndex
                COPY --from=-1 /a /b
                            ^^ error InvalidStageIndex
                """,
                """
                FROM alpine AS build
                FROM alpine
                COPY --from=0 /a /b
                            ^ hint NumericStageReference
                """,
                """
                FROM alpine AS build
                FROM alpine
                RUN --mount=from=0,target=/x ls
                                 ^ warning NumericNameNotIndex
                """,
                """
                FROM alpine AS build
                FROM 0
                     ^ warning NumericNameNotIndex
                """,
                """
                ARG V=build
                FROM alpine AS build
                FROM alpine
                COPY --from=$V /a /b
                            ^^ error VariableInStageReference
                """,
                """
                FROM alpine AS build
                FROM Build
                     ^^^^^ error StageReferenceCasing
                """,
                """
                FROM alpine AS builder
                FROM alpine
                COPY --from=builder:latest /a /b
                            ^^^^^^^^^^^^^^ warning TaggedStageName
                """,
                """
                FROM nginx AS nginx
                FROM nginx
                     ^^^^^ hint ShadowedImageName
                """,
                """
                FROM alpine AS one
                FROM one AS two
                COPY --from=one /app /app
                            ^^^ hint CopyFromParentStage
                """,
                """
                ARG TAG
                FROM alpine:$TAG
                     ^^^^^^^^^^^ information InvalidDefaultArgInFrom
                """,
            })
    void ofAReference(String block, Session session) {
        Diagnostics.check(session, block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                FROM alpine AS
                ^^^^^^^^^^^^^^ error InvalidFromInstruction
                """,
                """
                FROM alpine AS build # why
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ error InvalidFromInstruction
                """,
                """
                FROM alpine build
                ^^^^^^^^^^^^^^^^^ error InvalidFromInstruction
                """,
                """
                FROM $NOPE
                     ^^^^^ warning UndefinedArgInFrom
                """,
                """
                FROM alpine AS build
                FROM alpine
                COPY --from= build /a /b
                     ^^^^^^^^^^^^^ warning EmptyStageReference
                """,
                """
                FROM alpine AS build
                FROM alpine
                COPY --form=build /a /b
                     ^^^^^^^^^^^^ error UnknownFromFlag
                """,
                """
                FROM alpine AS build
                FROM alpine
                COPY --From=build /a /b
                     ^^^^^^^^^^^^ error UnknownFromFlag
                """,
                """
                FROM alpine AS build
                FROM alpine
                COPY --from build /a /b
                     ^^^^^^^^^^^^ error UnknownFromFlag
                """,
                """
                FROM alpine AS build
                FROM alpine
                ADD --from=build /a /b
                    ^^^^^^^^^^^^ error UnknownFromFlag
                """,
            })
    void onTheRightWords(String block, Session session) {
        Diagnostics.checkWithin(session, block);
    }

    /** What is correct, or may be, has no diagnostics. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM node:20 AS build\nFROM scratch\nCOPY --from=build /a /b\n",
                "FROM alpine\nCOPY --from=busybox /bin/sh /sh\n",
                "FROM alpine\nCOPY --from=ghcr.io/example/tool:1 /tool /tool\n",
                "FROM registry.example.org/base\n",
                "FROM internal-base\n",
                "FROM nginx:1.27 AS nginx\nFROM nginx\n",
                "FROM alpine AS unused\nFROM scratch\n",
                "FROM mysql\nFROM alpine AS mysql\n",
                "ARG BASE=build\nFROM alpine AS build\nFROM $BASE\n",
                "FROM alpine AS base-amd64\nFROM base-$TARGETARCH\n",
                "FROM alpine\nCOPY --from= /a /b\n",
                "FROM alpine AS parent\nONBUILD COPY --from=nowhere-near /a /b\n",
                "FROM {{ image }} AS build\nFROM alpine\nCOPY --from=buidl /a /b\n",
                "RUN echo no stage\n",
                "",
            })
    void nothingWhereNothingIsWrong(String text, Session session) {
        Diagnostics.check(session, text);
    }
}
