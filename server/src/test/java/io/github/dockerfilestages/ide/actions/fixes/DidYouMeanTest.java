package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    @Test
    void aMistypedNameBecomesTheSimilarStage() {
        offers("""
                FROM golang AS build
                FROM scratch
                COPY --from="biu$0ld" /x /y
                """, "Change to 'build'", """
                FROM golang AS build
                FROM scratch
                COPY --from="build" /x /y
                """);
    }

    @Test
    void aBaseToo() {
        offers(
                "FROM golang AS build\nFROM bui$0dl\n", //
                "Change to 'build'",
                "FROM golang AS build\nFROM build\n");
    }

    @Test
    void notWhenNoneIsNear() {
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --from=too$0ls /x /y\n", "Change");
    }
}
