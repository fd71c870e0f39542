package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class LowerCaseReferenceTest {
    @Test
    void aBaseInCapitalsBecomesTheStageThatWasMeant() {
        offers(
                "FROM golang AS build\nFROM --platform=linux/amd64 BU$0ILD AS test\n",
                "Write 'build' in lowercase",
                "FROM golang AS build\nFROM --platform=linux/amd64 build AS test\n");
        offers(
                "FROM golang AS build\nFROM \"Bui$0ld\"\n",
                "Write 'build' in lowercase",
                "FROM golang AS build\nFROM \"build\"\n");
    }

    @Test
    void notWhereNoStageIsMeant() {
        offersNo("FROM golang AS build\nFROM Te$0st\n", "Write");
    }

    @Test
    void notForCopyWhichDoesNotMind() {
        offersNo("FROM golang AS build\nFROM scratch\nCOPY --from=Bui$0ld /x /y\n", "Write 'build' in lowercase");
    }
}
