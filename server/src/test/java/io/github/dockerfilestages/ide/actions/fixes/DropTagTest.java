package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class DropTagTest {
    @Test
    void theNameStaysWithoutTagAndDigest() {
        offers("""
                FROM golang AS build
                FROM scratch
                COPY --from=build:la$0test /x /y
                """, "Change to 'build'", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """);
        offers("""
                FROM golang AS build
                FROM scratch
                RUN --mount=type=bind,from=bui$0ld@sha256:0123456789012345678901234567890123456789012345678901234567890123 make
                """, "Change to 'build'", """
                FROM golang AS build
                FROM scratch
                RUN --mount=type=bind,from=build make
                """);
    }

    @Test
    void notForAnOfficialImage() {
        offersNo("FROM alpine AS golang\nFROM scratch\nCOPY --from=golang:1.$022 /x /y\n", "Change");
    }
}
