package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class NewStageTest {
    @Test
    void itIsInsertedAboveTheFirstUserAndAllUsersReferToIt() {
        offers("""
                FROM golang
                FROM alpine
                COPY --from=nginx:1 /x /y
                FROM scratch
                COPY --from="ng$0inx:1" /x /y
                COPY --from=0 /x /y
                COPY --from=1 /x /y
                """, "Extract image 'nginx:1' into new stage 'nginx'", """
                FROM golang
                FROM nginx:1 AS nginx

                FROM alpine
                COPY --from=nginx /x /y
                FROM scratch
                COPY --from="nginx" /x /y
                COPY --from=0 /x /y
                COPY --from=2 /x /y
                """);
    }

    @Test
    void itHasTheCaseAndTheLineEndsOfTheFile() {
        offers(
                "from alpine\r\ncopy --from=ng$0inx:1 /x /y\r\n",
                "Extract image 'nginx:1' into new stage 'nginx'",
                "from nginx:1 as nginx\r\n\r\nfrom alpine\r\ncopy --from=nginx /x /y\r\n");
    }

    @Test
    void notBeforeTheFirstStage() {
        offersNo("COPY --from=ng$0inx:1 /x /y\nFROM alpine\n", "Extract");
    }
}
