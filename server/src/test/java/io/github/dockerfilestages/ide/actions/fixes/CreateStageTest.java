package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class CreateStageTest {
    @Test
    void anEmptyStageIsPutBeforeTheFirstThatNeedsIt() {
        offers("""
                FROM golang AS first
                FROM golang AS second
                COPY --from=tools /x /y
                FROM scratch
                COPY --from=to$0ols /x /y
                """, "Create the stage 'tools'", """
                FROM golang AS first
                FROM scratch AS tools

                FROM golang AS second
                COPY --from=tools /x /y
                FROM scratch
                COPY --from=tools /x /y
                """);
    }

    @Test
    void isInsertedAboveTheCommentsOfTheNextStageAndIndexesFollowTheirStages() {
        offers("""
                FROM golang
                # what is shipped
                FROM scratch
                COPY --from=to$0ols /x /y
                FROM alpine
                COPY --from=0 /x /y
                COPY --from=1 /x /y
                """, "Create the stage 'tools'", """
                FROM golang
                FROM scratch AS tools

                # what is shipped
                FROM scratch
                COPY --from=tools /x /y
                FROM alpine
                COPY --from=0 /x /y
                COPY --from=2 /x /y
                """);
    }

    @Test
    void notWhereNoStageCanHaveTheName() {
        offersNo("FROM scratch\nCOPY --from=BAD^$0name /x /y\n", "Create");
        offersNo("FROM scratch\nCOPY --from=Too$0ls /x /y\n", "Create");
    }

    @Test
    void notForAnImage() {
        offersNo("FROM scratch\nCOPY --from=ngi$0nx /x /y\n", "Create");
    }
}
