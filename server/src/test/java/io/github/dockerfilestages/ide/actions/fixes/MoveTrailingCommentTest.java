package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class MoveTrailingCommentTest {
    @Test
    void aCommentAfterAFromMovesToItsOwnLine() {
        offers(
                "FROM golang AS build # com$0piles\nRUN make\n",
                "Move the comment above its FROM",
                "# compiles\nFROM golang AS build\nRUN make\n");
        offers(
                "FROM golang\r\nFROM alpine #sm$0all\r\n",
                "Move the comment above its FROM",
                "FROM golang\r\n#small\r\nFROM alpine\r\n");
    }

    @Test
    void notWhatWouldBecomeADirective() {
        offersNo("FROM golang AS build # esc$0ape=`\n", "Move the comment");
    }

    @Test
    void notOtherWords() {
        offersNo("FROM golang AS build mo$0re\n", "Move the comment");
    }
}
