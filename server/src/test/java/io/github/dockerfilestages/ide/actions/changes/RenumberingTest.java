package io.github.dockerfilestages.ide.actions.changes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;

import org.junit.jupiter.api.Test;

class RenumberingTest {
    @Test
    void onlyIndexesOfStagesThatMoveAreEdited() {
        offers("""
                FROM golang
                FROM alpine AS unu$0sed
                FROM alpine
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=2 /x /y
                ONBUILD COPY --from=2 /x /y
                COPY --from=nginx /2 /2
                """, "Remove stage 'unused'", """
                FROM golang
                FROM alpine
                FROM scratch
                COPY --from=0 /x /y
                COPY --from=1 /x /y
                ONBUILD COPY --from=1 /x /y
                COPY --from=nginx /2 /2
                """);
    }

    @Test
    void indexesWrittenLikeOtherNumbersAreTheIndexes() {
        offers("""
                FROM alpine AS unu$0sed
                FROM alpine
                FROM scratch
                COPY --from=+1 /x /y
                COPY --from="01" /x /y
                """, "Remove stage 'unused'", """
                FROM alpine
                FROM scratch
                COPY --from=0 /x /y
                COPY --from="0" /x /y
                """);
    }
}
