package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class MoveArgumentTest {
    @Test
    void anArgThatIsDeclaredAfterTheFirstFromMovesAboveIt() {
        offers("""
                # syntax=docker/dockerfile:1
                FROM alpine AS base
                ARG KIND=dev
                RUN echo $KIND
                FROM alpine:$KI$0ND
                """, "Move ARG 'KIND' above the first FROM", """
                # syntax=docker/dockerfile:1
                ARG KIND=dev

                FROM alpine AS base
                ARG KIND
                RUN echo $KIND
                FROM alpine:$KIND
                """);
    }

    @Test
    void itIsWrittenInTheCaseOfTheFirstFrom() {
        offers("""
                from alpine as base
                arg KIND=dev
                from alpine:$KI$0ND
                """, "Move ARG 'KIND' above the first FROM", """
                arg KIND=dev

                from alpine as base
                arg KIND
                from alpine:$KIND
                """);
    }

    @Test
    void notWhereAnotherStageWouldGetItsDefault() {
        offersNo("FROM alpine AS a\nARG KIND=x\nFROM alpine AS b\nARG KIND\nFROM alpine:$KI$0ND\n", "Move");
    }

    @Test
    void notADefaultThatOnlyItsStageKnows() {
        offersNo("FROM alpine AS a\nARG A\nARG KIND=$A\nFROM alpine:$KI$0ND\n", "Move");
    }
}
