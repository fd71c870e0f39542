package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class JoinReferenceTest {
    @Test
    void theNameAfterABlankBecomesTheValue() {
        offers("""
                FROM golang AS build
                FROM scratch
                COPY --from=$0 build /x /y
                """, "Change to '--from=build'", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """);
    }

    @Test
    void aFlagWithoutAnEqualsSignGetsOne() {
        offers("""
                FROM golang AS build
                FROM scratch
                COPY --fr$0om build /x /y
                """, "Change to '--from=build'", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """);
        offers("""
                FROM golang AS build
                FROM scratch
                COPY --fr$0om =build /x /y
                """, "Change to '--from=build'", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """);
    }

    @Test
    void notWhereNoSourceOrDestinationWouldBeLeft() {
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --fr$0om build /x\n", "Change to '--from");
    }
}
