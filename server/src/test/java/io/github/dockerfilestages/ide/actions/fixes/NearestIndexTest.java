package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class NearestIndexTest {
    @Test
    void anIndexThatNoStageHasBecomesTheNearestStageAbove() {
        offers("""
                FROM golang
                FROM golang
                FROM scratch
                COPY --from=$07 /x /y
                """, "Change to index 1", """
                FROM golang
                FROM golang
                FROM scratch
                COPY --from=1 /x /y
                """);
        offers("""
                FROM golang
                FROM scratch
                COPY --from=-$01 /x /y
                """, "Change to index 0", """
                FROM golang
                FROM scratch
                COPY --from=0 /x /y
                """);
    }

    @Test
    void notInTheFirstStage() {
        offersNo("FROM golang\nCOPY --from=$07 /x /y\n", "Change to index");
    }

    @Test
    void notForAnIndexThatIsThere() {
        offersNo("FROM golang\nFROM scratch\nCOPY --from=$00 /x /y\n", "Change to index");
    }
}
